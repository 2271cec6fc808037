import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { Field, Loaded, Outcome, Value, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { DraftMutation, OfEnterpriseQuery, touched, type OfEnterprise } from './documents.ts';

interface Props {
  readonly of: OfEnterprise;
  readonly enterprise: string;
  readonly onClose: () => void;
}
const withheldName = (item: string) => `withheld-${item}`;

/** The draft of one's own side as it stands; a new one is filled in with the last edition, or else with what the list says already. */
function loadedFrom({ form, suggested, disclosure, mayDraft }: OfEnterprise): Loaded {
  const draft = disclosure?.drafts.find(({ side }) => side === mayDraft);
  const [latest] = disclosure?.editions ?? [];
  const known: readonly { item: string; value: string | null; withheldBecause?: string | null }[] =
    draft?.values ?? latest?.values ?? suggested;
  const said = (item: string) => known.find((one) => one.item === item);
  const values: Record<string, Value> = {};
  for (const { item, withholdable } of form) {
    values[item] = said(item)?.value ?? null;
    if (withholdable) values[withheldName(item)] = said(item)?.withheldBecause ?? null;
  }
  return { version: draft?.version ?? 0, values };
}

/** The form that the rule pack makes: each item is filled in, or withheld with a reason. */
export function DraftForm({ of, enterprise, onClose }: Props) {
  const { t } = useTranslation(['disclosures', 'ui']);
  const client = useClient();
  const [, draft] = useMutation(DraftMutation);
  const [loaded] = useState(() => loadedFrom(of));
  /** As it stood when it was read last. */
  const base = useRef(loaded);
  const label = (item: string) => t(`item.${item}`, { defaultValue: item });
  const fields = of.form.flatMap(({ item, withholdable }): Field[] => [
    { name: item, label: label(item), kind: 'text', ...(withholdable && { hint: t('eitherHint') }) },
    ...(withholdable
      ? [{ name: withheldName(item), label: t('whyWithheld', { item: label(item) }), kind: 'text' as const }]
      : []),
  ]);
  const again = async (): Promise<Loaded | null> => {
    const read = client.query(OfEnterpriseQuery, { id: enterprise }, { requestPolicy: 'network-only' });
    const now = (await read.toPromise()).data?.enterprise?.disclosures.find(({ id }) => id === of.id);
    if (!now) return null;
    base.current = loadedFrom(now);
    return base.current;
  };
  const save = async (version: number, changes: Values, key: string): Promise<Outcome> => {
    const all = { ...base.current.values, ...changes };
    const text = (name: string) => (typeof all[name] === 'string' ? all[name] : null);
    const values = of.form.map(({ item }) => ({ item, value: text(item), withheldBecause: text(withheldName(item)) }));
    const { data, error } = await draft({ entry: of.entry.id, version, values, key }, touched);
    const outcome = await outcomeOf('Disclosure', data?.draftDisclosure, error, again, t('ui:offline'));
    if (outcome.kind !== 'INVALID') return outcome;
    return {
      kind: 'INVALID',
      fields: outcome.fields.map((one) => ({ ...one, path: one.path.replace(/^values\./, '') })),
    };
  };
  return (
    <EditDrawer
      title={t('formTitle', { name: of.entry.name })}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={save}
    />
  );
}
