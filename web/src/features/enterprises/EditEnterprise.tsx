import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import type { VariablesOf } from '../../api/graphql.ts';
import type { Field, Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { useRead } from '../../ui/editing/read.ts';
import { useDivisionOptions } from '../../api/division-options.ts';
import { EnterpriseToEdit, IndustryOptions, UpdateEnterprise } from './edit-documents.ts';

const useIndustries = (search: string) => {
  const [{ data }] = useQuery({ query: IndustryOptions, variables: { search: search || null } });
  return (data?.industries ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
};
/** What an edit may change of what is on the screen. */
const touched = { additionalTypenames: ['Enterprise', 'Park', 'SupplyLink'] };

/** The facts of an enterprise, as far as whoever asks may change them. */
export function EditEnterprise({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('enterprises');
  const client = useClient();
  const [, update] = useMutation(UpdateEnterprise);
  const read = async () => {
    const { data } = await client.query(EnterpriseToEdit, { id }, { requestPolicy: 'network-only' }).toPromise();
    const e = data?.enterprise;
    if (!e || e.version === null) return null;
    const { version, mayEdit, industry, industryText, division, ...rest } = e;
    const values: Values = { ...rest, industry: industry?.code ?? industryText, division: division?.code ?? null };
    return { version, mayEdit, values: Object.fromEntries(mayEdit.map((field) => [field, values[field] ?? null])) };
  };
  const loaded = useRead<(Loaded & { mayEdit: string[] }) | null>(read);
  if (!loaded) return null;
  const degrees = (most: number) => ({ kind: 'number' as const, unit: '°', least: -most, most });
  const fields: Field[] = [
    { name: 'name', label: t('enterprise'), kind: 'text', hint: t('editing.nameHint') },
    { name: 'aliases', label: t('aliases'), kind: 'texts', hint: t('editing.aliasesHint') },
    { name: 'industry', label: t('industry'), kind: 'found', useOptions: useIndustries },
    { name: 'division', label: t('division'), kind: 'found', useOptions: useDivisionOptions },
    { name: 'address', label: t('address'), kind: 'text' },
    { name: 'aboveScale', label: t('aboveScale'), kind: 'yesNo' },
    { name: 'lead', label: t('editing.lead'), kind: 'yesNo' },
    { name: 'auditCost', label: t('editing.auditCost'), kind: 'number', unit: t('editing.yuan'), least: 0 },
    { name: 'longitude', label: t('editing.longitude'), ...degrees(180) },
    { name: 'latitude', label: t('editing.latitude'), ...degrees(90) },
  ];
  return (
    <EditDrawer
      title={t('editing.enterprise')}
      fields={fields.filter((field) => loaded.mayEdit.includes(field.name))}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const input = changes as VariablesOf<typeof UpdateEnterprise>['input'];
        const { data, error } = await update({ id, version, input, key }, touched);
        return outcomeOf('Enterprise', data?.updateEnterprise, error, read, t('ui:offline'));
      }}
    />
  );
}
