import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failed } from '../../ui/States.tsx';
import { OrdersOfEnterprise, touched } from './documents.ts';
import { OrderDetails } from './OrderDetails.tsx';
import { OrderState } from './OrderState.tsx';

/** The orders an enterprise was given, and the penalties that followed; nothing to whom they are not to be seen. */
export function EnterpriseOrders({ of }: { of: string }) {
  const { t } = useTranslation(['orders', 'mandatory-lists']);
  const [shown, show] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({ query: OrdersOfEnterprise, variables: { id: of }, context: touched });
  const orders = data?.enterprise?.ordersToCorrect ?? [];
  if (!error && orders.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="orders">
      <h2 id="orders">{t('ofEnterprise')}</h2>
      <p className="quiet">{t('ofEnterpriseLead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <ul className="audits">
        {orders.map((order) => (
          <li key={order.id}>
            <span className="named">
              <Button
                type="link"
                size="small"
                aria-label={t('openDetails', { documentNo: order.documentNo })}
                onClick={() => show(order.id)}
              >
                {order.documentNo}
              </Button>
              <OrderState order={order} />
            </span>
            <div>{order.requirement}</div>
            <div className="quiet num">
              {t('stepDue', { step: t(`mandatory-lists:step.${order.step}`), day: order.stepDueOn })} · {t('deadline')}{' '}
              {order.dueOn}
              {order.penalty && ` · ${t(`kindOf.${order.penalty.kind}`)} ${order.penalty.documentNo}`}
            </div>
          </li>
        ))}
      </ul>
      {shown && <OrderDetails key={shown} id={shown} onClose={() => show(null)} />}
    </section>
  );
}
