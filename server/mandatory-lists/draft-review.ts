import { record, type Act } from '../access/record.ts';
import { edit, type Edit } from '../edits/editing.ts';
import { normaliseCreditCode } from '../enterprises/credit-code.ts';
import { AlreadyExists, InvalidInput, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { entering } from './draft-entering.ts';
import { checkDraftEntry } from './draft-lacks.ts';
import * as q from './draft-queries.ts';
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

interface EntryChange {
  readonly set: Partial<Pick<RowOf<typeof q.draftEntries>, 'evidence' | 'reason' | 'removedBecause'>>;
  readonly after: Record<string, unknown>;
}
/** Writes and records what changes of an entry; nothing when `changeOf` finds that nothing does. */
async function changeEntry(
  asker: Asker,
  name: string,
  act: Act,
  change: Change,
  changeOf: (now: DraftEntry) => EntryChange | undefined,
): Promise<DraftEntry> {
  const id = await edit(asker, {
    ...entryEdit(asker, name, change),
    async write(tx, now, viewer) {
      const changed = changeOf(now);
      if (!changed) return;
      const { draft, authority } = now;
      const entries = [{ id: now.id, set: changed.set }];
      await tx.one(q.writeDraftEntries, { draft, person: viewer.id, entries });
      const subject = { type: 'MandatoryListDraft', id: draft } as const;
      await record(tx, asker.origin, { act, subject, divisions: [authority], before: said(now), after: changed.after });
    },
  });
  return entryOf(asker, id);
}

/** Changes the categories of an entry, their evidence, or why it is in. */
export async function updateDraftEntry(
  asker: Asker,
  change: Change,
  wanted: { categories?: readonly CategoryEvidence[] | undefined; reason?: string | null | undefined },
): Promise<DraftEntry> {
  checkDraftEntry(wanted.categories, wanted.reason);
  return changeEntry(asker, 'updateDraftEntry', 'UPDATE_DRAFT_ENTRY', change, (now) => {
    const categories = wanted.categories ?? now.categories;
    const reason = wanted.reason === undefined ? now.reason : wanted.reason;
    const after = said({ ...now, categories, reason });
    if (JSON.stringify(after) === JSON.stringify(said(now))) return undefined;
    return { set: { evidence: JSON.stringify(categories), reason }, after };
  });
}

/** Takes an enterprise off a draft; the entry stays, with the reason. */
export async function removeDraftEntry(asker: Asker, change: Change, because: string): Promise<DraftEntry> {
  const removedBecause = because.trim();
  if (removedBecause.length < 1 || removedBecause.length > 500)
    throw new InvalidInput([
      { path: 'reason', zh: '移出须说明理由，不超过500字', en: 'says why, in at most 500 characters' },
    ]);
  return changeEntry(asker, 'removeDraftEntry', 'REMOVE_DRAFT_ENTRY', change, ({ name }) => ({
    set: { removedBecause },
    after: { name, removedBecause },
  }));
}

/** Adds an enterprise of the region to a draft; one that was removed comes back. Returns the draft's id. */
export async function addDraftEntry(asker: Asker, change: Change, entry: EntryAsked): Promise<string> {
  checkDraftEntry(entry.categories, entry.reason);
  const enter = await entering(asker.graph);
  return edit(asker, {
    ...draftEdit(asker, 'addDraftEntry', change, closed),
    async write(tx, now, viewer) {
      const { id: draft, authority } = now;
      const creditCode = entry.creditCode === null ? null : normaliseCreditCode(entry.creditCode);
      const wanted = [{ place: 0, enterprise: entry.enterprise, creditCode }];
      const rows = await tx.rows(enterprisesToList, { wanted, sight: asker.sight });
      const found = entriesFound(authority, [entry], rows)[0]!;
      const all = await tx.rows(q.draftEntries, { drafts: [draft], ids: null, standing: standingOf(viewer) });
      const there = all.find((one) => one.enterprise === found.id);
      if (there && there.removedBecause === null)
        throw new AlreadyExists({ zh: `${found.name}已在草案中`, en: `${found.name} is in the draft already` });
      const entries = [enter(now, found, entry, there && opened(there))];
      await tx.one(q.writeDraftEntries, { draft, person: viewer.id, entries });
      await record(tx, asker.origin, {
        act: 'ADD_DRAFT_ENTRY',
        subject: { type: 'MandatoryListDraft', id: draft },
        divisions: [authority],
        after: { name: found.name, categories: entry.categories, reason: entry.reason },
      });
    },
  });
}
