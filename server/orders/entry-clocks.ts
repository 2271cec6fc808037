import { sightOf, type Viewer } from '../access/viewer.ts';
import { publicSight, type Sight } from '../access/sight.ts';
import { clocksOfEntries, type Clock } from '../mandatory-lists/service.ts';
import type { Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import * as q from './queries.ts';

type Listed = RowOf<typeof q.entriesAnsweredFor>;
/** One clock of one entry of a published list. */
export interface EntryClock extends Listed {
  /** Of the entry and the step. */
  readonly key: string;
  readonly clock: Clock;
}
export const runningStates = ['OVERDUE', 'DUE_SOON'] as const;
export type RunningState = (typeof runningStates)[number];
export interface ClockFilter {
  readonly authority?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly state?: RunningState | null | undefined;
  readonly step?: Clock['step'] | null | undefined;
  readonly search?: string | null | undefined;
}

/** What somebody sees as a regulator; nothing for anybody else. */
export const regulatedBy = (viewer: Viewer | null): Sight =>
  viewer ? sightOf({ ...viewer, memberships: viewer.memberships.filter((m) => m.role === 'REGULATOR') }) : publicSight;
/** What somebody sees as a regulator or as one of an enterprise's own people. */
export const concerning = (viewer: Viewer): Sight =>
  sightOf({ ...viewer, memberships: viewer.memberships.filter((m) => ['REGULATOR', 'ENTERPRISE'].includes(m.role)) });

/** The clocks of the entries that a sight answers for which are overdue or due soon, the longest overdue first. */
export async function entryClocks(
  { graph, sight }: Pick<Asker, 'graph' | 'sight'>,
  standing: Sight,
  { authority = null, year = null, state, step, search }: ClockFilter,
  today = businessDay(),
): Promise<EntryClock[]> {
  const words = searchWords(search ?? '');
  const entries = await graph.rows(q.entriesAnsweredFor, { authority, year, words, sight: standing });
  const clocks = await clocksOfEntries(graph, sight, entries, today);
  const fits = (clock: Clock) => {
    if (step && clock.step !== step) return false;
    return state ? clock.state === state : clock.state === 'OVERDUE' || clock.state === 'DUE_SOON';
  };
  return entries
    .flatMap((entry, i) =>
      clocks[i]!.filter(fits).map((clock) => ({ ...entry, key: `${entry.id} ${clock.step}`, clock })),
    )
    .sort((a, b) => compare(a.clock.dueOn, b.clock.dueOn) || compare(a.key, b.key));
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Per clock, the id of the order that is open about it; null where there is none. */
export async function openOrdersOf(graph: Graph, clocks: readonly EntryClock[]): Promise<(string | null)[]> {
  const rows = await graph.rows(q.openOrders, { ids: [...new Set(clocks.map((one) => one.enterprise))] });
  return clocks.map(
    ({ enterprise, list, clock }) =>
      rows.find((row) => row.owner === enterprise && row.list === list && row.step === clock.step)?.id ?? null,
  );
}

const mostReminded = 5;
export interface Reminders {
  readonly overdue: readonly EntryClock[];
  readonly dueSoon: readonly EntryClock[];
  readonly orders: readonly string[];
  readonly counts: { readonly overdue: number; readonly dueSoon: number; readonly orders: number };
}
/** What is due soon or overdue for whoever asks, and the open orders; null for those whom none of it concerns. */
export async function remindersOf(
  { graph, sight, viewer }: Omit<Asker, 'origin'>,
  most = mostReminded,
): Promise<Reminders | null> {
  const concerned = viewer?.memberships.some((m) => ['REGULATOR', 'ENTERPRISE'].includes(m.role));
  if (!viewer || !concerned) return null;
  const standing = concerning(viewer);
  const clocks = await entryClocks({ graph, sight }, standing, {});
  const overdue = clocks.filter((one) => one.clock.state === 'OVERDUE');
  const dueSoon = clocks.filter((one) => one.clock.state === 'DUE_SOON');
  const open = await graph.one(q.ordersPage, {
    ...{ authority: null, division: null, year: null, status: 'OPEN', step: null, pastDue: null, words: [] },
    ...{ today: businessDay(), after: null, before: null, fromEnd: false, limit: most, sight: standing },
  });
  return {
    overdue: overdue.slice(0, most),
    dueSoon: dueSoon.slice(0, most),
    orders: open?.ids ?? [],
    counts: { overdue: overdue.length, dueSoon: dueSoon.length, orders: open?.total ?? 0 },
  };
}
