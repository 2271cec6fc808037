import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';

import { ResumeAudit, type Known } from './documents.ts';

export function ResumeButton({ audit, again }: { audit: Known; again: () => void }) {
  const { t } = useTranslation('audits');
  const { message } = App.useApp();
  const [{ fetching }, resume] = useMutation(ResumeAudit);
  const save = async () => {
    const { data, error } = await resume({ audit: audit.id, version: audit.version, key: newKey() });
    const answer = data?.resumeAudit;
    if (answer?.__typename === 'Audit') return void message.success(t('saved'));
    void message.error(answer?.message ?? error?.message ?? t('ui:offline'));
    again();
  };
  return (
    <Popconfirm title={t('act.RESUME')} description={t('resumeAsk')} okText={t('act.RESUME')} onConfirm={save}>
      <Button type="primary" loading={fetching}>
        {t('act.RESUME')}
      </Button>
    </Popconfirm>
  );
}
