import { operatorSight, type Sight } from '../access/sight.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import {
  packsInForce,
  rulePacks,
  rulesById,
  rulesOf,
  type RulePack,
  type RulesInForce,
} from '../reference/rule-packs.ts';
import { stagesOf, type Stage, type Standing } from './lifecycle.ts';
import * as q from './queries.ts';

export { auditSides, bases, modes, stages, states, stepKinds } from './queries.ts';
export { auditActs, type AuditAct } from './lifecycle.ts';
export type Audit = RowOf<typeof q.auditsByIds>;
export type AuditStep = RowOf<typeof q.stepsOfAudits>;
export type AuditFilter = { [K in keyof Filter]?: Filter[K] | undefined };
type Filter = (typeof q.filterShape)['_output'];
export interface TeamMember {
  readonly name: string;
  readonly role: string;
}

/** In the order of `ids`; null where there is none the viewer may see. */
export async function auditsByIds(graph: Tx, sight: Sight, ids: readonly string[]): Promise<(Audit | null)[]> {
  const rows = await graph.rows(q.auditsByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Whoever asks: for what decides by an audit without showing it. */
export const auditsForWhoever = (tx: Tx, ids: readonly string[]) => auditsByIds(tx, operatorSight, ids);

/** Per enterprise, the ids of its audits, the newest first. */
export async function auditsOfEnterprises(graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.auditsOfEnterprises, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}

const noFilter: Filter = {
  ...{ enterprise: null, division: null, park: null, stage: null },
  ...{ status: null, mode: null, basis: null, year: null },
};
/** A page of ids of the audits the viewer may follow, the newest first. */
export async function auditPage(
  graph: Graph,
  sight: Sight,
  { search, filter, ...args }: PageArgs & { search?: string | null | undefined; filter: AuditFilter },
): Promise<Page<string>> {
  const page = pageParams(args);
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const found = (await graph.one(q.auditsPage, {
    ...page,
    filter: { ...noFilter, ...given },
    words: search ? searchWords(search) : [],
    sight,
  })) ?? { total: 0, remaining: 0, ids: [], keys: [] };
  return pageOf(
    page,
    found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' })),
    found,
  );
}

/** Per audit, what was done to it, the latest first. */
export async function stepsOfAudits(graph: Graph, sight: Sight, ids: readonly string[]): Promise<AuditStep[][]> {
  const rows = await graph.rows(q.stepsOfAudits, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}

export const teamOf = ({ team }: Pick<Audit, 'team'>): TeamMember[] =>
  team === null ? [] : (JSON.parse(team) as TeamMember[]);

/** The rules an audit runs by: those kept with it, else those in force where the enterprise stood on the day it was opened. */
export function rulesOfAudit(
  packs: readonly RulePack[],
  { rulePack, division, openedOn, mode }: Pick<Audit, 'rulePack' | 'division' | 'openedOn' | 'mode'>,
): RulesInForce {
  if (rulePack !== null) return rulesById(packs, rulePack, mode);
  return rulesOf(packsInForce(packs, division ?? '0', openedOn), mode);
}
export const standingOf = (audit: Audit, packs: readonly RulePack[]): Standing => ({
  ...audit,
  ...stagesOf(rulesOfAudit(packs, audit)),
});
export async function standingsOf(tx: Tx, audits: readonly Audit[]): Promise<Standing[]> {
  const packs = await rulePacks(tx);
  return audits.map((audit) => standingOf(audit, packs));
}
export type { Stage, Standing };
