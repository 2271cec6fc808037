import { NotFound } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import * as q from './rule-packs-queries.ts';
import { packsInForce, rulesOf, type RulePack, type RulesInForce } from './rule-pack-rules.ts';

export * from './rule-pack-rules.ts';

/** Every pack in every version, the widest jurisdiction first. */
export const rulePacks = (graph: Tx): Promise<RulePack[]> => graph.rows(q.rulePacks, {});

/** The rules in force in a division on a day. */
export const rulePack = async (
  graph: Graph,
  division: string,
  day: string,
  mode: string | null = null,
): Promise<RulesInForce> => rulesOf(packsInForce(await rulePacks(graph), division, day), mode);

/** The rules somebody once computed with, by the id kept with the result, whatever has been loaded since. */
export function rulesById(packs: readonly RulePack[], id: string, mode: string | null = null): RulesInForce {
  const found = id.split('+').map((one) => packs.find((pack) => pack.id === one));
  if (!found.every((pack) => pack !== undefined)) throw new NotFound('RulePack', id);
  return rulesOf(found, mode);
}
export const rulePackById = async (graph: Graph, id: string, mode: string | null = null): Promise<RulesInForce> =>
  rulesById(await rulePacks(graph), id, mode);
