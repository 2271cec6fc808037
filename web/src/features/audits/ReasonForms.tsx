import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Field, Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';

import { useAuditNow } from './audit-now.ts';
import { stages } from './choices.ts';
import { DeferAudit, ReturnAudit, WithdrawAudit, type Known } from './documents.ts';

interface Props {
  readonly audit: Known;
  readonly act: 'RETURN' | 'DEFER' | 'WITHDRAW';
  readonly onClose: () => void;
}

/** Back to an earlier stage, a deferral, the end of an audit: each with its reason. */
export function ReasonForms({ audit, act, onClose }: Props) {
  const { t } = useTranslation('audits');
  const [, sendBack] = useMutation(ReturnAudit);
  const [, defer] = useMutation(DeferAudit);
  const [, withdraw] = useMutation(WithdrawAudit);
  const auditNow = useAuditNow(audit.id);
  const empty = { to: null, until: null, reason: null };
  const again = async (): Promise<Loaded | null> => {
    const now = await auditNow();
    return now && now.version !== null ? { version: now.version, values: empty } : null;
  };
  const reason: Field = { name: 'reason', label: t('reason'), kind: 'text' };
  const earlier = audit.stages.filter(({ done }) => done);
  const fields: Record<Props['act'], readonly Field[]> = {
    RETURN: [
      {
        ...{ name: 'to', label: t('to'), kind: 'choice', required: true },
        options: earlier.map(({ stage }) => ({ value: stage, label: t(`reference:auditStage.${stage}`) })),
      },
      reason,
    ],
    DEFER: [{ name: 'until', label: t('untilDay'), hint: t('deferHint'), kind: 'date' }, reason],
    WITHDRAW: [reason],
  };
  const titles = { RETURN: t('returnTitle'), DEFER: t('deferTitle'), WITHDRAW: t('withdrawTitle') };
  const send = async (version: number, values: Values, key: string) => {
    const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
    const of = { audit: audit.id, version, reason: text('reason'), key };
    if (act === 'RETURN') {
      const to = stages.find((one) => one === text('to')) ?? earlier.at(-1)!.stage;
      const { data, error } = await sendBack({ ...of, to });
      return { answer: data?.returnAudit, error };
    }
    if (act === 'DEFER') {
      const { data, error } = await defer({ ...of, until: text('until') });
      return { answer: data?.deferAudit, error };
    }
    const { data, error } = await withdraw(of);
    return { answer: data?.withdrawAudit, error };
  };
  return (
    <EditDrawer
      title={titles[act]}
      fields={fields[act]}
      loaded={{ version: audit.version, values: empty }}
      onClose={onClose}
      save={async (version, changes, key) => {
        if (act === 'DEFER' && typeof changes['until'] !== 'string')
          return { kind: 'INVALID', fields: [{ path: 'until', message: t('untilDay') }] };
        const { answer, error } = await send(version, changes, key);
        return outcomeOf('Audit', answer, error, again, t('ui:offline'));
      }}
    />
  );
}
