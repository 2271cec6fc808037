import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Failed, Loading } from '../../ui/States.tsx';
import { disclosureUrl } from '../disclosures/urls.ts';
import { ResultsQuery, type ResultRow } from './documents.ts';

const thisYear = Number(dayInShanghai().slice(0, 4));
const years = Array.from({ length: 8 }, (_, i) => thisYear - i);
const kinds = ['ASSESSMENT', 'ACCEPTANCE'] as const;

/** The results of assessments and acceptances, open to all. */
export default function Results() {
  const { t } = useTranslation(['assessments', 'disclosures']);
  const [asked, ask] = useSearchState(['year', 'kind', 'search']);
  const year = years.find((one) => String(one) === asked.year) ?? null;
  const kind = kinds.find((one) => one === asked.kind) ?? null;
  const search = asked.search || null;
  const pages = useCursorPages(JSON.stringify([year, kind, search]));
  const [{ data, error, fetching }, again] = useQuery({
    query: ResultsQuery,
    variables: { year, kind, search, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const cells = (row: ResultRow) => [
    row.name,
    row.division?.name ?? '',
    t(`kind.${row.kind}`),
    t(`result.${row.result}`),
    row.on,
  ];
  const heads = [t('enterprise'), t('place'), t('kindColumn'), t('resultColumn'), t('on')];
  return (
    <Page title={t('results')} lead={t('resultsLead')}>
      <section className="panel" aria-label={t('results')}>
        <div className="toolbar">
          <SearchBox label={t('search')} value={search ?? ''} onChange={(value) => ask({ search: value || null })} />
          <Select<number>
            aria-label={t('year')}
            placeholder={t('anyYear')}
            style={{ width: 140 }}
            allowClear
            value={year ?? undefined}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(value?: number) => ask({ year: value ? String(value) : null })}
          />
          <Select<string>
            aria-label={t('kindColumn')}
            placeholder={t('anyKind')}
            style={{ width: 140 }}
            allowClear
            value={kind ?? undefined}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value?: string) => ask({ kind: value ?? null })}
          />
          <Button
            disabled={!data}
            onClick={() =>
              download(
                'results.csv',
                'text/csv;charset=utf-8',
                toCsv(heads, (data?.assessmentResults.nodes ?? []).map(cells)),
              )
            }
          >
            {t('csv')}
          </Button>
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={6} />}
        {data && (
          <CursorTable<ResultRow>
            label={t('results')}
            connection={data.assessmentResults}
            pages={pages}
            loading={fetching}
            columns={[
              ...heads.map((title, i) => ({
                key: title,
                title,
                render: (_: unknown, row: ResultRow) => cells(row)[i],
              })),
              {
                key: 'disclosure',
                title: t('disclosures:panel'),
                render: (_, row) =>
                  row.disclosure && (
                    <Link to={disclosureUrl(row.disclosure.id)} aria-label={t('disclosures:open', { name: row.name })}>
                      {t('disclosures:view')}
                    </Link>
                  ),
              },
            ]}
            empty={t('none')}
          />
        )}
      </section>
    </Page>
  );
}
