import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { FulfilOrder as Fulfil, IssueOrder as Issue, WithdrawOrder as Withdraw } from './change-documents.ts';
import { OrderQuery, touched, type ClockShown, type OrderShown } from './documents.ts';

export const textIn = (values: Values, name: string): string | null =>
  typeof values[name] === 'string' ? values[name] : null;

/** The order as it stands on the server by now. */
export function useOrderNow() {
  const client = useClient();
  return async (id: string): Promise<OrderShown | null> => {
    const { data } = await client.query(OrderQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'OrderToCorrect' ? data.node : null;
  };
}

/** An order about a step that is overdue. */
export function IssueOrder({ of: { entry, name, clock }, onClose }: { of: ClockShown; onClose: () => void }) {
  const { t } = useTranslation(['orders', 'mandatory-lists', 'ui']);
  const [, issue] = useMutation(Issue);
  const step = t(`mandatory-lists:step.${clock.step}`);
  return (
    <EditDrawer
      title={t('issueTitle', { name, step })}
      fields={[
        { name: 'documentNo', label: t('documentNo'), kind: 'text' },
        { name: 'requirement', label: t('requirement'), kind: 'text' },
        { name: 'issuedOn', label: t('issuedOn'), kind: 'date', hint: t('today') },
        { name: 'dueOn', label: t('deadline'), kind: 'date', hint: t('deadlineHint') },
      ]}
      loaded={{ version: 0, values: { documentNo: null, requirement: null, issuedOn: null, dueOn: null } }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const asked = {
          ...{ entry, step: clock.step, key, issuedOn: textIn(changes, 'issuedOn'), dueOn: textIn(changes, 'dueOn') },
          ...{ documentNo: textIn(changes, 'documentNo') ?? '', requirement: textIn(changes, 'requirement') ?? '' },
        };
        const { data, error } = await issue(asked, touched);
        return outcomeOf('OrderToCorrect', data?.issueOrderToCorrect, error, async () => null, t('ui:offline'));
      }}
    />
  );
}

interface OfOrder {
  readonly order: OrderShown;
  readonly onClose: () => void;
}
/** That an order is fulfilled, and when. */
export function FulfilOrder({ order, onClose }: OfOrder) {
  const { t } = useTranslation(['orders', 'ui']);
  const [, fulfil] = useMutation(Fulfil);
  const orderNow = useOrderNow();
  const loadedFrom = ({ version }: OrderShown): Loaded => ({ version, values: { fulfilledOn: null, note: null } });
  const again = async () => {
    const now = await orderNow(order.id);
    return now && loadedFrom(now);
  };
  return (
    <EditDrawer
      title={t('fulfilTitle', { documentNo: order.documentNo })}
      fields={[
        { name: 'fulfilledOn', label: t('fulfilledOn'), kind: 'date', hint: t('today') },
        { name: 'note', label: t('note'), kind: 'text' },
      ]}
      loaded={loadedFrom(order)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = { fulfilledOn: textIn(changes, 'fulfilledOn'), note: textIn(changes, 'note') };
        const { data, error } = await fulfil({ order: order.id, version, ...said, key }, touched);
        return outcomeOf('OrderToCorrect', data?.fulfilOrderToCorrect, error, again, t('ui:offline'));
      }}
    />
  );
}

/** That an order is taken back, and why. */
export function WithdrawOrder({ order, onClose }: OfOrder) {
  const { t } = useTranslation(['orders', 'ui']);
  const [, withdraw] = useMutation(Withdraw);
  const orderNow = useOrderNow();
  const again = async (): Promise<Loaded | null> => {
    const now = await orderNow(order.id);
    return now && { version: now.version, values: { reason: null } };
  };
  return (
    <EditDrawer
      title={t('withdrawTitle', { documentNo: order.documentNo })}
      fields={[{ name: 'reason', label: t('withdrawReason'), kind: 'text' }]}
      loaded={{ version: order.version, values: { reason: null } }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const reason = textIn(changes, 'reason') ?? '';
        const { data, error } = await withdraw({ order: order.id, version, reason, key }, touched);
        return outcomeOf('OrderToCorrect', data?.withdrawOrderToCorrect, error, again, t('ui:offline'));
      }}
    />
  );
}
