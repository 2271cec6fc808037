import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { newKey, type Loaded } from '../../ui/editing/edit.ts';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { useRead } from '../../ui/editing/read.ts';
import { CloseWholeAudit, RenameWholeAudit, WholeAuditToEdit } from './edit-documents.ts';

interface Props {
  readonly audit: { readonly id: string; readonly version: number | null; readonly status: string };
  /** Reads the page again: somebody else changed what it shows. */
  readonly again: () => void;
}

/** Another name, or its end: for who answers for the park. */
export function EditWholeAudit({ audit, again }: Props) {
  const { t } = useTranslation('whole-audits');
  const { message } = App.useApp();
  const [editing, edit] = useState(false);
  const [{ fetching }, close] = useMutation(CloseWholeAudit);
  if (audit.version === null) return null;
  const end = async (version: number) => {
    const { data, error } = await close({ id: audit.id, version, key: newKey() }, { additionalTypenames: ['Park'] });
    const answer = data?.closeWholeAudit;
    if (answer?.__typename === 'WholeAudit') return void message.success(t('closed'));
    void message.error(answer?.message ?? error?.message ?? t('ui:offline'));
    again();
  };
  const { version } = audit;
  return (
    <>
      <EditButton of={t('auditName')} onClick={() => edit(true)} />
      {audit.status === 'OPEN' && (
        <Popconfirm title={t('close')} description={t('closeAsk')} okText={t('close')} onConfirm={() => end(version)}>
          <Button loading={fetching}>{t('close')}</Button>
        </Popconfirm>
      )}
      {editing && <Rename id={audit.id} onClose={() => edit(false)} />}
    </>
  );
}

function Rename({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('whole-audits');
  const client = useClient();
  const [, rename] = useMutation(RenameWholeAudit);
  const read = async (): Promise<Loaded | null> => {
    const { data } = await client.query(WholeAuditToEdit, { id }, { requestPolicy: 'network-only' }).toPromise();
    const found = data?.wholeAudit;
    return found && found.version !== null ? { version: found.version, values: { name: found.name } } : null;
  };
  const loaded = useRead(read);
  if (!loaded) return null;
  return (
    <EditDrawer
      title={t('rename')}
      fields={[{ name: 'name', label: t('auditName'), kind: 'text' }]}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const name = typeof changes['name'] === 'string' ? changes['name'] : '';
        const { data, error } = await rename({ id, version, name, key }, { additionalTypenames: ['Park'] });
        return outcomeOf('WholeAudit', data?.renameWholeAudit, error, read, t('ui:offline'));
      }}
    />
  );
}
