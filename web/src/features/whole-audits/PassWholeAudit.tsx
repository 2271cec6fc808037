import { App, Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Failed, Refused } from '../../ui/States.tsx';
import { PassWholeAuditMutation } from './edit-documents.ts';

interface Props {
  readonly audit: { readonly id: string; readonly version: number | null };
  readonly again: () => void;
}

/** Approves a closed whole audit on a day, for the regulator of its region: what that credits is said before. */
export function PassWholeAudit({ audit, again }: Props) {
  const { t } = useTranslation('whole-audits');
  const { message } = App.useApp();
  const id = useId();
  const [asking, ask] = useState(false);
  const [on, setDay] = useState(dayInShanghai);
  const [{ fetching, data, error }, pass] = useMutation(PassWholeAuditMutation);
  const { version } = audit;
  if (version === null) return null;
  const problem = data && data.passWholeAudit.__typename !== 'WholeAudit' ? data.passWholeAudit : null;
  const confirm = async () => {
    const touched = { additionalTypenames: ['Enterprise', 'Park'] };
    const { data: answer } = await pass({ id: audit.id, version, on, key: newKey() }, touched);
    if (answer?.passWholeAudit.__typename !== 'WholeAudit') return again();
    void message.success(t('passed'));
    ask(false);
  };
  return (
    <>
      <Button onClick={() => ask(true)}>{t('pass')}</Button>
      <Modal
        open={asking}
        title={t('pass')}
        okText={t('pass')}
        cancelText={t('ui:cancel')}
        confirmLoading={fetching}
        onOk={() => void confirm()}
        onCancel={() => ask(false)}
      >
        <p>{t('passAsk')}</p>
        <div>
          <label htmlFor={id}>{t('passedOn')}</label>{' '}
          <DatePicker
            id={id}
            allowClear={false}
            value={dayjs(on)}
            onChange={(day) => day && setDay(day.format('YYYY-MM-DD'))}
          />
        </div>
        {error && <Failed error={error} />}
        {problem && <Refused problem={problem} />}
      </Modal>
    </>
  );
}
