import { record } from '../access/record.ts';
import { edit, type Edit } from '../edits/editing.ts';
import { normaliseCreditCode } from '../enterprises/credit-code.ts';
import { businessDay } from '../platform/dates.ts';
import { AlreadyExists, InvalidInput, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { keyIndustries } from '../reference/service.ts';
import { checkDraftEntry } from './draft-lacks.ts';
import * as q from './draft-queries.ts';
import { byHand } from './draft-reasons.ts';
import { weightOf } from './draft-weight.ts';
import { opened, standingOf, type DraftEntry, type ListDraft } from './drafts.ts';
import type { Asker } from './keeping.ts';
import { entriesFound, type CategoryEvidence, type EntryAsked } from './list-entries.ts';
import { enterprisesToList } from './queries.ts';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
export const closed = () =>
  new RuleBroken(
    { zh: '名单已公布，草案不再修改', en: 'The list is published: its draft changes no more' },
    'only-a-draft-is-changed',
  );

/** The edit of a draft as a whole, on the version that was read. */
export const draftEdit = (
  { viewer }: Asker,
  name: string,
  { id, version, idempotencyKey }: Change,
  whenPublished: () => Error,
): Omit<Edit<ListDraft>, 'write'> => ({
  ...{ name, type: 'MandatoryListDraft', id, version, idempotencyKey, fields: ['entries'] },
  lock: (tx) => tx.one(q.lockDraft, { id }),
  async read(tx) {
    const now = await tx.one(q.listDrafts, { ids: [id], authority: null, year: null, standing: standingOf(viewer) });
    if (now && (now.status === 'PUBLISHED' || now.edition > 0)) throw whenPublished();
    return now;
  },
  mayEdit: () => ['entries'],
  regulates: () => true,
});

const entryEdit = (
  { viewer }: Asker,
  name: string,
  { id, version, idempotencyKey }: Change,
): Omit<Edit<DraftEntry>, 'write'> => ({
  ...{ name, type: 'DraftEntry', id, version, idempotencyKey, fields: ['entry'] },
  lock: (tx) => tx.one(q.lockDraft, { id: id.split(' ')[0]! }),
  async read(tx) {
    const now = await tx.one(q.draftEntries, { drafts: null, ids: [id], standing: standingOf(viewer) });
    if (now?.status === 'PUBLISHED') throw closed();
    return now && opened(now);
  },
  mayEdit: () => ['entry'],
  regulates: () => true,
});
const said = ({
  name,
  categories,
  reason,
  removedBecause,
}: Pick<DraftEntry, 'name' | 'categories' | 'reason' | 'removedBecause'>) => ({
  name,
  categories,
  reason,
  removedBecause,
});

/** The entry as it stands after a change. */
async function entryOf({ graph, viewer }: Asker, id: string): Promise<DraftEntry> {
  const [found] = await graph.rows(q.draftEntries, { drafts: null, ids: [id], standing: standingOf(viewer) });
  if (!found) throw new NotFound('DraftEntry', globalId('DraftEntry', id));
  return opened(found);
}

/** Changes the categories of an entry, their evidence, or why it is in. */
export async function updateDraftEntry(
  asker: Asker,
  change: Change,
  wanted: { categories?: readonly CategoryEvidence[] | undefined; reason?: string | null | undefined },
): Promise<DraftEntry> {
  checkDraftEntry(wanted.categories, wanted.reason);
  const id = await edit(asker, {
    ...entryEdit(asker, 'updateDraftEntry', change),
    async write(tx, now, viewer) {
      const after = {
        ...now,
        categories: wanted.categories ?? now.categories,
        reason: wanted.reason === undefined ? now.reason : wanted.reason,
      };
      if (JSON.stringify(said(after)) === JSON.stringify(said(now))) return;
      const set = { evidence: JSON.stringify(after.categories), reason: after.reason };
      await tx.one(q.writeDraftEntry, { draft: now.draft, id: now.id, person: viewer.id, set });
      await record(tx, asker.origin, {
        act: 'UPDATE_DRAFT_ENTRY',
        subject: { type: 'MandatoryListDraft', id: now.draft },
        divisions: [now.authority],
        before: said(now),
        after: said(after),
      });
    },
  });
  return entryOf(asker, id);
}

/** Takes an enterprise off a draft; the entry stays, with the reason. */
export async function removeDraftEntry(asker: Asker, change: Change, because: string): Promise<DraftEntry> {
  const reason = because.trim();
  if (reason.length < 1 || reason.length > 500)
    throw new InvalidInput([{ path: 'reason', zh: '移出须说明理由', en: 'a removal says why' }]);
  const id = await edit(asker, {
    ...entryEdit(asker, 'removeDraftEntry', change),
    async write(tx, now, viewer) {
      const set = { removedBecause: reason };
      await tx.one(q.writeDraftEntry, { draft: now.draft, id: now.id, person: viewer.id, set });
      await record(tx, asker.origin, {
        act: 'REMOVE_DRAFT_ENTRY',
        subject: { type: 'MandatoryListDraft', id: now.draft },
        divisions: [now.authority],
        before: said(now),
        after: { name: now.name, removedBecause: reason },
      });
    },
  });
  return entryOf(asker, id);
}

/** Adds an enterprise of the region to a draft; one that was removed comes back. Returns the draft's id. */
export async function addDraftEntry(asker: Asker, change: Change, entry: EntryAsked): Promise<string> {
  checkDraftEntry(entry.categories, entry.reason);
  const [packs, industries] = [await rulePacks(asker.graph), await keyIndustries(asker.graph)];
  return edit(asker, {
    ...draftEdit(asker, 'addDraftEntry', change, closed),
    async write(tx, { id: draft, authority }, viewer) {
      const creditCode = entry.creditCode === null ? null : normaliseCreditCode(entry.creditCode);
      const wanted = [{ place: 0, enterprise: entry.enterprise, creditCode }];
      const rows = await tx.rows(enterprisesToList, { wanted, sight: asker.sight });
      const { id: enterprise, place: _, ...face } = entriesFound(authority, [entry], rows)[0]!;
      const all = await tx.rows(q.draftEntries, { drafts: [draft], ids: null, standing: standingOf(viewer) });
      const there = all.find((one) => one.enterprise === enterprise);
      if (there && there.removedBecause === null)
        throw new AlreadyExists({ zh: `${face.name}已在草案中`, en: `${face.name} is in the draft already` });
      const rules = rulesOf(packsInForce(packs, face.division ?? authority, businessDay()));
      const reasons = there?.reasons ?? JSON.stringify([byHand]);
      const set = {
        ...{ ...face, enterprise, reasons, reason: entry.reason, removedBecause: null },
        evidence: JSON.stringify(entry.categories),
        ...weightOf(face, (JSON.parse(reasons) as object[]).length, industries, rules),
      };
      await tx.one(q.writeDraftEntry, { draft, id: there?.id ?? `${draft} ${enterprise}`, person: viewer.id, set });
      await record(tx, asker.origin, {
        act: 'ADD_DRAFT_ENTRY',
        subject: { type: 'MandatoryListDraft', id: draft },
        divisions: [authority],
        after: { name: face.name, categories: entry.categories, reason: entry.reason },
      });
    },
  });
}
