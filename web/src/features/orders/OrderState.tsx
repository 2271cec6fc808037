import { useTranslation } from 'react-i18next';
import type { OrderShown } from './documents.ts';

/** Where an order stands, and whether it has run out. */
export function OrderState({ order }: { order: Pick<OrderShown, 'status' | 'pastDue'> }) {
  const { t } = useTranslation('orders');
  const warn = order.pastDue || order.status === 'PENALISED';
  return (
    <span className={warn ? 'chip warn' : order.status === 'FULFILLED' ? 'chip strong' : 'chip'}>
      {t(`statusOf.${order.status}`)}
      {order.pastDue && ` · ${t('pastDue')}`}
    </span>
  );
}
