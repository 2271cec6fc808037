import { Select, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { MandatoryListsQuery, type ListShown } from './documents.ts';
import { MyDrafts } from './MyDrafts.tsx';
import { mandatoryListUrl } from './urls.ts';

const thisYear = new Date().getFullYear();
const years = Array.from({ length: 8 }, (_, i) => thisYear + 1 - i);

export default function MandatoryLists() {
  const { t } = useTranslation('mandatory-lists');
  const [asked, ask] = useSearchState(['year']);
  const year = years.find((one) => String(one) === asked.year) ?? null;
  const pages = useCursorPages(String(year));
  const [{ data, error, fetching }, again] = useQuery({
    query: MandatoryListsQuery,
    variables: { year, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const columns: TableProps<ListShown>['columns'] = [
    {
      key: 'authority',
      title: t('authority'),
      render: (_, list) => <Link to={mandatoryListUrl(list.authority.code, list.year)}>{list.authority.name}</Link>,
    },
    { key: 'year', title: t('year'), className: 'num', render: (_, list) => list.year },
    { key: 'status', title: t('status'), render: (_, list) => t(`statusOf.${list.status}`) },
    { key: 'publishedOn', title: t('publishedOn'), className: 'num', render: (_, list) => list.publishedOn },
    { key: 'count', title: t('count'), align: 'right', className: 'num', render: (_, list) => list.entryCount },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MyDrafts />
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <Select<number>
            aria-label={t('year')}
            placeholder={t('anyYear')}
            style={{ width: 140 }}
            allowClear
            value={year ?? undefined}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(value?: number) => ask({ year: value ? String(value) : null })}
          />
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={8} />}
        {data && (
          <CursorTable<ListShown>
            label={t('title')}
            connection={data.mandatoryLists}
            pages={pages}
            loading={fetching}
            columns={columns}
            empty={t('none')}
          />
        )}
      </section>
    </Page>
  );
}
