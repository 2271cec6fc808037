import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { Field, Loaded, Value } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { AddExpert, AddTie, EditExpert, EnterprisesToTie, type ExpertRow } from './documents.ts';

const fieldNames = ['ENERGY', 'ENVIRONMENT', 'SECTOR'] as const;
const tieKinds = ['EMPLOYMENT', 'CONSULTANCY', 'SHAREHOLDING', 'AGENCY'] as const;
const text = (value: Value | undefined) => (typeof value === 'string' ? value : null);
const list = (value: Value | undefined) => (Array.isArray(value) ? (value as string[]) : []);
const additionalTypenames = ['Expert', 'ExpertTie'];
const stale = () => Promise.resolve(null);

/** An expert that is taken into the pool, or changed. */
export function ExpertForm({ expert, onClose }: { expert: ExpertRow | null; onClose: () => void }) {
  const { t } = useTranslation('experts');
  const [, add] = useMutation(AddExpert);
  const [, edit] = useMutation(EditExpert);
  const fields: Field[] = [
    ...(expert ? [] : [{ name: 'division', label: t('division'), kind: 'text' } as const]),
    { name: 'name', label: t('name'), kind: 'text' },
    { name: 'employer', label: t('employer'), kind: 'text' },
    {
      ...{ name: 'fields', label: t('fields'), kind: 'choices' },
      options: fieldNames.map((value) => ({ value, label: t(`field.${value}`) })),
    },
    { name: 'industries', label: t('industries'), kind: 'texts' },
    { name: 'account', label: t('account'), kind: 'text' },
    ...(expert ? [{ name: 'active', label: t('active'), kind: 'yesNo' } as const] : []),
  ];
  const blank = { division: null, name: null, employer: null, fields: [], industries: [], account: null };
  const loaded: Loaded = expert
    ? {
        version: expert.version,
        values: {
          ...{ name: expert.name, employer: expert.employer, fields: expert.fields, industries: expert.industries },
          ...{ account: expert.account, active: expert.active },
        },
      }
    : { version: 0, values: blank };
  return (
    <EditDrawer
      title={expert ? t('editOf', { name: expert.name }) : t('add')}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = { ...loaded.values, ...changes };
        const given = {
          ...{ name: text(said['name']) ?? '', employer: text(said['employer']), account: text(said['account']) },
          ...{
            industries: list(said['industries']),
            fields: fieldNames.filter((f) => list(said['fields']).includes(f)),
          },
        };
        if (!expert) {
          const input = { ...given, division: text(said['division']) ?? '' };
          const { data, error } = await add({ input, key }, { additionalTypenames });
          return outcomeOf('Expert', data?.addExpert, error, stale, t('ui:offline'));
        }
        const input = { ...given, active: said['active'] !== false };
        const { data, error } = await edit({ expert: expert.id, version, input, key }, { additionalTypenames });
        return outcomeOf('Expert', data?.editExpert, error, stale, t('ui:offline'));
      }}
    />
  );
}

const useEnterprises = (search: string) => {
  const [{ data }] = useQuery({ query: EnterprisesToTie, variables: { search }, pause: search === '' });
  return (data?.enterprises.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
};
/** What ties an expert to an enterprise. */
export function TieForm({ expert, onClose }: { expert: ExpertRow; onClose: () => void }) {
  const { t } = useTranslation('experts');
  const [, add] = useMutation(AddTie);
  return (
    <EditDrawer
      title={t('addTieOf', { name: expert.name })}
      fields={[
        { name: 'enterprise', label: t('enterprise'), kind: 'found', useOptions: useEnterprises },
        {
          ...{ name: 'kind', label: t('kind'), kind: 'choice', required: true },
          options: tieKinds.map((value) => ({ value, label: t(`tie.${value}`) })),
        },
        { name: 'from', label: t('from'), kind: 'date' },
        { name: 'until', label: t('until'), kind: 'date' },
      ]}
      loaded={{ version: expert.version, values: { enterprise: null, kind: 'EMPLOYMENT', from: null, until: null } }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const { data, error } = await add(
          {
            ...{ expert: expert.id, version, key, enterprise: text(changes['enterprise']) ?? '' },
            kind: tieKinds.find((one) => one === changes['kind']) ?? 'EMPLOYMENT',
            ...{ from: text(changes['from']), until: text(changes['until']) },
          },
          { additionalTypenames },
        );
        return outcomeOf('Expert', data?.addExpertTie, error, stale, t('ui:offline'));
      }}
    />
  );
}
