import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { Field, Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { EditNote, NoteQuery, RemoveNote, touched, WriteNote, type NoteShown } from './documents.ts';

const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');

function useFields(): Field[] {
  const { t } = useTranslation('notes');
  return [
    { name: 'day', label: t('day'), kind: 'date' },
    { name: 'text', label: t('text'), kind: 'longText' },
  ];
}
function useNoteNow(id: string) {
  const client = useClient();
  return async (values: (note: NoteShown) => Values): Promise<Loaded | null> => {
    const { data } = await client.query(NoteQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'Note' ? { version: data.node.version, values: values(data.node) } : null;
  };
}

export function NewNote({ about, onClose }: { about: string; onClose: () => void }) {
  const { t } = useTranslation(['notes', 'ui']);
  const [, write] = useMutation(WriteNote);
  const usual = { day: dayInShanghai(), text: null };
  return (
    <EditDrawer
      title={t('addTitle')}
      fields={useFields()}
      loaded={{ version: 0, values: usual }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const said = { ...usual, ...changes };
        const input = { text: text(said, 'text'), day: text(said, 'day') || '1900-01-01' };
        const { data, error } = await write({ about, input, key }, touched);
        return outcomeOf('Note', data?.writeNote, error, async () => null, t('ui:offline'));
      }}
    />
  );
}

interface OfNote {
  readonly note: NoteShown;
  readonly onClose: () => void;
}
export function ChangeNote({ note, onClose }: OfNote) {
  const { t } = useTranslation(['notes', 'ui']);
  const [, edit] = useMutation(EditNote);
  const noteNow = useNoteNow(note.id);
  const values = (now: NoteShown): Values => ({ day: now.day, text: now.text });
  return (
    <EditDrawer
      title={t('editOf', { day: note.day })}
      fields={useFields()}
      loaded={{ version: note.version, values: values(note) }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const input = {
          ...('text' in changes && { text: text(changes, 'text') }),
          ...('day' in changes && { day: text(changes, 'day') || '1900-01-01' }),
        };
        const { data, error } = await edit({ note: note.id, version, input, key }, touched);
        return outcomeOf('Note', data?.editNote, error, () => noteNow(values), t('ui:offline'));
      }}
    />
  );
}

/** Removed, with the reason. */
export function TakeOff({ note, onClose }: OfNote) {
  const { t } = useTranslation(['notes', 'ui']);
  const [, remove] = useMutation(RemoveNote);
  const noteNow = useNoteNow(note.id);
  return (
    <EditDrawer
      title={t('removeOf', { day: note.day })}
      fields={[{ name: 'reason', label: t('removeReason'), kind: 'text' }]}
      loaded={{ version: note.version, values: { reason: null } }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const reason = text(changes, 'reason');
        const { data, error } = await remove({ note: note.id, version, reason, key }, touched);
        return outcomeOf(
          'RemovedNote',
          data?.removeNote,
          error,
          () => noteNow(() => ({ reason: null })),
          t('ui:offline'),
        );
      }}
    />
  );
}
