import { answersFor } from '../enterprises/merges.ts';
import { publicSight, type Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/service.ts';
import { businessDay } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import { rulePacks, rulesById, type RuleInForce } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import { deadlineRule } from './rules.ts';

export { orderStates, penaltyKinds } from './queries.ts';
export type Order = RowOf<typeof q.ordersByIds>;
export type Penalty = NonNullable<Order['penalty']>;

/** Orders and penalties are seen through what somebody answers for: a sight that was granted shows none, nor does a park. */
export const standingOf = (viewer: Viewer | null): Sight => (viewer ? answersFor(viewer) : publicSight);

/** Whether somebody may change an order: the authority that keeps the list it follows, or one above it. */
export const keepsOrder = (viewer: Viewer | null, { authority }: Pick<Order, 'authority'>): boolean =>
  keepsListOf(viewer, authority);

export const isPastDue = ({ status, dueOn }: Order, today = businessDay()): boolean =>
  status === 'OPEN' && today > dueOn;

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function ordersByIds(
  graph: Graph,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(Order | null)[]> {
  const rows = await graph.rows(q.ordersByIds, { ids: [...ids], sight: standingOf(viewer) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Per enterprise, the ids of its orders, the newest first; of one whose orders are not to be seen, none. */
export async function ordersOfEnterprises(
  graph: Graph,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<string[][]> {
  const rows = await graph.rows(q.ordersOfEnterprises, { ids: [...ids], sight: standingOf(viewer) });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}

export interface OrderFilter {
  readonly authority?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly status?: Order['status'] | null | undefined;
  readonly step?: Order['step'] | null | undefined;
  readonly pastDue?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}
/** The orders that fit and the viewer may know of, open ones first, by the day they are due. */
export async function orderPage(
  graph: Graph,
  viewer: Viewer | null,
  args: PageArgs,
  { authority, division, year, status, step, pastDue, search }: OrderFilter,
): Promise<Page<string>> {
  const page = pageParams(args);
  const row = await graph.one(q.ordersPage, {
    ...page,
    ...{ authority: authority ?? null, division: division && division !== '0' ? division : null, year: year ?? null },
    ...{ status: status ?? null, step: step ?? null, pastDue: pastDue ?? null, today: businessDay() },
    words: searchWords(search ?? ''),
    sight: standingOf(viewer),
  });
  const found = row ?? { total: 0, remaining: 0, ids: [], keys: [] };
  const rows = found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' }));
  return pageOf(page, rows, found);
}

export interface DueBy {
  readonly rule: RuleInForce;
  readonly startedOn: string;
  readonly movedFrom: string | null;
  readonly rulePack: string;
}
/** Per order, why it is due on its day; null where the regulator set the day. */
export async function dueByOf(graph: Graph, orders: readonly Order[]): Promise<(DueBy | null)[]> {
  const packs = await rulePacks(graph);
  return orders.map(({ rulePack, issuedOn, movedFrom }) => {
    if (rulePack === null) return null;
    const rule = rulesById(packs, rulePack).rules.find((one) => one.key === deadlineRule);
    return rule ? { rule, startedOn: issuedOn, movedFrom, rulePack } : null;
  });
}
