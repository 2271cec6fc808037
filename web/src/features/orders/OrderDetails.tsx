import { Button, Descriptions, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { OrderQuery, touched, type OrderShown } from './documents.ts';
import { FulfilOrder, WithdrawOrder } from './OrderForms.tsx';
import { OrderState } from './OrderState.tsx';
import { PenaltyForm } from './PenaltyForm.tsx';

/** One order: what it requires, by when and why, what became of it, and what may be done with it. */
export function OrderDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const [{ data, error, fetching }, again] = useQuery({
    query: OrderQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const order = data?.node?.__typename === 'OrderToCorrect' ? data.node : null;
  return (
    <Drawer
      open
      size={560}
      onClose={onClose}
      title={order ? t('details', { documentNo: order.documentNo }) : t('order')}
    >
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && !order && <Nothing />}
      {order && <OrderFacts order={order} />}
      {order?.mayChange && <Deciding order={order} />}
    </Drawer>
  );
}

function OrderFacts({ order }: { order: OrderShown }) {
  const { t } = useTranslation(['orders', 'mandatory-lists', 'reference']);
  const { money, locale } = useFormat();
  const { why, penalty, closedOn, closingNote, status } = order;
  const step = t(`mandatory-lists:step.${order.step}`);
  const ended = status === 'FULFILLED' || status === 'WITHDRAWN' ? status : null;
  const line = (key: string, label: string, children: ReactNode) => ({ key, label, children });
  return (
    <Descriptions
      column={1}
      size="small"
      items={[
        line(
          'enterprise',
          t('enterprise'),
          order.enterprise ? <Link to={enterpriseUrl(order.enterprise.id)}>{order.name}</Link> : order.name,
        ),
        line('status', t('status'), <OrderState order={order} />),
        line('list', t('list'), t('listOf', { authority: order.authority.name, year: order.year })),
        line(
          'step',
          t('stepTitle'),
          <>
            {t('stepDue', { step, day: order.stepDueOn })} <span className="quiet small">{order.stepCitation}</span>
          </>,
        ),
        line('requirement', t('requirement'), order.requirement),
        line('issuedOn', t('issuedOn'), order.issuedOn),
        line('dueOn', t('deadline'), order.dueOn),
        line(
          'why',
          t('why'),
          why ? (
            <>
              {locale === 'zh' ? why.rule.text : why.rule.textEn}
              {why.movedFrom && <div>{t('moved', { day: why.movedFrom })}</div>}
              <div className="quiet small">
                {t('source', {
                  citation: why.rule.citation,
                  verified: t(why.rule.verified ? 'reference:verified' : 'reference:unverified'),
                })}
              </div>
            </>
          ) : (
            t('byRegulator')
          ),
        ),
        ...(ended && closedOn ? [line('closedOn', t(`closedOf.${ended}`), closedOn)] : []),
        ...(ended && closingNote ? [line('closingNote', t(`noteOf.${ended}`), closingNote)] : []),
        ...(penalty
          ? [
              line('penalty', t('penalty'), `${t(`kindOf.${penalty.kind}`)} · ${penalty.documentNo}`),
              line('decidedOn', t('decidedOn'), penalty.decidedOn),
              line('amount', t('amount'), penalty.amount === null ? t('noAmount') : money(penalty.amount)),
              line('basis', t('basis'), penalty.basis),
              ...(penalty.note ? [line('note', t('penaltyNote'), penalty.note)] : []),
            ]
          : []),
      ]}
    />
  );
}

function Deciding({ order }: { order: OrderShown }) {
  const { t } = useTranslation('orders');
  const [doing, act] = useState<'fulfil' | 'withdraw' | 'penalty' | null>(null);
  const done = { order, onClose: () => act(null) };
  return (
    <div className="toolbar">
      {order.status === 'OPEN' && (
        <>
          <Button type="primary" onClick={() => act('fulfil')}>
            {t('fulfil')}
          </Button>
          <Button onClick={() => act('withdraw')}>{t('withdraw')}</Button>
          <Button
            disabled={!order.pastDue}
            title={order.pastDue ? undefined : t('notYet', { day: order.dueOn })}
            onClick={() => act('penalty')}
          >
            {t('penalise')}
          </Button>
        </>
      )}
      {order.penalty && <Button onClick={() => act('penalty')}>{t('correctPenalty')}</Button>}
      {doing === 'fulfil' && <FulfilOrder {...done} />}
      {doing === 'withdraw' && <WithdrawOrder {...done} />}
      {doing === 'penalty' && <PenaltyForm {...done} />}
    </div>
  );
}
