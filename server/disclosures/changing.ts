import { record, type Act } from '../access/record.ts';
import { edit, type Edit } from '../edits/editing.ts';
import { checkVersion } from '../edits/stale.ts';
import { signedIn } from '../enterprises/merges.ts';
import type { Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { rulePacks } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import { becauseOf, checkComplete, readSaid, toldOf, type Said } from './rules.ts';
import {
  editionsOfDisclosures,
  formOfEntry,
  rulesOfEntry,
  saidIn,
  sideOf,
  standingOf,
  type DisclosureDraft,
} from './service.ts';

type Listed = RowOf<typeof q.entryListed>;

/** The entry of the list in force, whose enterprise is held from here on. */
async function entryHeld(tx: Tx, entry: string): Promise<Listed> {
  const held = await tx.one(q.lockListed, { entry });
  if (!held) throw new NotFound('ListEntry', globalId('ListEntry', entry));
  const listed = await tx.one(q.entryListed, { entry, enterprise: held.enterprise });
  if (!listed) throw offTheList();
  return listed;
}
const offTheList = () =>
  new RuleBroken(
    { zh: '该企业已不在现行名单上', en: 'The enterprise is on the list in force no longer' },
    'disclosure-follows-a-list-in-force',
  );

/** Of a draft the log counts what is said, and says none of it. The nation's regulator does not read of one before it is submitted. */
const counted = (said: readonly Said[]) => ({
  items: said.length,
  withheld: said.filter((one) => one.withheldBecause !== null).length,
});

/** Writes what the enterprise, or the regulator for it, is going to disclose for an entry; version 0 begins a draft. Returns the disclosure's id. */
export async function draftDisclosure(
  asker: Asker,
  { entry, version, values }: { entry: string; version: number; values: readonly Said[] },
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = signedIn(asker.viewer);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `draftDisclosure ${viewer.id}`, async () => {
      const listed = await entryHeld(tx, entry);
      const side = sideOf(viewer, listed);
      if (side === null) throw new NotAllowed();
      const said = readSaid(formOfEntry(await rulePacks(tx), listed), values);
      const { list, authority, year, enterprise, standsIn } = listed;
      const known =
        listed.disclosure === null
          ? []
          : await tx.rows(q.drafts, { ids: null, disclosures: [listed.disclosure], sight: standingOf(viewer) });
      const now = known.find((one) => one.side === side);
      const { version: current = 0, changedBy = null, changedAt = null } = now ?? {};
      await checkVersion(tx, viewer, { version: current, changedBy, changedAt }, version, side === 'REGULATOR');
      const written = await tx.one(q.writeDraft, {
        ...{ disclosure: listed.disclosure ?? newId(), draft: newId(), list, authority, year, enterprise, side },
        ...{ values: JSON.stringify(said), person: viewer.id },
      });
      await record(tx, asker.origin, {
        act: 'DRAFT_DISCLOSURE',
        subject: { type: 'DisclosureDraft', id: written!.draft },
        divisions: side === 'REGULATOR' ? [authority, standsIn] : [],
        enterprises: [enterprise],
        ...(now && { before: counted(saidIn(now)) }),
        after: { authority, year, side, ...counted(said) },
      });
      return written!.disclosure;
    }),
  );
}

export interface Change {
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
/** A draft, known as its disclosure: what a change of it returns. */
type Now = DisclosureDraft & { readonly draft: string };
/** A change of a draft by the side that wrote it. */
const draftEdit = (
  { viewer }: Asker,
  name: string,
  { id, version, idempotencyKey }: Change,
): Omit<Edit<Now>, 'write'> => ({
  ...{ name, type: 'DisclosureDraft', id, version, idempotencyKey, fields: ['status'] },
  lock: (tx) => tx.one(q.lockDraft, { id }),
  async read(tx) {
    const found = await tx.one(q.drafts, { ids: [id], disclosures: null, sight: standingOf(viewer) });
    return found && { ...found, id: found.disclosure, draft: found.id };
  },
  mayEdit: (now) => (sideOf(viewer, now) === now.side ? ['status'] : []),
  regulates: (now) => sideOf(viewer, now) === 'REGULATOR',
});
const recordDisclosure = (tx: Tx, { origin }: Asker, act: Act, now: Now, after: object) =>
  record(tx, origin, {
    act,
    subject: { type: 'Disclosure', id: now.disclosure },
    divisions: [now.authority, now.division],
    enterprises: [now.enterprise],
    after: { authority: now.authority, year: now.year, side: now.side, ...after },
  });

/** The entry in force of the list that a draft is for. */
async function entryOf(tx: Tx, { list, enterprise }: Now) {
  const rows = await tx.rows(q.entriesOfEnterprises, { ids: [enterprise] });
  const entry = rows.find((row) => row.list === list);
  if (!entry) throw offTheList();
  return entry;
}

/** Shows a draft to the regulator. Returns the disclosure's id. */
export const submitDisclosure = (asker: Asker, change: Change): Promise<string> =>
  edit(asker, {
    ...draftEdit(asker, 'submitDisclosure', change),
    async write(tx, now, { id: person }) {
      if (now.status === 'SUBMITTED')
        throw new RuleBroken({ zh: '已经报送', en: 'It is submitted already' }, 'disclosure-submitted-once');
      await tx.one(q.submitDraft, { id: now.draft, person });
      await recordDisclosure(tx, asker, 'SUBMIT_DISCLOSURE', now, counted(saidIn(now)));
    },
  });

function reasonGiven(reason: string | null | undefined, edition: number): string | null {
  const said = reason?.trim() || null;
  if (edition > 1 && said === null)
    throw new InvalidInput([{ path: 'reason', zh: '更正须说明理由', en: 'a correction says why' }]);
  if ((said?.length ?? 0) > 500)
    throw new InvalidInput([{ path: 'reason', zh: '至多 500 个字', en: 'must have at most 500 characters' }]);
  return said;
}

/** Publishes a draft as an edition for everybody, today; one after the first is a correction and says why. Returns the disclosure's id. */
export const publishDisclosure = (asker: Asker, change: Change, because: string | null | undefined): Promise<string> =>
  edit(asker, {
    ...draftEdit(asker, 'publishDisclosure', change),
    async write(tx, now, { id: person }) {
      const [entry, packs] = [await entryOf(tx, now), await rulePacks(tx)];
      const form = formOfEntry(packs, entry);
      const said = readSaid(form, saidIn(now));
      checkComplete(form, said);
      const [before = []] = await editionsOfDisclosures(tx, asker.viewer, [now.disclosure]);
      const reason = reasonGiven(because, before.length + 1);
      const [told, publishedOn] = [toldOf(said), businessDay()];
      const { name, creditCode, categories } = entry;
      const { edition } = (await tx.one(q.publishEdition, {
        ...{ draft: now.draft, publishedOn, name, creditCode, categories, items: told.map(({ item }) => item), person },
        ...{ values: JSON.stringify(told), withheldBecause: JSON.stringify(becauseOf(said)), reason },
        rulePack: rulesOfEntry(packs, entry).id,
      }))!;
      const act = edition === 1 ? 'PUBLISH_DISCLOSURE' : 'CORRECT_DISCLOSURE';
      await recordDisclosure(tx, asker, act, now, { edition, publishedOn, reason, ...counted(said) });
    },
  });
