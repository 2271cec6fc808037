import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import type { Field, Loaded, Option, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { Failed } from '../../ui/States.tsx';
import {
  EditTraining as Edit,
  EnterprisesToTrain,
  RecordTraining as Record,
  RemoveTraining as Remove,
  touched,
  TrainingQuery,
  type TrainingLoaded,
  type TrainingShown,
} from './documents.ts';

const useEnterprises = (division: string | null) =>
  function useOptions(search: string): Option[] {
    const variables = { search: search || null, division: division === '0' ? null : division };
    const [{ data }] = useQuery({ query: EnterprisesToTrain, variables });
    return (data?.enterprises.nodes ?? []).map(({ id, name, creditCode }) => ({
      value: id,
      label: [name, creditCode].filter(Boolean).join(' '),
    }));
  };
const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');
const number = (values: Values, name: string) => (typeof values[name] === 'number' ? values[name] : 0);
const list = (values: Values, name: string) =>
  Array.isArray(values[name]) ? [...(values[name] as readonly string[])] : [];

function useFields(division: string | null, known: readonly Option[]): Field[] {
  const { t } = useTranslation('trainings');
  return [
    { name: 'name', label: t('name'), kind: 'text' },
    { name: 'day', label: t('day'), kind: 'date' },
    { name: 'place', label: t('place'), kind: 'text' },
    { name: 'organiser', label: t('organiser'), kind: 'text' },
    { name: 'hours', label: t('hours'), kind: 'number', least: 0 },
    { name: 'people', label: t('people'), kind: 'number', least: 0 },
    { name: 'enterprises', label: t('enterprises'), kind: 'manyFound', useOptions: useEnterprises(division), known },
  ];
}
const nothing: Values = {
  ...{ division: null, name: null, day: null, place: null, organiser: null, hours: null, people: null },
  enterprises: [],
};

/** A training that took place. */
export function RecordTraining({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['trainings', 'ui']);
  const [, record] = useMutation(Record);
  const fields = useFields(null, []);
  return (
    <EditDrawer
      title={t('addTitle')}
      fields={[{ name: 'division', label: t('division'), kind: 'found', useOptions: useDivisionOptions }, ...fields]}
      loaded={{ version: 0, values: nothing }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const input = {
          ...{ name: text(changes, 'name'), day: text(changes, 'day') || '1900-01-01', place: text(changes, 'place') },
          ...{ organiser: text(changes, 'organiser'), hours: number(changes, 'hours') },
          ...{ people: number(changes, 'people'), enterprises: list(changes, 'enterprises') },
        };
        const { data, error } = await record({ division: text(changes, 'division'), input, key }, touched);
        return outcomeOf('Training', data?.recordTraining, error, async () => null, t('ui:offline'));
      }}
    />
  );
}

function useTrainingNow() {
  const client = useClient();
  return async (id: string): Promise<TrainingLoaded | null> => {
    const { data } = await client.query(TrainingQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'Training' ? data.node : null;
  };
}
const loadedFrom = ({ version, name, day, place, organiser, hours, people, enterprises }: TrainingLoaded): Loaded => ({
  version,
  values: {
    ...{ name, day, place, organiser, hours, people },
    enterprises: enterprises.flatMap((one) => (one ? [one.id] : [])),
  },
});

interface OfTraining {
  readonly training: TrainingShown;
  readonly onClose: () => void;
}
/** What is recorded of a training, with those who attended. */
export function EditTraining({ training, onClose }: OfTraining) {
  const [{ data, error }] = useQuery({
    query: TrainingQuery,
    variables: { id: training.id },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <Failed error={error} />;
  return data?.node?.__typename === 'Training' ? <EditForm training={data.node} onClose={onClose} /> : null;
}
function EditForm({ training, onClose }: { training: TrainingLoaded; onClose: () => void }) {
  const { t } = useTranslation(['trainings', 'ui']);
  const [, edit] = useMutation(Edit);
  const trainingNow = useTrainingNow();
  const known = training.enterprises.flatMap((one) => (one ? [{ value: one.id, label: one.name }] : []));
  const fields = useFields(training.division.code, known);
  const again = async () => {
    const now = await trainingNow(training.id);
    return now && loadedFrom(now);
  };
  return (
    <EditDrawer
      title={t('editTitle', { name: training.name })}
      fields={fields}
      loaded={loadedFrom(training)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = (name: string) => name in changes;
        const input = {
          ...(said('name') && { name: text(changes, 'name') }),
          ...(said('day') && { day: text(changes, 'day') || '1900-01-01' }),
          ...(said('place') && { place: text(changes, 'place') }),
          ...(said('organiser') && { organiser: text(changes, 'organiser') }),
          ...(said('hours') && { hours: number(changes, 'hours') }),
          ...(said('people') && { people: number(changes, 'people') }),
          ...(said('enterprises') && { enterprises: list(changes, 'enterprises') }),
        };
        const { data, error } = await edit({ training: training.id, version, input, key }, touched);
        return outcomeOf('Training', data?.editTraining, error, again, t('ui:offline'));
      }}
    />
  );
}

/** Off the record, with the reason. */
export function RemoveTraining({ training, onClose }: OfTraining) {
  const { t } = useTranslation(['trainings', 'ui']);
  const [, remove] = useMutation(Remove);
  const trainingNow = useTrainingNow();
  const again = async (): Promise<Loaded | null> => {
    const now = await trainingNow(training.id);
    return now && { version: now.version, values: { reason: null } };
  };
  return (
    <EditDrawer
      title={t('removeTitle', { name: training.name })}
      fields={[{ name: 'reason', label: t('removeReason'), kind: 'text' }]}
      loaded={{ version: training.version, values: { reason: null } }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const reason = text(changes, 'reason');
        const { data, error } = await remove({ training: training.id, version, reason, key }, touched);
        return outcomeOf('RemovedTraining', data?.removeTraining, error, again, t('ui:offline'));
      }}
    />
  );
}
