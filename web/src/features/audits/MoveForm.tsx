import { App, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Failed, Refused } from '../../ui/States.tsx';

import { MoveAudit, type Known } from './documents.ts';

interface Props {
  readonly audit: Known;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** One stage forward, from a day on. */
export function MoveForm({ audit, onClose, again }: Props) {
  const { t } = useTranslation('audits');
  const { message } = App.useApp();
  const id = useId();
  const [on, setDay] = useState(dayInShanghai);
  const [key, setKey] = useState(newKey);
  const [{ fetching, data, error }, move] = useMutation(MoveAudit);
  const next = audit.stages.find(({ done, current }) => !done && !current)?.stage;
  if (!next) return null;
  const problem = data && data.moveAudit.__typename !== 'Audit' ? data.moveAudit : null;
  const save = async () => {
    const { data: answer } = await move({ audit: audit.id, version: audit.version, to: next, on, key });
    if (answer?.moveAudit.__typename !== 'Audit') {
      again();
      return setKey(newKey());
    }
    void message.success(t('saved'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('moveTitle', { stage: t(`reference:auditStage.${next}`) })}
      okText={t('ui:editing.save')}
      cancelText={t('ui:cancel')}
      confirmLoading={fetching}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>
        {t('moveAsk', {
          from: audit.stage ? t(`reference:auditStage.${audit.stage}`) : '—',
          to: t(`reference:auditStage.${next}`),
        })}
      </p>
      <div>
        <label htmlFor={id}>{t('on')}</label>{' '}
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
  );
}
