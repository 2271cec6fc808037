import type { Graph } from '../platform/graph.ts';
import { businessDay } from '../platform/dates.ts';
import { sights, type Asker } from '../edits/editing.ts';
import { packsInForce, rulePacks, rulesOf, type RulesInForce } from '../reference/rule-packs.ts';
import type { RowOf } from '../platform/query.ts';
import type { Sight } from '../access/sight.ts';
import * as q from './queries.ts';
import { flagsOf, type Flag } from './rules.ts';

export * as amounts from './amounts.ts';
export type { Figures } from './amounts.ts';
export { measures, schemeColumns, type Measure } from './columns.ts';
export { feasibilities, flagKinds, schemeKinds, schemeStates, type Flag } from './rules.ts';
export type Scheme = RowOf<typeof q.schemesByIds>;
export type AuditOfSchemes = RowOf<typeof q.auditsOfSchemes>;

/** In the order of `ids`; null where there is none the viewer may see. */
export async function schemesByIds(asker: Pick<Asker, 'graph' | 'sight' | 'viewer'>, ids: readonly string[]) {
  const rows = await asker.graph.rows(q.schemesByIds, { ids: [...ids], ...sights(asker) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id): Scheme | null => byId.get(id) ?? null);
}

/** Per audit, the ids of its schemes, and of those it has a share in, as far as the viewer may see them. */
export async function schemesOfAudits(graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.schemesOfAudits, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}

/** Per audit, whether the viewer may enter schemes in it. */
export async function mayEnterSchemes(asker: Pick<Asker, 'graph' | 'sight' | 'viewer'>, ids: readonly string[]) {
  const rows = await asker.graph.rows(q.auditsOfSchemes, { ids: [...ids], ...sights(asker) });
  return ids.map((id) => rows.some((row) => row.id === id && row.asMember && takesSchemes(row.status)));
}

/** An audit that is accepted or withdrawn takes no more schemes. */
export const takesSchemes = (status: string): boolean => status !== 'ACCEPTED' && status !== 'WITHDRAWN';

/** The rules that hold for schemes where an enterprise stands, today. */
export async function schemeRules(graph: Graph): Promise<(division: string | null, mode: string) => RulesInForce> {
  const packs = await rulePacks(graph);
  const today = businessDay();
  const known = new Map<string, RulesInForce>();
  return (division, mode) => {
    const key = `${division} ${mode}`;
    const rules = known.get(key) ?? rulesOf(packsInForce(packs, division ?? '0', today), mode);
    known.set(key, rules);
    return rules;
  };
}

/** Per scheme, what was verified too far from what was expected. */
export async function flagsOfSchemes(graph: Graph, schemes: readonly Scheme[]): Promise<Flag[][]> {
  const rulesFor = await schemeRules(graph);
  return schemes.map(({ division, mode, expected, verified }) =>
    expected && verified ? flagsOf(expected, verified, rulesFor(division, mode)) : [],
  );
}

/** What the viewer may change: its enterprise everything until it is verified, its regulator the verified figures. */
export function schemeFields({ asMember, asRegulator, auditStatus, verified, status }: Scheme): string[] {
  const entered = asMember && takesSchemes(auditStatus) && !verified ? entryFields : [];
  const checked = asRegulator && auditStatus !== 'WITHDRAWN';
  return [...entered, ...(checked ? ['shares'] : []), ...(checked && status === 'IMPLEMENTED' ? ['verified'] : [])];
}
export const entryFields = [
  ...['name', 'kind', 'status', 'technical', 'economic', 'environmental'],
  ...['values', 'other', 'energyBasis', 'year', 'source'],
];
