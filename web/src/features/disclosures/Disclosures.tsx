import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { AllTab } from './AllTab.tsx';
import { KeepsQuery } from './documents.ts';
import { FollowTab } from './FollowTab.tsx';
import { openDataPath } from './urls.ts';

/** Who is on a published list and what was disclosed, open to all; a regulator follows its region beside it. */
export default function Disclosures() {
  const { t } = useTranslation('disclosures');
  const [asked, ask] = useSearchState(['tab']);
  const [{ data }] = useQuery({ query: KeepsQuery });
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} · <Link to={openDataPath}>{t('openData')}</Link>
        </>
      }
    >
      {data?.keepsMandatoryList ? (
        <Tabs
          activeKey={asked.tab === 'follow' ? 'follow' : 'all'}
          onChange={(key) => ask({ tab: key === 'all' ? null : key })}
          destroyOnHidden
          items={[
            { key: 'all', label: t('tabs.all'), children: <AllTab /> },
            { key: 'follow', label: t('tabs.follow'), children: <FollowTab /> },
          ]}
        />
      ) : (
        <AllTab />
      )}
    </Page>
  );
}
