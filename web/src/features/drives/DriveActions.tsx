import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { CloseDrive, PauseDrive, ResumeDrive } from './change-documents.ts';
import { touched, type DriveShown } from './documents.ts';
import { EditDrive } from './EditDrive.tsx';
import { chooseUrl } from './urls.ts';

type Step = 'pause' | 'resume' | 'close';
interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

/** What one does with a drive; each step says beforehand what it brings about. */
export function DriveActions({ drive, onChanged }: { drive: DriveShown; onChanged: () => void }) {
  const { t } = useTranslation(['drives', 'ui']);
  const { modal, message } = App.useApp();
  const [editing, edit] = useState(false);
  const [, pause] = useMutation(PauseDrive);
  const [, resume] = useMutation(ResumeDrive);
  const [, close] = useMutation(CloseDrive);
  if (drive.state === 'CLOSED') return null;
  const pending = drive.counts.draft + drive.counts.sent + drive.counts.opened;

  const take = async (step: Step, key: string) => {
    const asked = { drive: drive.id, version: drive.version, key };
    const steps: Record<Step, () => Promise<Answer | undefined>> = {
      pause: async () => (await pause(asked, touched)).data?.pauseDrive,
      resume: async () => (await resume(asked, touched)).data?.resumeDrive,
      close: async () => (await close(asked, touched)).data?.closeDrive,
    };
    const answer = await steps[step]();
    if (answer?.__typename === 'Drive') void message.success(t('done'));
    else void message.error(answer?.message ?? t('ui:offline'));
    onChanged();
  };
  const ask = (step: Step) => {
    const key = newKey();
    modal.confirm({
      title: t(`${step}Sure`, { name: drive.name }),
      content: t(`${step}Text`, { pending }),
      okText: t(step),
      cancelText: t('ui:cancel'),
      okButtonProps: { danger: step === 'close' },
      onOk: () => take(step, key),
    });
  };
  return (
    <>
      {drive.state === 'OPEN' && (
        <LinkButton to={chooseUrl(drive.id)} primary>
          {t('choose')}
        </LinkButton>
      )}
      <Button onClick={() => edit(true)}>{t('edit')}</Button>
      {drive.state === 'OPEN' && <Button onClick={() => ask('pause')}>{t('pause')}</Button>}
      {drive.state === 'PAUSED' && <Button onClick={() => ask('resume')}>{t('resume')}</Button>}
      <Button danger onClick={() => ask('close')}>
        {t('close')}
      </Button>
      {editing && <EditDrive drive={drive} onClose={() => edit(false)} />}
    </>
  );
}
