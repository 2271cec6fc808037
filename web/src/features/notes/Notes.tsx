import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failed } from '../../ui/States.tsx';
import { NotesQuery, touched, type NoteShown } from './documents.ts';
import { ChangeNote, NewNote, TakeOff } from './NoteForms.tsx';

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'remove'; readonly note: NoteShown };

/** What regulators noted of an enterprise, a park or an audit; nothing to anybody else. */
export function Notes({ of }: { of: string }) {
  const { t } = useTranslation('notes');
  const [open, setOpen] = useState<Open | null>(null);
  const [{ data, error }, again] = useQuery({
    query: NotesQuery,
    variables: { of },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const node = data?.node;
  const notes = node && 'notes' in node ? node.notes : null;
  if (!notes && !error) return null;
  const close = () => setOpen(null);
  return (
    <section className="panel" aria-labelledby="notes">
      <h2 id="notes">{t('title')}</h2>
      <p className="quiet">{t('lead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {notes && (
        <div className="toolbar">
          <Button onClick={() => setOpen({ kind: 'add' })}>{t('add')}</Button>
        </div>
      )}
      {notes?.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="audits">
        {notes?.map((note) => (
          <li key={note.id}>
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</div>
            <div className="quiet small">
              <span className="num">{note.day}</span> ·{' '}
              {t('by', { author: note.author ?? '—', authority: note.authority.name })}
            </div>
            {note.mayEdit.length > 0 && (
              <Space>
                <Button
                  size="small"
                  aria-label={t('editOf', { day: note.day })}
                  onClick={() => setOpen({ kind: 'edit', note })}
                >
                  {t('edit')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('removeOf', { day: note.day })}
                  onClick={() => setOpen({ kind: 'remove', note })}
                >
                  {t('remove')}
                </Button>
              </Space>
            )}
          </li>
        ))}
      </ul>
      {open?.kind === 'add' && <NewNote about={of} onClose={close} />}
      {open?.kind === 'edit' && <ChangeNote key={open.note.id} note={open.note} onClose={close} />}
      {open?.kind === 'remove' && <TakeOff key={open.note.id} note={open.note} onClose={close} />}
    </section>
  );
}
