import type { Tx } from '../platform/graph.ts';
import * as q from './queries.ts';
import type { Around } from './recusal.ts';

/** The enterprises up to `links` supply links from one, nearest first, as of a day. */
export async function enterprisesAround(
  tx: Tx,
  { id, name }: { readonly id: string; readonly name: string },
  links: number,
  since: string,
): Promise<Around[]> {
  const found = new Map<string, Around>([[id, { id, name, way: [] }]]);
  let edge = [...found.values()];
  for (let link = 0; link < links && edge.length > 0; link += 1) {
    const rows = await tx.rows(q.supplyAround, { ids: edge.map((one) => one.id), since });
    const next: Around[] = [];
    for (const row of rows) {
      const from = found.get(row.owner);
      if (!from || found.has(row.id)) continue;
      const step = { from: row.name, relation: row.supplies ? 'SUPPLIED_BY' : 'SUPPLIES', to: from.name } as const;
      const one = { id: row.id, name: row.name, way: [step, ...from.way] };
      found.set(row.id, one);
      next.push(one);
    }
    edge = next;
  }
  return [...found.values()];
}
