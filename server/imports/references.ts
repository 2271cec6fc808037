import type { Graph } from '../platform/graph.ts';
import { Industries } from './industries.ts';
import { Places } from './places.ts';
import * as q from './queries.ts';
import type { Lookups } from './read-cell.ts';

export type References = Awaited<ReturnType<typeof references>>;

/** What cells are looked up in. */
export async function references(graph: Graph) {
  const [industries, divisions, parks] = await Promise.all([
    graph.rows(q.industryNames, {}),
    graph.rows(q.divisionNames, {}),
    graph.rows(q.parkNames, {}),
  ]);
  return { industries, divisions, parks };
}

export const lookupsIn = ({ industries, divisions, parks }: References): Lookups => ({
  industries: new Industries(industries),
  places: new Places(divisions, parks),
});
