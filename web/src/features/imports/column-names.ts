import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql, type VariablesOf } from '../../api/graphql.ts';
import { useLocale } from '../../ui/i18n.ts';
import type { CanonicalColumn } from './matching.ts';

const ImportColumnsQuery = graphql(`
  query ImportColumns($kind: ImportKind!) {
    importColumns(kind: $kind) {
      name
      header
      headers
      required
      note
    }
  }
`);
type Kind = VariablesOf<typeof ImportColumnsQuery>['kind'];

/** The columns of a kind, each under the name the reader knows it by. */
export function useImportColumns(kind: Kind): readonly CanonicalColumn[] {
  const { locale } = useLocale();
  const [{ data }] = useQuery({ query: ImportColumnsQuery, variables: { kind } });
  return useMemo(
    () =>
      (data?.importColumns ?? []).map((column) => ({
        ...column,
        label: locale === 'zh' ? column.header : column.name.replaceAll('_', ' '),
      })),
    [data, locale],
  );
}
