import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { ExemplarsQuery, IndustriesOfExemplars, touched, type PublishedShown } from './documents.ts';
import { ExemplarRecords } from './ExemplarRecords.tsx';
import { Gallery } from './Gallery.tsx';
import { exemplarUrl } from './urls.ts';

const thisYear = Number(dayInShanghai().slice(0, 4));
const years = Array.from({ length: 8 }, (_, i) => thisYear - i);
const kinds = ['ENTERPRISE', 'PARK', 'PROJECT'] as const;
const useIndustries = (search: string) => {
  const [{ data }] = useQuery({ query: IndustriesOfExemplars, variables: { search: search || null } });
  return (data?.industries ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
};

/** The exemplars that were published, open to all; whoever works on some finds those beneath. */
export default function Exemplars() {
  const { t } = useTranslation('exemplars');
  const client = useClient();
  const [asked, ask] = useSearchState(['year', 'division', 'industry', 'kind', 'find', 'view']);
  const filter = {
    ...{ year: years.find((one) => String(one) === asked.year) ?? null, division: asked.division || null },
    ...{ industry: asked.industry || null, kind: kinds.find((one) => one === asked.kind) ?? null },
    search: useSettled(asked.find.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: ExemplarsQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const cells = (one: PublishedShown) => [
    ...[one.year, t(`kind.${one.kind}`), one.title, one.name, one.division?.name ?? '', one.industry?.name ?? ''],
    ...[one.documentNo, one.publishedOn, one.withdrawnOn ? t('withdrawn', { day: one.withdrawnOn }) : ''],
  ];
  const heads = [
    ...[t('year'), t('kindLabel'), t('titleColumn'), t('name'), t('division'), t('industry'), t('documentNo')],
    ...[t('publishedOn'), t('status')],
  ];
  const fetchPage = async (after: string | null) =>
    (await client.query(ExemplarsQuery, { ...filter, first: 100, after }).toPromise()).data?.exemplars ?? null;
  const save = async () => {
    const rows: PublishedShown[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(after);
      if (!page) return;
      rows.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    download('exemplars.csv', 'text/csv;charset=utf-8', toCsv(heads, rows.map(cells)));
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
          <Select<number>
            aria-label={t('year')}
            placeholder={t('anyYear')}
            style={{ width: 120 }}
            allowClear
            value={filter.year ?? undefined}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(next?: number) => ask({ year: next ? String(next) : null })}
          />
          <RemoteSelect
            label={t('division')}
            value={filter.division}
            onChange={(division) => ask({ division })}
            useOptions={useDivisionOptions}
          />
          <RemoteSelect
            label={t('industry')}
            value={filter.industry}
            onChange={(industry) => ask({ industry })}
            useOptions={useIndustries}
          />
          <Select<string>
            aria-label={t('kindLabel')}
            placeholder={t('anyKind')}
            style={{ width: 130 }}
            allowClear
            value={filter.kind ?? undefined}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(kind?: string) => ask({ kind: kind ?? null })}
          />
          <Segmented<string>
            aria-label={t('view')}
            value={asked.view === 'table' ? 'table' : 'cards'}
            options={[
              { value: 'cards', label: t('cards') },
              { value: 'table', label: t('table') },
            ]}
            onChange={(view) => ask({ view: view === 'table' ? view : null })}
          />
          <Button disabled={!data?.exemplars.totalCount} onClick={() => void save()}>
            {t('csv')}
          </Button>
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={6} />}
        {data && asked.view !== 'table' && <Gallery connection={data.exemplars} pages={pages} loading={fetching} />}
        {data && asked.view === 'table' && (
          <CursorTable<PublishedShown>
            label={t('title')}
            connection={data.exemplars}
            pages={pages}
            loading={fetching}
            columns={heads.map((title, i) => ({
              ...{ key: title, title },
              render: (_, one) => (i === 2 ? <Link to={exemplarUrl(one.id)}>{one.title}</Link> : cells(one)[i]),
            }))}
            empty={t('none')}
          />
        )}
      </section>
      <ExemplarRecords />
    </Page>
  );
}
