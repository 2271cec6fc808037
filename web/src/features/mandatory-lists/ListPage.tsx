import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { BesideLastYear } from './BesideLastYear.tsx';
import { MandatoryListQuery } from './documents.ts';
import { Editions } from './Editions.tsx';
import { Entries, categories } from './Entries.tsx';
import { mandatoryListsPath } from './urls.ts';

export default function ListPage() {
  const { t } = useTranslation('mandatory-lists');
  const { authority = '', year: yearText = '' } = useParams();
  const year = Number(yearText) || 0;
  const [asked, ask] = useSearchState(['tab', 'search', 'category']);
  const search = useSettled(asked.search.trim()) || null;
  const category = categories.find((one) => one === asked.category) ?? null;
  const pages = useCursorPages(JSON.stringify([authority, year, search, category]));
  const [{ data, error, fetching }, again] = useQuery({
    query: MandatoryListQuery,
    variables: { authority, year, search, category, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const list = data?.mandatoryList;
  if (!list)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : fetching || !data ? (
          <Loading rows={8} />
        ) : (
          <Nothing action={<Link to={mandatoryListsPath}>{t('back')}</Link>}>{t('noSuchList')}</Nothing>
        )}
      </Page>
    );
  const parts = {
    entries: <Entries list={list} pages={pages} loading={fetching} asked={asked} ask={ask} />,
    comparison: <BesideLastYear authority={authority} year={year} />,
    editions: <Editions list={list} />,
  };
  return (
    <Page
      title={t('titleOf', { authority: list.authority.name, year })}
      lead={
        <>
          {t('publishedLine', { day: list.publishedOn, count: list.entryCount })} · {t(`statusOf.${list.status}`)}
          {list.documentNo && ` · ${t('documentNo')} ${list.documentNo}`} ·{' '}
          <Link to={mandatoryListsPath}>{t('back')}</Link>
        </>
      }
    >
      <Tabs
        activeKey={asked.tab in parts ? asked.tab : 'entries'}
        onChange={(key) => ask({ tab: key === 'entries' ? null : key })}
        destroyOnHidden
        items={Object.entries(parts).map(([key, children]) => ({ key, label: t(`tabs.${key}`), children }))}
      />
    </Page>
  );
}
