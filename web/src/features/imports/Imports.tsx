import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { ImportJobs } from './ImportJobs.tsx';
import { MergeSuggestions } from './MergeSuggestions.tsx';
import { NewImport } from './NewImport.tsx';
import './imports.css';

const parts = { new: NewImport, jobs: ImportJobs, merges: MergeSuggestions };

export default function Imports() {
  const { t } = useTranslation('imports');
  const [{ tab }, show] = useSearchState(['tab']);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        activeKey={tab in parts ? tab : 'new'}
        onChange={(key) => show({ tab: key === 'new' ? null : key })}
        items={Object.entries(parts).map(([key, Part]) => ({ key, label: t(`tabs.${key}`), children: <Part /> }))}
        destroyOnHidden
      />
    </Page>
  );
}
