import { record, type Act } from '../access/record.ts';
import { edit, type Edit } from '../edits/editing.ts';
import type { Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import * as q from './queries.ts';
import { Typed } from './rules.ts';
import { keepsOrder, standingOf, type Order } from './service.ts';

export interface Change {
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}

/** The change of an order on the version that was read: of its own authority or one above alone. */
export const orderEdit = (
  { viewer }: Asker,
  name: string,
  { id, version, idempotencyKey }: Change,
): Omit<Edit<Order>, 'write'> => ({
  ...{ name, type: 'OrderToCorrect', id, version, idempotencyKey, fields: ['status'] },
  lock: (tx) => tx.one(q.lockOrder, { id }),
  read: (tx) => tx.one(q.ordersByIds, { ids: [id], sight: standingOf(viewer) }),
  mayEdit: (now) => (keepsOrder(viewer, now) ? ['status'] : []),
  regulates: (now) => keepsOrder(viewer, now),
});

const states = {
  OPEN: { zh: '尚未了结', en: 'open' },
  FULFILLED: { zh: '已改正', en: 'fulfilled' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  PENALISED: { zh: '已处罚', en: 'penalised' },
} as const;
export function checkOpen({ status }: Order): void {
  if (status === 'OPEN') return;
  const { zh, en } = states[status];
  throw new RuleBroken(
    { zh: `责令改正${zh}，不再更改`, en: `The order is ${en}: it changes no more` },
    'order-is-open',
  );
}

/** The last thing of a transaction: who it concerns reads of it. */
export const recordOrder = (
  tx: Tx,
  { origin }: Asker,
  act: Act,
  { id, authority, division, enterprise }: Order,
  facts: { readonly before?: object; readonly after: object },
): Promise<void> =>
  record(tx, origin, {
    act,
    subject: { type: 'OrderToCorrect', id },
    divisions: [authority, division],
    enterprises: [enterprise],
    ...facts,
  });

const end = (
  asker: Asker,
  name: string,
  change: Change,
  ending: {
    act: Act;
    status: 'FULFILLED' | 'WITHDRAWN';
    of: (now: Order) => { closedOn: string; note: string | null };
  },
): Promise<string> =>
  edit(asker, {
    ...orderEdit(asker, name, change),
    async write(tx, now, { id: person }) {
      checkOpen(now);
      const { act, status } = ending;
      const { closedOn, note: closingNote } = ending.of(now);
      await tx.one(q.endOrder, { id: now.id, status, closedOn, closingNote, person });
      await recordOrder(tx, asker, act, now, {
        before: { status: now.status, documentNo: now.documentNo },
        after: { status, documentNo: now.documentNo, closedOn, closingNote },
      });
    },
  });

/** Notes that an order was fulfilled, and when. */
export const fulfilOrderToCorrect = (
  asker: Asker,
  change: Change,
  { fulfilledOn, note }: { fulfilledOn: string | null | undefined; note: string | null | undefined },
): Promise<string> =>
  end(asker, 'fulfilOrderToCorrect', change, {
    ...{ act: 'FULFIL_ORDER_TO_CORRECT', status: 'FULFILLED' },
    of(now) {
      const typed = new Typed();
      const today = businessDay();
      const closedOn = typed.day('fulfilledOn', fulfilledOn ?? today, now.issuedOn, today);
      const kept = typed.maybe('note', note);
      typed.done();
      return { closedOn, note: kept };
    },
  });

/** Takes an order back, with the reason. */
export const withdrawOrderToCorrect = (asker: Asker, change: Change, because: string): Promise<string> =>
  end(asker, 'withdrawOrderToCorrect', change, {
    ...{ act: 'WITHDRAW_ORDER_TO_CORRECT', status: 'WITHDRAWN' },
    of() {
      const typed = new Typed();
      const note = typed.text('reason', because);
      typed.done();
      return { closedOn: businessDay(), note };
    },
  });
