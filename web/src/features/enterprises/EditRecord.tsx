import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { VariablesOf } from '../../api/graphql.ts';
import { indicators, type Indicator } from '../../api/indicators.ts';
import type { Field, Loaded, Outcome } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { useRead } from '../../ui/editing/read.ts';
import { RecordToEdit, UpdateAnnualRecord } from './edit-documents.ts';

interface Props {
  readonly enterprise: string;
  readonly year: number;
  /** Of each indicator. */
  readonly units: Readonly<Partial<Record<Indicator, string>>>;
  readonly onClose: () => void;
}
const touched = { additionalTypenames: ['Enterprise', 'AnnualRecord', 'Park'] };
const isIndicator = (name: string): name is Indicator => (indicators as readonly string[]).includes(name);

/** The figures of one enterprise in one year. */
export function EditRecord({ enterprise, year, units, onClose }: Props) {
  const { t } = useTranslation('enterprises');
  const client = useClient();
  const [, update] = useMutation(UpdateAnnualRecord);
  const read = async (): Promise<(Loaded & { id: string }) | null> => {
    const { data } = await client
      .query(RecordToEdit, { enterprise, year }, { requestPolicy: 'network-only' })
      .toPromise();
    const found = data?.enterprise?.records[0];
    if (!found || found.version === null) return null;
    const { id, version, outputValue, energyBasis, source, values } = found;
    const figures = Object.fromEntries(
      indicators.map((name) => [name, values.find((one) => one.indicator === name)?.value ?? null]),
    );
    return { id, version, values: { ...figures, outputValue, energyBasis, source } };
  };
  const loaded = useRead(read);
  if (!loaded) return null;
  const bases = (['EQUIVALENT', 'CALORIFIC'] as const).map((value) => ({ value, label: t(`reference:energyBasis.${value}`) })); // prettier-ignore
  const fields: Field[] = [
    ...indicators.map((name): Field => {
      const unit = units[name];
      return { name, label: t(`reference:indicator.${name}`), kind: 'number', least: 0, ...(unit && { unit }) };
    }),
    { name: 'outputValue', label: t('outputValue'), kind: 'number', least: 0, unit: t('editing.yuan') },
    { name: 'energyBasis', label: t('energyBasis'), kind: 'choice', options: bases },
    { name: 'source', label: t('source'), kind: 'text' },
  ];
  return (
    <EditDrawer
      title={t('editing.record', { year })}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key): Promise<Outcome> => {
        const changed = Object.entries(changes);
        const figures = changed.filter(([name]) => isIndicator(name));
        const values = figures.map(([indicator, value]) => ({ indicator, value }));
        const rest = Object.fromEntries(changed.filter(([name]) => !isIndicator(name)));
        const input = { ...rest, ...(values.length > 0 && { values }) } as VariablesOf<typeof UpdateAnnualRecord>['input']; // prettier-ignore
        const { data, error } = await update({ id: loaded.id, version, input, key }, touched);
        const outcome = await outcomeOf('AnnualRecord', data?.updateAnnualRecord, error, read, t('ui:offline'));
        if (outcome.kind !== 'INVALID') return outcome;
        /** A figure is named by its place in the list: the form knows it by its indicator. */
        const placed = (path: string) => figures[Number(/^input\.values\.(\d+)/.exec(path)?.[1])]?.[0] ?? path;
        return { ...outcome, fields: outcome.fields.map((one) => ({ ...one, path: placed(one.path) })) };
      }}
    />
  );
}
