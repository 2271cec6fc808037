import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { bases, modes } from './choices.ts';
import { EnterpriseToAudit, StartAudit } from './documents.ts';

interface Props {
  readonly enterprise: string;
  readonly onClose: () => void;
  readonly onStarted: (audit: string) => void;
}

/** Starts an audit of an enterprise: on which ground, in which mode, since when. */
export function StartAuditForm({ enterprise, onClose, onStarted }: Props) {
  const { t } = useTranslation('audits');
  const [{ data }] = useQuery({ query: EnterpriseToAudit, variables: { id: enterprise } });
  const [, start] = useMutation(StartAudit);
  const started = useRef<string | null>(null);
  const found = data?.enterprise;
  if (!found || found.mayStartAudit.length === 0) return null;
  return (
    <EditDrawer
      title={`${t('startTitle')} · ${found.name}`}
      fields={[
        {
          ...{ name: 'basis', label: t('basis'), hint: t('startHint'), kind: 'choice', required: true },
          options: found.mayStartAudit.map((value) => ({ value, label: t(`reference:auditBasis.${value}`) })),
        },
        {
          ...{ name: 'mode', label: t('mode'), kind: 'choice', required: true },
          options: modes.map((value) => ({ value, label: t(`reference:auditMode.${value}`) })),
        },
        { name: 'openedOn', label: t('openedOn'), kind: 'date' },
        { name: 'agency', label: t('agency'), kind: 'text' },
      ]}
      loaded={{ version: 0, values: { basis: null, mode: 'STANDARD', openedOn: dayInShanghai(), agency: null } }}
      onClose={() => (started.current ? onStarted(started.current) : onClose())}
      save={async (_, changes, key) => {
        const text = (name: string) => (typeof changes[name] === 'string' ? changes[name] : null);
        const input = {
          enterprise,
          basis: bases.find((one) => one === text('basis')) ?? found.mayStartAudit[0]!,
          mode: modes.find((one) => one === text('mode')) ?? ('STANDARD' as const),
          openedOn: text('openedOn') ?? dayInShanghai(),
          agency: text('agency'),
        };
        const touched = { additionalTypenames: ['Audit', 'Enterprise'] };
        const { data: answer, error } = await start({ input, key }, touched);
        const done = answer?.startAudit;
        if (done?.__typename === 'Audit') started.current = done.id;
        return outcomeOf('Audit', done, error, () => Promise.resolve(null), t('ui:offline'));
      }}
    />
  );
}
