import type { Graph } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { knownCodes } from './known-codes.ts';
import * as q from './queries.ts';
import { searched, unlistedDivision, unlistedIndustry, within } from './rules.ts';

export type Industry = RowOf<typeof q.industries>;
export type Division = RowOf<typeof q.divisions>;
export type KeyIndustry = RowOf<typeof q.keyIndustries>;
export type Fact = RowOf<typeof q.facts>;
export type CoalFactor = RowOf<typeof q.coalFactors>;

/** In the order of the codes. */
export const industriesByCodes = knownCodes<Industry>(
  (graph, codes) => graph.rows(q.industriesByCodes, { codes }),
  unlistedIndustry,
);
export const divisionsByCodes = knownCodes<Division>(
  (graph, codes) => graph.rows(q.divisionsByCodes, { codes }),
  unlistedDivision,
);

export const industries = (
  graph: Graph,
  wanted: {
    search?: string | null | undefined;
    level?: Industry['level'] | null | undefined;
    first?: number | null | undefined;
  },
): Promise<Industry[]> =>
  graph.rows(q.industries, {
    search: searched(wanted.search),
    level: wanted.level ?? null,
    first: within(wanted.first, 50, 2000),
  });

/** Without a parent and a search: the provinces. */
export const divisions = (
  graph: Graph,
  wanted: { parent?: string | null | undefined; search?: string | null | undefined },
): Promise<Division[]> => {
  const search = searched(wanted.search);
  return graph.rows(q.divisions, { parent: wanted.parent ?? (search ? null : '0'), search, first: 200 });
};

export const keyIndustries = (graph: Graph): Promise<KeyIndustry[]> => graph.rows(q.keyIndustries, {});

/** The GB/T 4754 codes, or beginnings of codes, that a key industry is mapped to; none for a key of no list. */
export const codesOfKeyIndustry = async (graph: Graph, key: string): Promise<string[]> =>
  (await keyIndustries(graph)).find((k) => k.key === key)?.codes ?? [];

export const facts = (graph: Graph, topic: string | null | undefined): Promise<Fact[]> =>
  graph.rows(q.facts, { topic: topic ?? null });

export const coalFactors = (graph: Graph): Promise<CoalFactor[]> => graph.rows(q.coalFactors, {});
