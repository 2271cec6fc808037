import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import type { Loaded } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { categoriesFrom, categoryFields, categoryValues, type Held } from './category-fields.ts';
import {
  AddDraftEntry,
  DraftQuery,
  EnterprisesToAdd,
  RemoveDraftEntry,
  UpdateDraftEntry,
  type Draft,
  type DraftEntryShown,
} from './draft-documents.ts';

interface OfList {
  readonly authority: string;
  readonly year: number;
  readonly onClose: () => void;
}
const touched = { additionalTypenames: ['MandatoryListDraft', 'DraftEntry'] };
const held = (entry: DraftEntryShown): readonly Held[] => entry.categories;

/** The enterprises of a region that fit what was typed. */
export const useEnterprisesOf = (authority: string) =>
  function useOptions(search: string) {
    const division = authority === '0' ? null : authority;
    const [{ data }] = useQuery({ query: EnterprisesToAdd, variables: { search: search || null, division } });
    return (data?.enterprises.nodes ?? []).map(({ id, name, creditCode }) => ({
      value: id,
      label: [name, creditCode].filter(Boolean).join(' '),
    }));
  };

function useDraftNow({ authority, year }: OfList) {
  const client = useClient();
  return async (search: string | null): Promise<Draft | null> => {
    const { data } = await client
      .query(DraftQuery, { authority, year, search, first: 100 }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.mandatoryListDraft ?? null;
  };
}

/** Other categories, other evidence, another reason. */
export function ChangeEntry({ entry, ...of }: OfList & { entry: DraftEntryShown }) {
  const { t } = useTranslation('mandatory-lists');
  const [, update] = useMutation(UpdateDraftEntry);
  const draftNow = useDraftNow(of);
  const loadedFrom = (one: DraftEntryShown): Loaded => ({
    version: one.version,
    values: { ...categoryValues(held(one)), reason: one.reason },
  });
  const latest = useRef(entry);
  const again = async () => {
    const now = (await draftNow(entry.name))?.entries.nodes.find((one) => one.id === entry.id);
    if (!now) return null;
    latest.current = now;
    return loadedFrom(now);
  };
  return (
    <EditDrawer
      title={t('draft.changeTitle', { name: entry.name })}
      fields={[...categoryFields(t), { name: 'reason', label: t('draft.reason'), kind: 'text' }]}
      loaded={loadedFrom(entry)}
      onClose={of.onClose}
      save={async (version, changes, key) => {
        const values = { ...loadedFrom(latest.current).values, ...changes };
        const reason = typeof values['reason'] === 'string' ? values['reason'] : null;
        const categories = categoriesFrom(values, held(latest.current));
        const { data, error } = await update({ entry: entry.id, version, categories, reason, key }, touched);
        return outcomeOf('DraftEntry', data?.updateDraftEntry, error, again, t('ui:offline'));
      }}
    />
  );
}

/** Off the draft, with the reason. */
export function RemoveEntry({ entry, ...of }: OfList & { entry: DraftEntryShown }) {
  const { t } = useTranslation('mandatory-lists');
  const [, remove] = useMutation(RemoveDraftEntry);
  const draftNow = useDraftNow(of);
  const again = async (): Promise<Loaded | null> => {
    const now = (await draftNow(entry.name))?.entries.nodes.find((one) => one.id === entry.id);
    return now ? { version: now.version, values: { reason: null } } : null;
  };
  return (
    <EditDrawer
      title={t('draft.removeTitle', { name: entry.name })}
      fields={[{ name: 'reason', label: t('draft.removeReason'), kind: 'text' }]}
      loaded={{ version: entry.version, values: { reason: null } }}
      onClose={of.onClose}
      save={async (version, changes, key) => {
        const reason = typeof changes['reason'] === 'string' ? changes['reason'] : '';
        const { data, error } = await remove({ entry: entry.id, version, reason, key }, touched);
        return outcomeOf('DraftEntry', data?.removeDraftEntry, error, again, t('ui:offline'));
      }}
    />
  );
}

/** An enterprise of the region, with what evidence there is. */
export function AddEntry({ draft, ...of }: OfList & { draft: Draft }) {
  const { t } = useTranslation('mandatory-lists');
  const [, add] = useMutation(AddDraftEntry);
  const draftNow = useDraftNow(of);
  const useOptions = useEnterprisesOf(of.authority);
  const none = { enterprise: null, ...categoryValues([]), reason: null };
  const again = async (): Promise<Loaded | null> => {
    const now = await draftNow(null);
    return now && { version: now.version, values: none };
  };
  return (
    <EditDrawer
      title={t('draft.addTitle')}
      fields={[
        { name: 'enterprise', label: t('draft.enterprise'), kind: 'found', useOptions },
        ...categoryFields(t),
        { name: 'reason', label: t('draft.reason'), kind: 'text' },
      ]}
      loaded={{ version: draft.version, values: none }}
      onClose={of.onClose}
      save={async (version, changes, key) => {
        const [enterprise, reason] = ['enterprise', 'reason'].map((name) =>
          typeof changes[name] === 'string' ? changes[name] : null,
        );
        const categories = categoriesFrom(changes, []);
        const asked = { draft: draft.id, version, enterprise, categories, reason, key };
        const { data, error } = await add(asked, touched);
        return outcomeOf('MandatoryListDraft', data?.addDraftEntry, error, again, t('ui:offline'));
      }}
    />
  );
}
