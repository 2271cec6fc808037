import type { Viewer } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { quotas, type Quota } from '../platform/draw.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { ruleOf, rulePacks, rulesById, type RuleInForce } from '../reference/rule-packs.ts';
import * as q from './queries.ts';

export { drawStates, outcomes } from './queries.ts';
export type RecheckDraw = RowOf<typeof q.draws>;
export type RecheckMember = RowOf<typeof q.membersOfDraws>;

export interface DrawsAsked {
  readonly authority?: string | null | undefined;
  readonly year?: number | null | undefined;
}

/** The draws, the newest first: public, as what they are drawn from is. */
export const recheckDraws = (graph: Graph, { authority = null, year = null }: DrawsAsked): Promise<RecheckDraw[]> =>
  graph.rows(q.draws, { ids: null, authority, year });

/** In the order of `ids`; null where there is none. */
export async function recheckDrawsByIds(graph: Graph | Tx, ids: readonly string[]): Promise<(RecheckDraw | null)[]> {
  const rows = await graph.rows(q.draws, { ids: [...ids], authority: null, year: null });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

/** Per draw, its frozen population, those drawn first. What is noted of a re-check is for whoever keeps the draw. */
export async function membersOfDraws(
  graph: Graph | Tx,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<RecheckMember[][]> {
  const rows = await graph.rows(q.membersOfDraws, { ids: [...ids] });
  const shown = rows.map((row) => (keepsListOf(viewer, row.authority) ? row : { ...row, note: null, changedBy: null }));
  return ids.map((id) => shown.filter((row) => row.owner === id));
}

/** How many of each stratum are drawn: known once the seed is. */
export const quotasOf = (draw: RecheckDraw, members: readonly RecheckMember[]): Quota[] =>
  draw.seed === null ? countsOf(members) : quotas(draw.seed, members, draw.size);
function countsOf(members: readonly RecheckMember[]): Quota[] {
  const strata = [...new Set(members.map((member) => member.stratum))].sort();
  return strata.map((stratum) => ({
    stratum,
    population: members.filter((member) => member.stratum === stratum).length,
    drawn: 0,
  }));
}

/** Per draw, the rule that says how large a share is re-checked, by the packs it was made under. */
export async function shareRules(graph: Graph, draws: readonly RecheckDraw[]): Promise<RuleInForce[]> {
  const packs = await rulePacks(graph);
  return draws.map((draw) => ruleOf(rulesById(packs, draw.rulePack), 'recheck.share'));
}

/** Those whose name or credit code holds a text, or only those drawn. */
export function membersFitting(
  members: readonly RecheckMember[],
  { search, drawn }: { search?: string | null | undefined; drawn?: boolean | null | undefined },
): RecheckMember[] {
  const text = search?.normalize('NFKC').trim().toUpperCase() ?? '';
  return members.filter(
    (member) =>
      (text === '' || `${member.name} ${member.creditCode ?? ''}`.toUpperCase().includes(text)) &&
      (drawn === null || drawn === undefined || member.drawn === drawn),
  );
}

/** What is published of a draw, from which anybody can compute it again: see server/platform/draw.ts for the method. */
export async function publishedDraw(graph: Graph, id: string) {
  const [draw] = await recheckDrawsByIds(graph, [id]);
  if (!draw) return null;
  const [members = []] = await membersOfDraws(graph, null, [id]);
  const { authority, year, round, size, populationHash, commitment, seed, committedOn, drawnOn, rulePack } = draw;
  return {
    method: 'qinglian-draw-1',
    ...{ authority, year, round, rulePack, size, committedOn, drawnOn, populationHash, commitment, seed },
    population: members.map(({ key, stratum, name, creditCode, city, industry, accepted, on }) => ({
      ...{ key, stratum, name, creditCode, city, industry, result: accepted ? 'ACCEPTED' : 'ASSESSED', on },
    })),
    drawn: members.filter((member) => member.drawn).map((member) => member.key),
  };
}
export type PublishedDraw = NonNullable<Awaited<ReturnType<typeof publishedDraw>>>;
