import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { ClocksTab } from './ClocksTab.tsx';
import { OrderDetails } from './OrderDetails.tsx';
import { OrdersTab } from './OrdersTab.tsx';
import { tabs, type Tab } from './urls.ts';

/** The desk of a regulator: what is overdue, what is due soon, and the orders that were issued. */
export default function Orders() {
  const { t } = useTranslation('orders');
  const [asked, ask] = useSearchState(['tab', 'order']);
  const onOrder = (order: string) => ask({ order });
  const parts: Record<Tab, ReactNode> = {
    overdue: <ClocksTab state="OVERDUE" onOrder={onOrder} />,
    dueSoon: <ClocksTab state="DUE_SOON" onOrder={onOrder} />,
    orders: <OrdersTab onOrder={onOrder} />,
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        activeKey={tabs.find((one) => one === asked.tab) ?? 'overdue'}
        onChange={(tab) => ask({ tab })}
        destroyOnHidden
        items={tabs.map((key) => ({ key, label: t(`tabs.${key}`), children: parts[key] }))}
      />
      {asked.order && <OrderDetails key={asked.order} id={asked.order} onClose={() => ask({ order: null })} />}
    </Page>
  );
}
