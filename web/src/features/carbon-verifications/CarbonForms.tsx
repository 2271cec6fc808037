import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import type { Field, Loaded } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { changesFrom, fieldsOf, inputFrom, loadedFrom, nothing, placed } from './carbon-fields.ts';
import { CorrectCarbon as Correct, RecordCarbon as Record, ReturnCarbon as Return } from './change-documents.ts';
import { AuditsToVerify, CarbonQuery, touched, type CarbonShown } from './documents.ts';

function useFields(enterprise: string | null): Field[] {
  const { t } = useTranslation('carbon-verifications');
  const [{ data }] = useQuery({ query: AuditsToVerify, variables: { id: enterprise ?? '' }, pause: !enterprise });
  const audits = (data?.enterprise?.audits.nodes ?? []).map(({ id, openedOn }) => ({
    value: id,
    label: t('auditOf', { day: openedOn }),
  }));
  return fieldsOf({ of: (key) => t(key), part: (key, scope) => t(key, { scope: t(`scope.${scope}`) }) }, audits);
}
function useCarbonNow() {
  const client = useClient();
  return async (id: string): Promise<CarbonShown | null> => {
    const { data } = await client.query(CarbonQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'CarbonVerification' ? data.node : null;
  };
}

/** A verification of an enterprise. */
export function RecordCarbon({ enterprise, onClose }: { enterprise: string; onClose: () => void }) {
  const { t } = useTranslation(['carbon-verifications', 'ui']);
  const [, record] = useMutation(Record);
  return (
    <EditDrawer
      title={t('recordTitle')}
      fields={useFields(enterprise)}
      loaded={{ version: 0, values: nothing }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const { data, error } = await record({ enterprise, input: inputFrom(changes), key }, touched);
        const answer = data?.recordCarbonVerification;
        return placed(await outcomeOf('CarbonVerification', answer, error, async () => null, t('ui:offline')), changes);
      }}
    />
  );
}

interface OfVerification {
  readonly of: CarbonShown;
  readonly onClose: () => void;
}
/** What a verification says, corrected. */
export function CorrectCarbon({ of, onClose }: OfVerification) {
  const { t } = useTranslation(['carbon-verifications', 'ui']);
  const [, correct] = useMutation(Correct);
  const carbonNow = useCarbonNow();
  const loaded = loadedFrom(of);
  const again = async () => {
    const now = await carbonNow(of.id);
    return now && loadedFrom(now);
  };
  return (
    <EditDrawer
      title={t('correctTitle', { name: of.name, year: of.year })}
      fields={useFields(of.enterprise?.id ?? null)}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const now = version === of.version ? loaded : ((await again()) ?? loaded);
        const input = changesFrom(now.values, changes);
        const { data, error } = await correct({ verification: of.id, version, input, key }, touched);
        const answer = data?.correctCarbonVerification;
        const outcome = await outcomeOf('CarbonVerification', answer, error, again, t('ui:offline'));
        return placed(outcome, { ...now.values, ...changes });
      }}
    />
  );
}

/** A verification returned to be corrected, with the reason. */
export function ReturnCarbon({ of, onClose }: OfVerification) {
  const { t } = useTranslation(['carbon-verifications', 'ui']);
  const [, giveBack] = useMutation(Return);
  const carbonNow = useCarbonNow();
  const again = async (): Promise<Loaded | null> => {
    const now = await carbonNow(of.id);
    return now && { version: now.version, values: { reason: null } };
  };
  return (
    <EditDrawer
      title={t('returnTitle', { name: of.name, year: of.year })}
      fields={[{ name: 'reason', label: t('reason'), kind: 'text' }]}
      loaded={{ version: of.version, values: { reason: null } }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const reason = typeof changes['reason'] === 'string' ? changes['reason'] : '';
        const { data, error } = await giveBack({ verification: of.id, version, reason, key }, touched);
        return outcomeOf('CarbonVerification', data?.returnCarbonVerification, error, again, t('ui:offline'));
      }}
    />
  );
}
