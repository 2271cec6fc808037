import { App, Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { Failed, Loading, Refused } from '../../ui/States.tsx';
import { useDivisionOptions } from '../../api/division-options.ts';
import { CommitDraw, Outlook } from './documents.ts';
import { recheckUrl } from './urls.ts';

/** Where whoever keeps a region's lists chooses the year whose assessments and acceptances are drawn from. */
export function Freeze() {
  const { t } = useTranslation('rechecks');
  const [authority, choose] = useState<string | null>(null);
  const [year, setYear] = useState(() => Number(dayInShanghai().slice(0, 4)));
  const [asking, ask] = useState(false);
  return (
    <section className="panel" aria-label={t('start')}>
      <div className="toolbar">
        <RemoteSelect
          label={t('authority')}
          value={authority}
          onChange={choose}
          useOptions={useDivisionOptions}
          width={240}
        />
        <InputNumber
          aria-label={t('year')}
          min={2003}
          max={2100}
          precision={0}
          value={year}
          onChange={(value) => value !== null && setYear(value)}
        />
        <Button type="primary" disabled={!authority} onClick={() => ask(true)}>
          {t('start')}
        </Button>
      </div>
      {asking && authority && <Confirm {...{ authority, year }} onClose={() => ask(false)} />}
    </section>
  );
}

interface Props {
  readonly authority: string;
  readonly year: number;
  readonly onClose: () => void;
}
/** Says how many there are and how many will be drawn, before anything is frozen. */
function Confirm({ authority, year, onClose }: Props) {
  const { t } = useTranslation('rechecks');
  const { message } = App.useApp();
  const go = useNavigate();
  const [key] = useState(newKey);
  const [{ data, error }, again] = useQuery({
    query: Outlook,
    variables: { authority, year },
    requestPolicy: 'network-only',
  });
  const [{ fetching, data: answer, error: failed }, commit] = useMutation(CommitDraw);
  const outlook = data?.recheckOutlook;
  const problem = answer && answer.commitRecheckDraw.__typename !== 'RecheckDraw' ? answer.commitRecheckDraw : null;
  const confirm = async () => {
    const { data: done } = await commit({ authority, year, key }, { additionalTypenames: ['RecheckDraw'] });
    if (done?.commitRecheckDraw.__typename !== 'RecheckDraw') return;
    void message.success(t('frozen'));
    await go(recheckUrl(done.commitRecheckDraw.id));
  };
  return (
    <Modal
      open
      title={t('startTitle', { year })}
      okText={t('start')}
      confirmLoading={fetching}
      okButtonProps={{ disabled: !outlook || outlook.population === 0 || !outlook.rule }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {failed && <Failed error={failed} />}
      {problem && <Refused problem={problem} />}
      {!outlook && !error && <Loading rows={2} />}
      {outlook && (
        <p>
          {!outlook.rule
            ? t('startNoRule')
            : outlook.population === 0
              ? t('startNobody')
              : t('startText', { population: outlook.population, size: outlook.size })}
        </p>
      )}
    </Modal>
  );
}
