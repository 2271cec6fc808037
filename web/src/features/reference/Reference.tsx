import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { CoalFactors } from './CoalFactors.tsx';
import { Divisions } from './Divisions.tsx';
import { Facts } from './Facts.tsx';
import { Industries } from './Industries.tsx';
import { KeyIndustries } from './KeyIndustries.tsx';
import { RulePacks } from './RulePacks.tsx';

export default function Reference() {
  const { t } = useTranslation('reference');
  const [{ tab }, show] = useSearchState(['tab']);
  const parts = {
    industries: KeyIndustries,
    facts: Facts,
    rules: RulePacks,
    coal: CoalFactors,
    divisions: Divisions,
    codes: Industries,
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        activeKey={tab in parts ? tab : 'industries'}
        onChange={(key) => show({ tab: key === 'industries' ? null : key })}
        destroyOnHidden
        items={Object.entries(parts).map(([key, Part]) => ({ key, label: t(`tabs.${key}`), children: <Part /> }))}
      />
    </Page>
  );
}
