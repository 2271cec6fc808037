import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type VariablesOf } from '../../api/graphql.ts';
import { indicators } from '../../api/indicators.ts';
import type { Field, Loaded, Option } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { useRead } from '../../ui/editing/read.ts';

const ParkToEdit = graphql(`
  query ParkToEdit($code: String!) {
    park(code: $code) {
      id
      version
      name
      level
      areaKm2
      industries
      approvedOn
      collects
      leads {
        id
        name
      }
    }
  }
`);
const LeadOptions = graphql(`
  query ParkLeadOptions($code: String!, $search: String) {
    park(code: $code) {
      id
      enterprises(search: $search, first: 50) {
        nodes {
          id
          name
        }
      }
    }
  }
`);
const UpdatePark = graphql(
  `
    mutation UpdatePark($id: ID!, $version: Int!, $input: ParkChanges!, $key: String) {
      updatePark(id: $id, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on Park {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
const touched = { additionalTypenames: ['Park', 'Enterprise'] };
const optionOf = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });

/** The facts of a park. */
export function EditPark({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('parks');
  const client = useClient();
  const [, update] = useMutation(UpdatePark);
  const read = async (): Promise<(Loaded & { id: string; known: Option[] }) | null> => {
    const { data } = await client.query(ParkToEdit, { code }, { requestPolicy: 'network-only' }).toPromise();
    const park = data?.park;
    if (!park || park.version === null) return null;
    const { id, version, leads, collects, ...rest } = park;
    const values = { ...rest, collects, leads: leads.map((lead) => lead.id).sort() };
    return { id, version, values, known: leads.map(optionOf) };
  };
  const useLeads = (search: string) => {
    const [{ data }] = useQuery({ query: LeadOptions, variables: { code, search: search || null } });
    return (data?.park?.enterprises.nodes ?? []).map(optionOf);
  };
  const loaded = useRead(read);
  if (!loaded) return null;
  const levels = (['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'OTHER'] as const).map((value) => ({ value, label: t(`reference:parkLevel.${value}`) })); // prettier-ignore
  const collected = indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) }));
  const fields: Field[] = [
    { name: 'name', label: t('name'), kind: 'text' },
    { name: 'level', label: t('level'), kind: 'choice', options: levels, required: true },
    { name: 'areaKm2', label: t('area'), kind: 'number', unit: 'km²', least: 0 },
    { name: 'industries', label: t('mainIndustries'), kind: 'texts', hint: t('editing.industriesHint') },
    { name: 'approvedOn', label: t('approvedOn'), kind: 'date' },
    { name: 'collects', label: t('editing.collects'), kind: 'choices', options: collected, hint: t('editing.collectsHint') }, // prettier-ignore
    { name: 'leads', label: t('leads'), kind: 'manyFound', useOptions: useLeads, known: loaded.known },
  ];
  return (
    <EditDrawer
      title={t('editing.park')}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const input = changes as VariablesOf<typeof UpdatePark>['input'];
        const { data, error } = await update({ id: loaded.id, version, input, key }, touched);
        return outcomeOf('Park', data?.updatePark, error, read, t('ui:offline'));
      }}
    />
  );
}
