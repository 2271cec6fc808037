import { enterpriseIdByCreditCode, enterprisesByIds } from '../enterprises/service.ts';
import { parkIdByCode, parksByIds } from '../parks/service.ts';
import type { Sight } from '../access/sight.ts';
import { NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { localId } from '../platform/ids.ts';
import { fulltextQuery, searchWords } from '../platform/search.ts';
import * as q from './queries.ts';

const windowSize = 20_000;

/** A park by its global id or its code. */
export async function parkAsked(graph: Graph, asked: string): Promise<string> {
  const [byId] = await parksByIds(graph, [localId('Park', asked)]);
  const id = byId?.id ?? (await parkIdByCode(graph, asked));
  if (!id) throw new NotFound('Park', asked);
  return id;
}

/** An enterprise the viewer may know of, by its global id or its credit code. */
export async function enterpriseAsked(graph: Graph, sight: Sight, asked: string): Promise<string> {
  const [byId] = await enterprisesByIds(graph, sight, [localId('Enterprise', asked)]);
  const id = byId?.id ?? (await enterpriseIdByCreditCode(graph, sight, asked));
  if (!id) throw new NotFound('Enterprise', asked);
  return id;
}

export function* batchesOf(ids: readonly string[], size: number): Generator<string[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
}

/** Ids in batches, by keyset: nothing is held but one window of ids. Whether one is seen is decided when it is read. */
export async function* enterpriseIds(
  graph: Graph,
  among: { park: string | null; search: string | null },
  batch: number,
): AsyncGenerator<string[]> {
  const { park } = among;
  const words = among.search ? searchWords(among.search) : [];
  const next = (after: string) => {
    const window = { after, limit: windowSize };
    if (park) return graph.one(q.enterpriseIdsOfPark, { ...window, park, words });
    if (words.length === 0) return graph.one(q.enterpriseIds, window);
    return graph.one(q.enterpriseIdsFound, { ...window, query: fulltextQuery(words) || '*', words });
  };
  for (let after = ''; ;) {
    const ids: string[] = (await next(after))?.ids ?? [];
    yield* batchesOf(ids, batch);
    if (ids.length < windowSize) return;
    after = ids.at(-1)!;
  }
}
