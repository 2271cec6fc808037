import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { CorrectPenalty, RecordPenalty } from './change-documents.ts';
import { touched, type OrderShown } from './documents.ts';
import { textIn, useOrderNow } from './OrderForms.tsx';

const kinds = ['WARNING', 'FINE', 'OTHER'] as const;
type Penalty = NonNullable<OrderShown['penalty']>;

const valuesOf = (penalty: Penalty | null): Values => ({
  ...{ kind: penalty?.kind ?? 'WARNING', decidedOn: penalty?.decidedOn ?? null },
  ...{ documentNo: penalty?.documentNo ?? null, amount: penalty?.amount ?? null },
  ...{ basis: penalty?.basis ?? null, note: penalty?.note ?? null },
});
const given = (values: Values) => ({
  kind: kinds.find((one) => one === values['kind']) ?? 'WARNING',
  decidedOn: textIn(values, 'decidedOn') ?? dayInShanghai(),
  documentNo: textIn(values, 'documentNo') ?? '',
  amount: typeof values['amount'] === 'number' ? values['amount'] : null,
  basis: textIn(values, 'basis') ?? '',
  note: textIn(values, 'note'),
});
/** A penalty has a version of its own; before there is one, the order's counts. */
const loadedFrom = ({ version, penalty }: OrderShown): Loaded => ({
  version: penalty?.version ?? version,
  values: valuesOf(penalty),
});

/** The penalty that follows an order, or a correction of its record. */
export function PenaltyForm({ order, onClose }: { order: OrderShown; onClose: () => void }) {
  const { t } = useTranslation(['orders', 'ui']);
  const [, recordPenalty] = useMutation(RecordPenalty);
  const [, correctPenalty] = useMutation(CorrectPenalty);
  const orderNow = useOrderNow();
  const latest = useRef(order);
  const again = async () => {
    const now = await orderNow(order.id);
    if (!now) return null;
    latest.current = now;
    return loadedFrom(now);
  };
  return (
    <EditDrawer
      title={order.penalty ? t('correctPenalty') : t('penaliseTitle', { documentNo: order.documentNo })}
      fields={[
        {
          ...{ name: 'kind', label: t('kind'), kind: 'choice', required: true },
          options: kinds.map((value) => ({ value, label: t(`kindOf.${value}`) })),
        },
        { name: 'documentNo', label: t('penaltyNo'), kind: 'text' },
        { name: 'decidedOn', label: t('decidedOn'), kind: 'date', hint: t('today') },
        { name: 'amount', label: t('amount'), kind: 'number', least: 0, unit: t('yuan'), hint: t('amountHint') },
        { name: 'basis', label: t('basis'), kind: 'text' },
        { name: 'note', label: t('penaltyNote'), kind: 'text' },
      ]}
      loaded={loadedFrom(order)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const penalty = given({ ...loadedFrom(latest.current).values, ...changes });
        const asked = { order: order.id, version, penalty, key };
        if (latest.current.penalty) {
          const { data, error } = await correctPenalty(asked, touched);
          return outcomeOf('OrderToCorrect', data?.correctPenalty, error, again, t('ui:offline'));
        }
        const { data, error } = await recordPenalty(asked, touched);
        return outcomeOf('OrderToCorrect', data?.recordPenalty, error, again, t('ui:offline'));
      }}
    />
  );
}
