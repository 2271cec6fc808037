import type { Reader } from '../access/reads.ts';
import { record, type Origin } from '../access/record.ts';
import { publicSight, type Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { answersFor } from '../enterprises/merges.ts';
import { businessDay } from '../platform/dates.ts';
import { AlreadyExists } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { lacksOf, type Lack } from './draft-lacks.ts';
import { proposals } from './draft-proposals.ts';
import * as q from './draft-queries.ts';
import type { DraftReason, ReasonKind } from './draft-reasons.ts';
import { keeperOf, type Asker, type ListAsked } from './keeping.ts';
import type { CategoryEvidence } from './list-entries.ts';
import { locked } from './publishing.ts';

export { draftStates, missingKinds } from './draft-queries.ts';
export { lackKinds } from './draft-lacks.ts';
export { reasonKinds } from './draft-reasons.ts';

export type ListDraft = RowOf<typeof q.listDrafts>;
export interface DraftEntry extends Omit<RowOf<typeof q.draftEntries>, 'evidence' | 'reasons'> {
  readonly categories: readonly CategoryEvidence[];
  readonly reasons: readonly DraftReason[];
  readonly lacks: readonly Lack[];
}

/** Drafts are seen through what somebody answers for: a sight that was granted shows none. */
export const standingOf = (viewer: Viewer | null): Sight => (viewer ? answersFor(viewer) : publicSight);

export const opened = ({ evidence, reasons, ...row }: RowOf<typeof q.draftEntries>): DraftEntry => {
  const categories = JSON.parse(evidence) as CategoryEvidence[];
  return { ...row, categories, reasons: JSON.parse(reasons) as DraftReason[], lacks: lacksOf(categories) };
};

export const listDrafts = (
  graph: Graph,
  viewer: Viewer | null,
  { authority = null, year = null }: { authority?: string | null | undefined; year?: number | null | undefined } = {},
): Promise<ListDraft[]> => graph.rows(q.listDrafts, { ids: null, authority, year, standing: standingOf(viewer) });

/** In the order of `ids`; null where there is none that the viewer keeps. */
export async function draftsByIds(graph: Graph, viewer: Viewer | null, ids: readonly string[]) {
  const standing = standingOf(viewer);
  const rows = await graph.rows(q.listDrafts, { ids: [...ids], authority: null, year: null, standing });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

/** Per draft, all its entries, the weightiest first. */
export async function entriesOfDrafts(graph: Graph, viewer: Viewer | null, ids: readonly string[]) {
  const rows = await graph.rows(q.draftEntries, { drafts: [...ids], ids: null, standing: standingOf(viewer) });
  const entries = rows.map(opened);
  return ids.map((id) => entries.filter((entry) => entry.draft === id));
}

export interface DraftFilter {
  readonly reason?: ReasonKind | null | undefined;
  readonly search?: string | null | undefined;
  readonly lacking?: boolean | null | undefined;
  readonly removed?: boolean | null | undefined;
}
/** Those that fit; removed ones only when they are asked for. */
export function draftEntriesFitting(entries: readonly DraftEntry[], { reason, search, lacking, removed }: DraftFilter) {
  const text = search?.normalize('NFKC').trim().toUpperCase() ?? '';
  return entries.filter(
    (entry) =>
      (entry.removedBecause !== null) === (removed ?? false) &&
      (!reason || entry.reasons.some((one) => one.kind === reason)) &&
      (lacking === null || lacking === undefined || entry.lacks.length > 0 === lacking) &&
      (text === '' || `${entry.name} ${entry.creditCode ?? ''}`.toUpperCase().includes(text)),
  );
}

/** Figures of yearly records are shown with a reason: that somebody read them is noted before they are. */
export const noteFigures = (reader: Reader, entries: readonly DraftEntry[]): Promise<void> =>
  reader.reads.noteRecords(
    reader,
    entries.filter((entry) => entry.reasons.some((one) => one.measured !== null)).map((entry) => entry.enterprise),
  );

/** Proposes the list of an authority and a year from what the graph holds, as a draft for review; returns its id. */
export async function draftMandatoryList(
  asker: Asker,
  { authority, year }: ListAsked,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const asked = { authority, year };
  const viewer = await keeperOf(asker, asked);
  const found = await proposals(asker.graph, asker.sight, asked, businessDay());
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `draftMandatoryList ${viewer.id}`, () =>
      writeDraft(tx, asker.origin, asked, found, businessDay()),
    ),
  );
}

/** Stores what is proposed, unless the list has a draft or is published. */
export async function writeDraft(
  tx: Tx,
  origin: Origin,
  asked: ListAsked,
  { entries, missing }: Awaited<ReturnType<typeof proposals>>,
  startedOn: string,
): Promise<string> {
  const list = await locked(tx, asked);
  const { authority, year } = asked;
  const [drafted] = await tx.rows(q.listDrafts, {
    ids: null,
    authority,
    year,
    standing: { ...publicSight, all: true },
  });
  if (list.edition > 0 || drafted)
    throw new AlreadyExists(
      list.edition > 0
        ? { zh: `${year} 年名单已公布`, en: `The list of ${year} is published already` }
        : { zh: `${year} 年名单已有草案`, en: `There is a draft of the list of ${year} already` },
    );
  const id = newId();
  const rows = entries.map(({ reasons, categories, ...entry }) => ({
    ...entry,
    evidence: JSON.stringify(categories),
    reasons: JSON.stringify(reasons),
  }));
  const { person } = origin;
  await tx.one(q.createDraft, { list: list.id, id, person, startedOn, missingEvidence: missing, entries: rows });
  await record(tx, origin, {
    act: 'DRAFT_MANDATORY_LIST',
    subject: { type: 'MandatoryListDraft', id },
    divisions: [authority],
    after: { authority, year, entries: rows.length, missing },
  });
  return id;
}
