import { edit, type Editable } from '../edits/editing.ts';
import type { Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { NotAllowed, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { checkOpen, orderEdit, recordOrder, type Change } from './change-order.ts';
import * as q from './queries.ts';
import { penaltyRule, Typed } from './rules.ts';
import { keepsOrder, standingOf, type Order, type Penalty } from './service.ts';

export interface PenaltyAsked {
  readonly decidedOn: string;
  readonly documentNo: string;
  readonly kind: Penalty['kind'];
  /** Yuan; none is ever assumed. */
  readonly amount: number | null;
  /** The provision it was decided by. */
  readonly basis: string;
  readonly note: string | null;
}
type Facts = Pick<Penalty, 'decidedOn' | 'documentNo' | 'kind' | 'amount' | 'basis' | 'note'>;
const factsOf = ({ decidedOn, documentNo, kind, amount, basis, note }: Facts): Facts => ({
  ...{ decidedOn, documentNo, kind, amount, basis, note },
});

function checked(asked: PenaltyAsked, { issuedOn }: Order): Facts {
  const typed = new Typed();
  const facts = {
    decidedOn: typed.day('decidedOn', asked.decidedOn, issuedOn, businessDay()),
    documentNo: typed.text('documentNo', asked.documentNo, 100),
    kind: asked.kind,
    amount: typed.cents('amount', asked.amount),
    basis: typed.text('basis', asked.basis),
    note: typed.maybe('note', asked.note),
  };
  if (asked.kind === 'WARNING' && asked.amount !== null)
    typed.refuse('amount', '警告没有金额', 'a warning has no amount');
  typed.done();
  return facts;
}

/** A penalty is decided once the order has run out unfulfilled: on a day after its deadline. */
async function checkRunOut(tx: Tx, { division, authority, dueOn }: Order, decidedOn: string): Promise<void> {
  if (decidedOn > dueOn) return;
  const rules = rulesOf(packsInForce(await rulePacks(tx), division ?? authority, decidedOn));
  throw new RuleBroken(
    {
      zh: `改正期限至 ${dueOn}，期满仍未改正的方可处罚`,
      en: `The order runs until ${dueOn}: a penalty follows only once it has run out unfulfilled`,
    },
    'penalty-follows-an-unfulfilled-order',
    rules.rules.find((rule) => rule.key === penaltyRule)?.citation ?? null,
  );
}

/** Records the penalty that follows an order that ran out unfulfilled; returns the order's id. */
export const recordPenalty = (asker: Asker, change: Change, asked: PenaltyAsked): Promise<string> =>
  edit(asker, {
    ...orderEdit(asker, 'recordPenalty', change),
    async write(tx, now, { id: person }) {
      checkOpen(now);
      await checkRunOut(tx, now, asked.decidedOn);
      const facts = checked(asked, now);
      await tx.one(q.recordPenalty, { id: now.id, penalty: newId(), ...facts, person });
      await recordOrder(tx, asker, 'RECORD_PENALTY', now, {
        before: { status: now.status, order: now.documentNo },
        after: { status: 'PENALISED', order: now.documentNo, ...facts },
      });
    },
  });

interface PenaltyHeld extends Editable {
  readonly order: Order;
  readonly penalty: Penalty;
}
/** Corrects the record of a penalty, by its order and on the version of the penalty that was read; returns the order's id. */
export const correctPenalty = (asker: Asker, change: Change, asked: PenaltyAsked): Promise<string> =>
  edit<PenaltyHeld>(asker, {
    ...{ ...change, name: 'correctPenalty', type: 'OrderToCorrect', fields: ['penalty'] },
    lock: (tx) => tx.one(q.lockOrder, { id: change.id }),
    async read(tx) {
      const order = await tx.one(q.ordersByIds, { ids: [change.id], sight: standingOf(asker.viewer) });
      if (!order) return undefined;
      const { id, penalty } = order;
      if (!penalty) throw keepsOrder(asker.viewer, order) ? nothingRecorded() : new NotAllowed();
      const { version, changedBy, changedAt } = penalty;
      return { id, version, changedBy, changedAt, order, penalty };
    },
    mayEdit: ({ order }) => (keepsOrder(asker.viewer, order) ? ['penalty'] : []),
    regulates: ({ order }) => keepsOrder(asker.viewer, order),
    async write(tx, { order, penalty }, { id: person }) {
      await checkRunOut(tx, order, asked.decidedOn);
      const after = checked(asked, order);
      const before = factsOf(penalty);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      await tx.one(q.correctPenalty, { id: penalty.id, ...after, person });
      await recordOrder(tx, asker, 'CORRECT_PENALTY', order, { before, after });
    },
  });
const nothingRecorded = () =>
  new RuleBroken({ zh: '尚未记录处罚', en: 'No penalty is on record' }, 'only-a-penalty-on-record-is-corrected');
