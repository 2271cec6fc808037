import { record, type Act } from '../access/record.ts';
import { holds } from '../access/viewer.ts';
import { edit, named, type Asker, type Edit } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import * as q from './queries.ts';
import { authorityOver, readNote, readReason, type NoteGiven } from './rules.ts';
import { keepsNote, regulating, type Note, type NoteKind } from './service.ts';

export interface About {
  readonly kind: NoteKind;
  readonly type: string;
  readonly id: string;
}
/** No enterprise and no park is named: nobody but regulators of the region reads that there is a note. */
const recorded = (act: Act, id: string, divisions: readonly (string | null)[]) => ({
  ...{ act, subject: { type: 'Note', id } as const, divisions },
});

/** Writes a note on something in a region that the reader regulates; returns its id. */
export async function writeNote(
  { graph, viewer, origin }: Asker,
  about: About | null,
  given: NoteGiven,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  if (!viewer || !holds(viewer, 'REGULATOR')) throw new NotAllowed();
  const facts = readNote(given, businessDay());
  return graph.write((tx) =>
    once(tx, idempotencyKey, `writeNote ${viewer.id}`, async () => {
      const { kind, type, id: asked } = about ?? { kind: 'ENTERPRISE' as const, type: 'Enterprise', id: '' };
      const held = await tx.one(q.lockAbout, { id: asked, kind, sight: regulating(viewer) });
      const authority = held && authorityOver(viewer, held.division);
      if (!held || authority === undefined) throw new NotFound(type, globalId(type, asked));
      const id = newId();
      await tx.one(q.writeNote, { id, ...facts, about: held.id, kind, authority, person: viewer.id });
      await record(tx, origin, {
        ...recorded('WRITE_NOTE', id, [authority, held.division]),
        after: { about: kind, day: facts.day, characters: facts.text.length },
      });
      return id;
    }),
  );
}

/** The version that was read of a note that is to change. */
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
export const noteFields = ['text', 'day'];
const editOf = (
  { viewer }: Asker,
  name: string,
  { id, version, idempotencyKey }: Change,
  fields: readonly string[],
): Omit<Edit<Note>, 'write'> => ({
  ...{ name, type: 'Note', id, version, idempotencyKey, fields },
  lock: (tx) => tx.one(q.lockNote, { id }),
  read: (tx) => tx.one(q.notesByIds, { ids: [id], sight: regulating(viewer) }),
  mayEdit: (now) => (keepsNote(viewer, now) ? noteFields : []),
  regulates: (now) => keepsNote(viewer, now),
});

/** Changes the text or the day; a field left out stays. */
export const editNote = (
  asker: Asker,
  change: Change,
  given: { readonly text: string | undefined; readonly day: string | undefined },
): Promise<string> =>
  edit(asker, {
    ...editOf(asker, 'editNote', change, named(given)),
    async write(tx, now, { id: person }) {
      const facts = readNote({ text: given.text ?? now.text, day: given.day ?? now.day }, businessDay());
      if (facts.text === now.text && facts.day === now.day) return;
      await tx.one(q.editNote, { id: now.id, ...facts, person });
      await record(tx, asker.origin, {
        ...recorded('UPDATE_NOTE', now.id, [now.authority, now.division]),
        before: { day: now.day, characters: now.text.length },
        after: { day: facts.day, characters: facts.text.length },
      });
    },
  });

/** Removes a note. The log keeps the reason, and not what it said. */
export const removeNote = (asker: Asker, change: Change, because: string): Promise<string> =>
  edit(asker, {
    ...editOf(asker, 'removeNote', change, ['text']),
    async write(tx, now) {
      const reason = readReason(because);
      await tx.one(q.removeNote, { id: now.id });
      await record(tx, asker.origin, {
        ...recorded('REMOVE_NOTE', now.id, [now.authority, now.division]),
        before: { about: now.kind, day: now.day },
        after: { reason },
      });
    },
  });
