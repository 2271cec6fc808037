import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import type { Option } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { ProposeRatings as Propose } from './change-documents.ts';
import { EnterprisesToRate, touched } from './documents.ts';

function useEnterprises(search: string): Option[] {
  const [{ data }] = useQuery({ query: EnterprisesToRate, variables: { search: search || null, division: null } });
  return (data?.enterprises.nodes ?? []).map(({ id, name, creditCode }) => ({
    value: id,
    label: [name, creditCode].filter(Boolean).join(' '),
  }));
}

/** Grades of a year for several enterprises, by what is on file. */
export function ProposeRatings({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['credit-ratings', 'ui']);
  const { message } = App.useApp();
  const [, propose] = useMutation(Propose);
  return (
    <EditDrawer
      title={t('proposeTitle')}
      fields={[
        { name: 'authority', label: t('authority'), kind: 'found', useOptions: useDivisionOptions },
        { name: 'year', label: t('year'), kind: 'number', least: 2003 },
        { name: 'enterprises', label: t('enterprises'), kind: 'manyFound', useOptions: useEnterprises, known: [] },
      ]}
      loaded={{ version: 0, values: { authority: null, year: null, enterprises: [] } }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const enterprises = Array.isArray(changes['enterprises']) ? [...(changes['enterprises'] as string[])] : [];
        const year = typeof changes['year'] === 'number' ? changes['year'] : 0;
        const authority = typeof changes['authority'] === 'string' ? changes['authority'] : '';
        const asked = { authority, year, enterprises, key };
        const { data, error } = await propose(asked, touched);
        const answer = data?.proposeCreditRatings;
        if (answer?.__typename === 'ProposedCreditRatings')
          void message.info(t('proposedNote', { made: answer.ratings.length, rated: answer.ratedAlready }));
        return outcomeOf('ProposedCreditRatings', answer, error, async () => null, t('ui:offline'));
      }}
    />
  );
}
