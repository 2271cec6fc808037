import type { Sight } from '../access/sight.ts';
import { businessDay } from '../platform/dates.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { packsInForce, rulePacks, rulesById, rulesOf } from '../reference/rule-packs.ts';
import { clocksOf, type Clock } from './clocks.ts';
import type { CategoryEvidence } from './list-entries.ts';
import * as q from './queries.ts';

export { categoryNames } from './queries.ts';
export { clockStates, clockSteps, type Clock, type OnFile } from './clocks.ts';
export { keepsListOf } from './keeping.ts';
export { correctMandatoryList, publishMandatoryList } from './publishing.ts';

export type MandatoryList = RowOf<typeof q.mandatoryLists>;
export type ListEdition = RowOf<typeof q.editionsOfLists>;
export type ListEntry = RowOf<typeof q.entriesOfEditions>;
/** What the clocks of an entry depend on. */
export type Listed = Pick<ListEntry, 'list' | 'enterprise' | 'division' | 'authority' | 'publishedOn' | 'rulePack'>;
export interface EditionAsked {
  readonly list: string;
  readonly edition: number;
}

/** The published lists, the newest first: public. */
export const mandatoryLists = (
  graph: Graph,
  { authority = null, year = null }: { authority?: string | null | undefined; year?: number | null | undefined },
): Promise<MandatoryList[]> => graph.rows(q.mandatoryLists, { authority, year, ids: null });

/** In the order of `ids`; null where there is none that is published. */
export async function mandatoryListsByIds(graph: Graph, ids: readonly string[]): Promise<(MandatoryList | null)[]> {
  const rows = await graph.rows(q.mandatoryLists, { authority: null, year: null, ids: [...ids] });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Per list, its editions, the latest first. */
export async function editionsOfLists(graph: Graph, ids: readonly string[]): Promise<ListEdition[][]> {
  const rows = await graph.rows(q.editionsOfLists, { ids: [...ids] });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}

/** Per edition, its entries as they were published. */
export async function entriesOfEditions(graph: Graph, asked: readonly EditionAsked[]): Promise<ListEntry[][]> {
  const rows = await graph.rows(q.entriesOfEditions, {
    editions: asked.map(({ list, edition }) => ({ list, edition })),
  });
  return asked.map(({ list, edition }) => rows.filter((row) => row.list === list && row.edition === edition));
}

/** Those whose name or credit code holds a text, in a category. */
export function entriesFitting(
  entries: readonly ListEntry[],
  {
    search,
    category,
  }: { search?: string | null | undefined; category?: ListEntry['categories'][number] | null | undefined },
): ListEntry[] {
  const text = search?.normalize('NFKC').trim().toUpperCase() ?? '';
  return entries.filter(
    (entry) =>
      (text === '' || `${entry.name} ${entry.creditCode ?? ''}`.toUpperCase().includes(text)) &&
      (!category || entry.categories.includes(category)),
  );
}

/** Its categories with their evidence; entries from before evidence was kept have categories alone. */
export function categoriesOf({ categories, evidence }: ListEntry): CategoryEvidence[] {
  const kept = JSON.parse(evidence) as CategoryEvidence[];
  const none = { evidence: '', limit: null, measured: null, unit: null };
  return categories.map((category) => kept.find((c) => c.category === category) ?? { category, ...none });
}

/** Per entry, the clocks its publication started, by the rules it was published under; what was done as far as the viewer may follow it. */
export async function clocksOfEntries(
  graph: Tx,
  sight: Sight,
  entries: readonly Listed[],
  today = businessDay(),
): Promise<Clock[][]> {
  const packs = await rulePacks(graph);
  const ids = [...new Set(entries.map((entry) => entry.enterprise))];
  const followed = new Map((await graph.rows(q.auditsOnRecord, { ids, sight })).map((row) => [row.owner, row.audits]));
  const disclosed = await disclosedOn(graph, entries);
  return entries.map((entry) => {
    const { rulePack, division, authority, publishedOn, enterprise } = entry;
    const rules =
      rulePack === null ? rulesOf(packsInForce(packs, division ?? authority, publishedOn)) : rulesById(packs, rulePack);
    if (rules.packs.length === 0) return [];
    const onFile = { audits: followed.get(enterprise) ?? null, disclosedOn: disclosed(entry) };
    return clocksOf(rules, publishedOn, today, onFile);
  });
}

/** By entry, the day it was first disclosed for; null where it was not. */
export async function disclosedOn(tx: Tx, entries: readonly Pick<Listed, 'list' | 'enterprise'>[]) {
  const rows = await tx.rows(q.disclosuresOnRecord, { lists: [...new Set(entries.map((entry) => entry.list))] });
  const first = new Map<string, string>();
  for (const { list, enterprise, on } of rows) {
    const key = `${list} ${enterprise}`;
    const known = first.get(key);
    if (known === undefined || on < known) first.set(key, on);
  }
  return ({ list, enterprise }: Pick<Listed, 'list' | 'enterprise'>): string | null =>
    first.get(`${list} ${enterprise}`) ?? null;
}

/** What changed from one list to another: who is new, who is gone, who stays. */
export function comparison(before: readonly ListEntry[], now: readonly ListEntry[]) {
  const was = new Set(before.map((entry) => entry.enterprise));
  const is = new Set(now.map((entry) => entry.enterprise));
  return {
    added: now.filter((entry) => !was.has(entry.enterprise)),
    dropped: before.filter((entry) => !is.has(entry.enterprise)),
    kept: now.filter((entry) => was.has(entry.enterprise)),
  };
}
export type Comparison = ReturnType<typeof comparison> & { readonly year: number };

/** Beside the list of the same authority the year before; null where there was none. */
export async function comparedWithLastYear(graph: Graph, list: MandatoryList): Promise<Comparison | null> {
  const [last] = await mandatoryLists(graph, { authority: list.authority, year: list.year - 1 });
  if (!last) return null;
  const [before = [], now = []] = await entriesOfEditions(graph, [
    { list: last.id, edition: last.edition },
    { list: list.id, edition: list.edition },
  ]);
  return { ...comparison(before, now), year: last.year };
}
