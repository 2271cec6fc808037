import type { Graph } from '../platform/graph.ts';

/**
 * Codes once read keep their meaning as long as the server runs: a name beside a code costs no statement twice.
 * A code of no list, such as a retired one, is shown as itself.
 */
export function knownCodes<T extends { code: string }>(
  fetch: (graph: Graph, codes: string[]) => Promise<T[]>,
  unlisted: (code: string) => T,
): (graph: Graph, codes: readonly string[]) => Promise<T[]> {
  const known = new WeakMap<Graph, Map<string, T>>();
  return async (graph, codes) => {
    const mine = known.get(graph) ?? new Map<string, T>();
    known.set(graph, mine);
    const missing = [...new Set(codes)].filter((code) => !mine.has(code));
    if (missing.length > 0) for (const row of await fetch(graph, missing)) mine.set(row.code, row);
    return codes.map((code) => mine.get(code) ?? unlisted(code));
  };
}
