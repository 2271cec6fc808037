import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { VariablesOf } from '../../api/graphql.ts';
import type { Field, Loaded } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { useRead } from '../../ui/editing/read.ts';
import { LinkToEdit, UpdateSupplyLink } from './edit-documents.ts';

const touched = { additionalTypenames: ['SupplyLink', 'Enterprise'] };

/** What one end says of a supply link. */
export function EditLink({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useTranslation('enterprises');
  const client = useClient();
  const [, update] = useMutation(UpdateSupplyLink);
  const read = async (): Promise<Loaded | null> => {
    const { data } = await client.query(LinkToEdit, { id }, { requestPolicy: 'network-only' }).toPromise();
    const link = data?.node;
    if (!link || !('version' in link) || link.version === null) return null;
    const { version, product, annualVolume, unit, annualValue, shareOfSupplier, shareOfBuyer, since, until } = link;
    return {
      version,
      values: { product, annualVolume, unit, annualValue, shareOfSupplier, shareOfBuyer, since, until },
    };
  };
  const loaded = useRead(read);
  if (!loaded) return null;
  const share = { kind: 'number' as const, least: 0, most: 1, hint: t('editing.shareHint') };
  const fields: Field[] = [
    { name: 'product', label: t('product'), kind: 'text' },
    { name: 'annualVolume', label: t('volume'), kind: 'number', least: 0 },
    { name: 'unit', label: t('editing.unit'), kind: 'text' },
    { name: 'annualValue', label: t('value'), kind: 'number', unit: t('editing.yuan'), least: 0, hint: t('editing.valueHint') }, // prettier-ignore
    { name: 'shareOfSupplier', label: t('shareOfSupplier'), ...share },
    { name: 'shareOfBuyer', label: t('shareOfBuyer'), ...share },
    { name: 'since', label: t('editing.since'), kind: 'date' },
    { name: 'until', label: t('editing.until'), kind: 'date', hint: t('editing.untilHint') },
  ];
  return (
    <EditDrawer
      title={title}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const input = changes as VariablesOf<typeof UpdateSupplyLink>['input'];
        const { data, error } = await update({ id, version, input, key }, touched);
        return outcomeOf('SupplyLink', data?.updateSupplyLink, error, read, t('ui:offline'));
      }}
    />
  );
}
