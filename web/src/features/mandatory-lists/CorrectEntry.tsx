import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { VariablesOf } from '../../api/graphql.ts';
import type { Field, Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { useRead } from '../../ui/editing/read.ts';
import { asGiven, categoriesFrom, categoryFields, categoryValues } from './category-fields.ts';
import {
  CorrectMandatoryList,
  EntriesToCorrect,
  type EntryToCorrect,
  type ListToCorrect,
} from './correct-documents.ts';
import { useEnterprisesOf } from './DraftForms.tsx';

type EntryInput = VariablesOf<typeof CorrectMandatoryList>['entries'][number];
interface Read {
  readonly list: ListToCorrect;
  readonly entries: readonly EntryToCorrect[];
}
interface Props {
  readonly authority: string;
  readonly year: number;
  /** The enterprise whose entry is corrected; none to add one that was left out. */
  readonly entry: { readonly name: string; readonly enterprise: string | null } | null;
  readonly onClose: () => void;
}
const touched = { additionalTypenames: ['MandatoryList', 'ListEntry', 'ListEdition'] };
const asListed = ({ enterprise, creditCode, categories, reason, sourceRow }: EntryToCorrect): EntryInput => ({
  ...(enterprise ? { enterprise: enterprise.id } : { creditCode }),
  ...{ categories: categories.map(asGiven), reason, sourceRow },
});
const textOf = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : null);

/** Another edition of a published list in which one entry is changed, taken off or added, and the reason for it. */
export function CorrectEntry({ authority, year, entry, onClose }: Props) {
  const { t } = useTranslation('mandatory-lists');
  const client = useClient();
  const [, correct] = useMutation(CorrectMandatoryList);
  const useOptions = useEnterprisesOf(authority);
  const latest = useRef<Read | null>(null);
  const entryIn = (read: Read | null) => read?.entries.find((one) => one.enterprise?.id === entry?.enterprise);
  const loadedFrom = (read: Read): Loaded => ({
    version: read.list.edition,
    values: {
      ...(entry ? { stays: true } : { enterprise: null }),
      ...categoryValues((entry && entryIn(read)?.categories) || []),
      listedFor: (entry && entryIn(read)?.reason) || null,
      reason: null,
    },
  });
  const read = async (): Promise<Loaded | null> => {
    const entries: EntryToCorrect[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await client
        .query(EntriesToCorrect, { authority, year, after }, { requestPolicy: 'network-only' })
        .toPromise();
      const list: ListToCorrect | null | undefined = data?.mandatoryList;
      if (!list) return null;
      entries.push(...list.entries.nodes);
      after = list.entries.pageInfo.endCursor;
      if (list.entries.pageInfo.hasNextPage && after) continue;
      latest.current = { list, entries };
      return loadedFrom(latest.current);
    }
  };
  const loaded = useRead(read);
  if (!loaded) return null;
  const fields: Field[] = [
    entry
      ? { name: 'stays', label: t('draft.keep'), kind: 'yesNo' }
      : { name: 'enterprise', label: t('draft.enterprise'), kind: 'found', useOptions },
    ...categoryFields(t),
    { name: 'listedFor', label: t('draft.reason'), kind: 'text' },
    { name: 'reason', label: t('draft.correctReason'), kind: 'text' },
  ];
  const entriesWith = (values: Values): EntryInput[] => {
    const all = latest.current?.entries ?? [];
    const now = entry ? entryIn(latest.current) : undefined;
    const said = { categories: categoriesFrom(values, now?.categories ?? []), reason: textOf(values, 'listedFor') };
    if (!entry) return [...all.map(asListed), { enterprise: textOf(values, 'enterprise'), ...said }];
    return all.flatMap((one) =>
      one !== now ? [asListed(one)] : values['stays'] === false ? [] : [{ ...asListed(one), ...said }],
    );
  };
  return (
    <EditDrawer
      title={entry ? t('draft.correctTitle', { name: entry.name }) : t('draft.correctAdd')}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={async (edition, changes, key) => {
        const values = { ...(latest.current ? loadedFrom(latest.current).values : {}), ...changes };
        const { data, error } = await correct(
          {
            ...{ authority, year, edition, key, entries: entriesWith(values) },
            documentNo: latest.current?.list.documentNo ?? null,
            reason: textOf(values, 'reason') ?? '',
          },
          touched,
        );
        return outcomeOf('MandatoryList', data?.correctMandatoryList, error, read, t('ui:offline'));
      }}
    />
  );
}
