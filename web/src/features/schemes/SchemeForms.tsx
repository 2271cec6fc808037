import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { AddScheme, EditScheme, SchemeQuery, VerifyScheme, type SchemeShown } from './documents.ts';
import { changesFrom, figureFields, figureValues, loadedFrom, schemeFields } from './scheme-fields.ts';

const touched = { additionalTypenames: ['Scheme', 'Audit', 'SavingsLedger'] };
interface OfScheme {
  readonly scheme: SchemeShown;
  readonly onClose: () => void;
}
function useSchemeNow(id: string) {
  const client = useClient();
  return async (): Promise<SchemeShown | null> => {
    const { data } = await client.query(SchemeQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'Scheme' ? data.node : null;
  };
}

/** A new scheme, with what is expected of it. */
export function NewScheme({ audit, onClose }: { audit: string; onClose: () => void }) {
  const { t } = useTranslation('schemes');
  const [, add] = useMutation(AddScheme);
  const year = new Date().getFullYear();
  const values = { name: null, kind: 'NO_LOW_COST', status: 'PROPOSED', ...figureValues(null), year };
  return (
    <EditDrawer
      title={t('addTitle')}
      fields={schemeFields(t)}
      loaded={{ version: 0, values }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const input = changesFrom({ kind: values.kind, year, ...changes });
        const { data, error } = await add({ audit, input, key }, touched);
        return outcomeOf('Scheme', data?.addScheme, error, () => Promise.resolve(null), t('ui:offline'));
      }}
    />
  );
}

/** Another standing, other figures. */
export function ChangeScheme({ scheme, onClose }: OfScheme) {
  const { t } = useTranslation('schemes');
  const [, edit] = useMutation(EditScheme);
  const now = useSchemeNow(scheme.id);
  const again = async () => {
    const found = await now();
    return found && loadedFrom(found);
  };
  return (
    <EditDrawer
      title={t('editTitle', { name: scheme.name })}
      fields={schemeFields(t)}
      loaded={loadedFrom(scheme)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const { data, error } = await edit({ id: scheme.id, version, input: changesFrom(changes), key }, touched);
        return outcomeOf('Scheme', data?.editScheme, error, again, t('ui:offline'));
      }}
    />
  );
}

/** The figures as they were found on the spot. */
export function VerifyFigures({ scheme, onClose }: OfScheme) {
  const { t } = useTranslation('schemes');
  const [, verify] = useMutation(VerifyScheme);
  const now = useSchemeNow(scheme.id);
  const loaded = ({ version, verified }: SchemeShown) => ({ version, values: figureValues(verified) });
  const again = async () => {
    const found = await now();
    return found && loaded(found);
  };
  const usual = scheme.verified?.year ?? new Date().getFullYear();
  return (
    <EditDrawer
      title={t('verifyOf', { name: scheme.name })}
      fields={figureFields(t)}
      loaded={loaded(scheme)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const { values, year, energyBasis, other, source } = changesFrom(changes);
        const kept = {
          ...(energyBasis !== undefined && { energyBasis }),
          ...(other !== undefined && { other }),
          ...(source !== undefined && { source }),
        };
        const input = { values: values ?? [], year: year ?? usual, ...kept };
        const { data, error } = await verify({ id: scheme.id, version, input, key }, touched);
        return outcomeOf('Scheme', data?.verifyScheme, error, again, t('ui:offline'));
      }}
    />
  );
}
