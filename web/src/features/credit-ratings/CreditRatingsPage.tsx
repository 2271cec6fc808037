import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { DeskTab } from './DeskTab.tsx';
import { PublishedTab } from './PublishedTab.tsx';

const KeepsRatings = graphql(`
  query KeepsCreditRatings {
    keepsMandatoryList
  }
`);

/** Credit ratings: what is published for everybody, and the desk of who rates. */
export default function CreditRatingsPage() {
  const { t } = useTranslation('credit-ratings');
  const [asked, ask] = useSearchState(['tab']);
  const [{ data }] = useQuery({ query: KeepsRatings });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {data?.keepsMandatoryList ? (
        <Tabs
          activeKey={asked.tab === 'desk' ? 'desk' : 'published'}
          onChange={(tab) => ask({ tab })}
          destroyOnHidden
          items={[
            { key: 'published', label: t('published'), children: <PublishedTab /> },
            { key: 'desk', label: t('desk'), children: <DeskTab /> },
          ]}
        />
      ) : (
        <PublishedTab />
      )}
    </Page>
  );
}
