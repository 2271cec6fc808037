import { publicSight, type Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import {
  categoriesOf,
  clocksOfEntries,
  disclosedOn,
  keepsListOf,
  type Clock,
  type ListEntry,
} from '../mandatory-lists/service.ts';
import { concerning, regulatedBy } from '../orders/entry-clocks.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { pageOfList, type Page, type PageArgs } from '../platform/paging.ts';
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
import * as q from './queries.ts';
import { formOf, suggested, type FormItem, type Said, type Told } from './rules.ts';

export { draftStates, sides } from './queries.ts';
export type { FormItem, Said, Told } from './rules.ts';
export type Disclosure = RowOf<typeof q.disclosures>;
export type DisclosureDraft = RowOf<typeof q.drafts>;
export type DisclosureEdition = RowOf<typeof q.editionsOfDisclosures>;
export type Side = DisclosureDraft['side'];
/** An entry of a published list, with what was disclosed of it as far as the reader may know. */
export interface EntryDisclosure {
  readonly entry: ListEntry;
  readonly disclosure: string | null;
  readonly disclosedOn: string | null;
  /** When it is to be disclosed, and whether that is past; null where the rules of its day set no such day. */
  readonly clock: Clock | null;
}

/** Drafts are seen as one of the enterprise's own people or as its regulator: a sight that was granted, or of a park, shows none. */
export const standingOf = (viewer: Viewer | null): Sight => (viewer ? concerning(viewer) : publicSight);
/** On which side somebody writes: the enterprise's own people, or else whoever keeps the list. */
export function sideOf(
  viewer: Viewer | null,
  { enterprise, authority }: { enterprise: string; authority: string },
): Side | null {
  if (viewer?.memberships.some((m) => m.role === 'ENTERPRISE' && m.enterpriseId === enterprise)) return 'ENTERPRISE';
  return keepsListOf(viewer, authority) ? 'REGULATOR' : null;
}

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function disclosuresByIds(
  tx: Tx,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(Disclosure | null)[]> {
  const rows = await tx.rows(q.disclosures, { ids: [...ids], lists: null, sight: standingOf(viewer) });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}
/** Per disclosure, what was published of it, the latest first. */
export async function editionsOfDisclosures(
  tx: Tx,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<DisclosureEdition[][]> {
  const rows = await tx.rows(q.editionsOfDisclosures, { ids: [...ids], sight: standingOf(viewer) });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}
/** Per disclosure, its drafts that the viewer may know of. */
export async function draftsOfDisclosures(
  tx: Tx,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<DisclosureDraft[][]> {
  if (!viewer) return ids.map(() => []);
  const rows = await tx.rows(q.drafts, { ids: null, disclosures: [...ids], sight: standingOf(viewer) });
  return ids.map((id) => rows.filter((row) => row.disclosure === id));
}

export const toldIn = ({ values }: Pick<DisclosureEdition, 'values'>): Told[] => JSON.parse(values) as Told[];
export const saidIn = ({ values }: Pick<DisclosureDraft, 'values'>): Said[] => JSON.parse(values) as Said[];
export const becauseIn = ({ withheldBecause }: DisclosureEdition): Record<string, string> =>
  withheldBecause === null ? {} : (JSON.parse(withheldBecause) as Record<string, string>);

type Ruled = Pick<ListEntry, 'rulePack' | 'division' | 'authority' | 'publishedOn'>;
/** The rules an entry was published under. */
export const rulesOfEntry = (
  packs: readonly RulePack[],
  { rulePack, division, authority, publishedOn }: Ruled,
): RulesInForce =>
  rulePack === null ? rulesOf(packsInForce(packs, division ?? authority, publishedOn)) : rulesById(packs, rulePack);
export const formOfEntry = (packs: readonly RulePack[], entry: ListEntry): FormItem[] =>
  formOf(rulesOfEntry(packs, entry), entry.categories);
/** Per entry, what its categories have it disclose. */
export async function formsOfEntries(tx: Tx, entries: readonly ListEntry[]): Promise<FormItem[][]> {
  const packs = await rulePacks(tx);
  return entries.map((entry) => formOfEntry(packs, entry));
}
/** What the form of an entry can be filled with from what was published. */
export const suggestedFor = (form: readonly FormItem[], entry: ListEntry): Said[] =>
  suggested(form, entry.name, categoriesOf(entry));
/** What was disclosed, with the rules that asked for it then. */
export async function formsOfEditions(tx: Tx, editions: readonly DisclosureEdition[]): Promise<FormItem[][]> {
  const packs = await rulePacks(tx);
  return editions.map(({ rulePack, categories }) => formOf(rulesById(packs, rulePack), categories));
}

interface Reader {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly viewer: Viewer | null;
}
/** Per entry, the disclosure the viewer may know of, its first day and its clock. */
export async function withDisclosures(
  { graph, sight, viewer }: Reader,
  entries: readonly ListEntry[],
): Promise<EntryDisclosure[]> {
  if (entries.length === 0) return [];
  const lists = [...new Set(entries.map((entry) => entry.list))];
  const rows = await graph.rows(q.disclosures, { ids: null, lists, sight: standingOf(viewer) });
  const first = await disclosedOn(graph, entries);
  const clocks = await clocksOfEntries(graph, sight, entries);
  const keyOf = ({ list, enterprise }: { list: string; enterprise: string }) => `${list} ${enterprise}`;
  const byEntry = new Map<string, Disclosure[]>();
  for (const row of rows) byEntry.set(keyOf(row), [...(byEntry.get(keyOf(row)) ?? []), row]);
  return entries.map((entry, i) => {
    const found = byEntry.get(keyOf(entry)) ?? [];
    const clock = clocks[i]!.find((one) => one.step === 'DISCLOSE') ?? null;
    const disclosure = (found.find((row) => row.published) ?? found[0])?.id ?? null;
    return { entry, disclosure, disclosedOn: first(entry), clock };
  });
}

export interface Asked {
  readonly authority?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly division?: string | null | undefined;
  readonly category?: ListEntry['categories'][number] | null | undefined;
  readonly search?: string | null | undefined;
}
const params = ({ authority, year, division, category, search }: Asked) => ({
  ...{ authority: authority ?? null, year: year ?? null, category: category ?? null },
  ...{ division: division && division !== '0' ? division : null, words: searchWords(search ?? '') },
});
/** A page of everybody on a published list, the newest list first: public, and whether anything is disclosed with it. */
export async function disclosurePage(
  reader: Reader,
  args: PageArgs,
  { disclosed, ...asked }: Asked & { disclosed?: boolean | null | undefined },
): Promise<Page<EntryDisclosure>> {
  const fitting = { ...params(asked), disclosed: disclosed ?? null, within: null };
  const page = pageOfList(args, await reader.graph.rows(q.entriesToDisclose, fitting), ({ id }) => id);
  const nodes = await withDisclosures(
    reader,
    page.edges.map(({ node }) => node),
  );
  return { ...page, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
}

export const followUps = ['OVERDUE', 'DUE_SOON', 'SUBMITTED', 'LATE'] as const;
export type FollowUp = (typeof followUps)[number];
/** What a regulator follows in its region: what is overdue, due soon, submitted to it, or came late; the earliest day first. Nothing for anybody else. */
export async function disclosuresToFollow(
  reader: Reader,
  { state, ...asked }: Asked & { state?: FollowUp | null | undefined },
) {
  const { all, divisions } = regulatedBy(reader.viewer);
  if (!all && divisions.length === 0) return [];
  const fitting = { ...params(asked), disclosed: null, within: { all, divisions } };
  const entries = await reader.graph.rows(q.entriesToDisclose, fitting);
  const found = await withDisclosures(reader, entries);
  const known = found.flatMap(({ disclosure }) => disclosure ?? []);
  const drafts = (await draftsOfDisclosures(reader.graph, reader.viewer, known)).flat();
  const submitted = new Set(drafts.filter((one) => one.status === 'SUBMITTED').map((one) => one.disclosure));
  const states = ({ clock, disclosure, disclosedOn }: EntryDisclosure): FollowUp[] => [
    ...(clock?.state === 'OVERDUE' || clock?.state === 'DUE_SOON' ? [clock.state] : []),
    ...(disclosure !== null && submitted.has(disclosure) ? ['SUBMITTED' as const] : []),
    ...(clock && disclosedOn !== null && disclosedOn > clock.dueOn ? ['LATE' as const] : []),
  ];
  return found
    .filter((one) => (state ? states(one).includes(state) : states(one).length > 0))
    .sort((a, b) => (a.clock?.dueOn ?? '').localeCompare(b.clock?.dueOn ?? '') || a.entry.id.localeCompare(b.entry.id));
}

/** Per enterprise, the lists it stands on and what it disclosed for each, the newest first. */
export async function disclosuresOfEnterprises(reader: Reader, ids: readonly string[]): Promise<EntryDisclosure[][]> {
  const rows = await reader.graph.rows(q.entriesOfEnterprises, { ids: [...ids] });
  const all = await withDisclosures(reader, rows);
  return ids.map((id) => all.filter((_, i) => rows[i]!.owner === id));
}

/** Per enterprise, or per result of an assessment or acceptance of one, its latest disclosure that is published; null where there is none. */
export async function publishedOf(
  tx: Tx,
  of: 'enterprises' | 'results',
  ids: readonly string[],
): Promise<(string | null)[]> {
  const asked = of === 'enterprises' ? { ids: [...ids], results: [] } : { ids: [], results: [...ids] };
  const rows = await tx.rows(q.publishedOfEnterprises, asked);
  return ids.map((id) => rows.find((row) => row.owner === id)?.id ?? null);
}
