import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { DraftTab } from './DraftTab.tsx';
import { KeepsList } from './draft-documents.ts';
import { BesideLastYear } from './BesideLastYear.tsx';
import { MandatoryListQuery } from './documents.ts';
import { Editions } from './Editions.tsx';
import { categories } from './category-fields.ts';
import { Entries } from './Entries.tsx';
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
  const [{ data: keeping }] = useQuery({ query: KeepsList, variables: { authority } });
  const list = data?.mandatoryList;
  const reread = () => again({ requestPolicy: 'network-only' });
  const draft = (
    <DraftTab
      authority={authority}
      year={year}
      published={Boolean(list)}
      onPublished={() => {
        reread();
        ask({ tab: null });
      }}
    />
  );
  if (!list && data && !fetching && keeping?.keepsMandatoryList)
    return (
      <Page
        title={t('titleOf', {
          authority: keeping.divisions.find((one) => one.code === authority)?.name ?? authority,
          year,
        })}
        lead={
          <>
            {t('noSuchList')} · <Link to={mandatoryListsPath}>{t('back')}</Link>
          </>
        }
      >
        {draft}
      </Page>
    );
  if (!list)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={reread} />
        ) : fetching || !data ? (
          <Loading rows={8} />
        ) : (
          <Nothing action={<Link to={mandatoryListsPath}>{t('back')}</Link>}>{t('noSuchList')}</Nothing>
        )}
      </Page>
    );
  const parts = {
    entries: (
      <Entries {...{ authority, year, list, pages, asked, ask }} loading={fetching} signedIn={Boolean(data?.viewer)} />
    ),
    comparison: <BesideLastYear authority={authority} year={year} />,
    editions: <Editions list={list} />,
    ...(keeping?.keepsMandatoryList && { draft }),
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
        items={Object.entries(parts).map(([key, children]) => ({
          key,
          label: key === 'draft' ? t('draft.tab') : t(`tabs.${key as 'entries' | 'comparison' | 'editions'}`),
          children,
        }))}
      />
    </Page>
  );
}
