import { Alert, App, Button, Drawer, Form, Space } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { Unsaved } from '../../ui/editing/Unsaved.tsx';
import { Refused } from '../../ui/States.tsx';
import { EditDrive as Edit } from './change-documents.ts';
import { DriveQuery, touched, type DriveShown } from './documents.ts';
import { changesOf, draftOf, isChanged, plainPath, type DriveDraft, type Wrong } from './drive-draft.ts';
import { DriveFields } from './DriveFields.tsx';

/** The drive as it stands on the server by now. */
export function useDriveNow() {
  const client = useClient();
  return async (id: string): Promise<DriveShown | null> => {
    const { data } = await client.query(DriveQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'Drive' ? data.node : null;
  };
}

/** What a drive says, to be changed. What was typed stays when somebody else saved first: only what was changed here is sent again. */
export function EditDrive({ drive, onClose }: { drive: DriveShown; onClose: () => void }) {
  const { t } = useTranslation(['drives', 'ui']);
  const { message } = App.useApp();
  const form = useId();
  const [, edit] = useMutation(Edit);
  const driveNow = useDriveNow();
  const [base, setBase] = useState(() => ({ version: drive.version, draft: draftOf(drive) }));
  const [draft, setDraft] = useState<DriveDraft>(base.draft);
  const [key, setKey] = useState(newKey);
  const [saving, setSaving] = useState(false);
  const [closing, setClosing] = useState(false);
  const [clash, setClash] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [refusal, refuse] = useState<string | null>(null);
  const dirty = isChanged(draft, base.draft);
  const close = () => (dirty ? setClosing(true) : onClose());
  const change = (next: DriveDraft, field: string) => {
    setDraft(next);
    setWrong((now) => now.filter(({ path }) => path.split('.')[0] !== field));
    setKey(newKey());
  };
  const submit = async () => {
    setSaving(true);
    refuse(null);
    const input = changesOf(draft, base.draft);
    const { data, error } = await edit({ drive: drive.id, version: base.version, input, key }, touched);
    setSaving(false);
    const answer = data?.editDrive;
    if (answer?.__typename === 'Drive') {
      void message.success(t('ui:editing.saved'));
      return onClose();
    }
    if (answer?.__typename === 'InvalidInput')
      return setWrong(answer.fields.map((one) => ({ ...one, path: plainPath(one.path) })));
    const now = answer?.__typename === 'Conflict' ? await driveNow(drive.id) : null;
    if (!now || answer?.__typename !== 'Conflict')
      return refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
    const theirs = draftOf(now);
    setDraft({ ...theirs, ...pick(draft, base.draft) });
    setBase({ version: now.version, draft: theirs });
    setKey(newKey());
    return setClash(answer.changedBy ?? t('ui:editing.somebody'));
  };
  return (
    <Drawer
      open
      size={620}
      title={t('editTitle')}
      onClose={close}
      mask={{ closable: false }}
      footer={
        <Space>
          <Button type="primary" htmlType="submit" form={form} loading={saving} disabled={!dirty}>
            {t(clash ? 'ui:editing.saveAgain' : 'ui:editing.save')}
          </Button>
          <Button onClick={close}>{t('ui:cancel')}</Button>
        </Space>
      }
    >
      {clash && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={t('ui:editing.clash', { who: clash })}
          description={t('ui:editing.apart')}
        />
      )}
      <Form id={form} layout="vertical" requiredMark={false} disabled={saving} onFinish={() => void submit()}>
        <DriveFields draft={draft} wrong={wrong} onChange={change} />
      </Form>
      {refusal && <Refused problem={{ message: refusal }} />}
      <Unsaved dirty={dirty && !saving} closing={closing} onLeave={onClose} onStay={() => setClosing(false)} />
    </Drawer>
  );
}

/** The fields that were changed here, as they were changed. */
function pick(draft: DriveDraft, base: DriveDraft): Partial<DriveDraft> {
  const changed = (Object.keys(draft) as (keyof DriveDraft)[]).filter(
    (key) => JSON.stringify(draft[key]) !== JSON.stringify(base[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, draft[key]]));
}
