import { record } from '../access/record.ts';
import { holds, type Viewer } from '../access/viewer.ts';
import { keepsListOf, clocksOfEntries, type Clock } from '../mandatory-lists/service.ts';
import type { Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { AlreadyExists, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import { deadlineOf, Typed } from './rules.ts';
import type { Order } from './service.ts';

export interface OrderAsked {
  /** The published entry, in whatever edition it was read. */
  readonly entry: string;
  readonly step: Order['step'];
  readonly documentNo: string;
  readonly requirement: string;
  /** Today, unless it was issued before it is recorded. */
  readonly issuedOn: string | null;
  /** By the rules in force, unless the regulator sets another day. */
  readonly dueOn: string | null;
}
type Listed = RowOf<typeof q.entryListed>;

function checked({ issuedOn: given, dueOn, documentNo, requirement }: OrderAsked, today: string) {
  const typed = new Typed();
  const issuedOn = typed.day('issuedOn', given ?? today, '2003-01-01', today);
  if (dueOn !== null && dueOn <= issuedOn)
    typed.refuse('dueOn', '改正期限应晚于责令之日', 'must be later than the day of issue');
  const said = {
    documentNo: typed.text('documentNo', documentNo, 100),
    requirement: typed.text('requirement', requirement),
  };
  typed.done();
  return { issuedOn, ...said };
}

/** The entry of the list in force, whose enterprise is held from here on. */
async function entryHeld(tx: Tx, viewer: Viewer, entry: string): Promise<Listed> {
  const held = await tx.one(q.lockListed, { entry });
  if (!held) throw new NotFound('ListEntry', globalId('ListEntry', entry));
  const listed = await tx.one(q.entryListed, { entry, enterprise: held.enterprise });
  if (!listed)
    throw new RuleBroken(
      { zh: '该企业已不在现行名单上', en: 'The enterprise is on the list in force no longer' },
      'order-follows-a-list-in-force',
    );
  if (!keepsListOf(viewer, listed.authority)) throw new NotAllowed();
  return listed;
}

/** The clock as it stood on the day of issue. */
function checkOverdue(clock: Clock | undefined): Clock {
  if (clock?.state === 'OVERDUE') return clock;
  throw new RuleBroken(
    clock
      ? {
          zh: `该事项应于 ${clock.dueOn} 完成，责令之日并未逾期`,
          en: `The step is due on ${clock.dueOn}: it was not overdue on the day of issue`,
        }
      : { zh: '该名单没有这一时限', en: 'The list has no such clock' },
    'order-follows-an-overdue-step',
    clock?.why.rule.citation ?? null,
  );
}

/** Orders an enterprise to correct a step of a list that it is overdue with; returns the order's id. */
export async function issueOrderToCorrect(
  asker: Asker,
  asked: OrderAsked,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, sight, viewer, origin } = asker;
  if (!viewer || !holds(viewer, 'REGULATOR')) throw new NotAllowed();
  const today = businessDay();
  const { issuedOn, documentNo, requirement } = checked(asked, today);
  const { step } = asked;
  return graph.write((tx) =>
    once(tx, idempotencyKey, `issueOrderToCorrect ${viewer.id}`, async () => {
      const listed = await entryHeld(tx, viewer, asked.entry);
      const { enterprise, list, authority, year, standsIn } = listed;
      const [clocks = []] = await clocksOfEntries(tx, sight, [listed], issuedOn);
      const clock = checkOverdue(clocks.find((one) => one.step === step));
      const open = await tx.rows(q.openOrders, { ids: [enterprise] });
      if (open.some((one) => one.list === list && one.step === step)) throw openAlready();
      const rules = rulesOf(packsInForce(await rulePacks(tx), standsIn ?? authority, issuedOn));
      const deadline = deadlineOf(rules, issuedOn, asked.dueOn);
      const id = newId();
      const facts = { step, stepDueOn: clock.dueOn, issuedOn, dueOn: deadline.dueOn, documentNo, requirement };
      await tx.one(q.issueOrder, {
        ...{ ...facts, ...deadline, id, enterprise, list, person: viewer.id },
        ...{ openKey: `${list} ${enterprise} ${step}`, stepCitation: clock.why.rule.citation },
      });
      await record(tx, origin, {
        act: 'ISSUE_ORDER_TO_CORRECT',
        subject: { type: 'OrderToCorrect', id },
        divisions: [authority, standsIn],
        enterprises: [enterprise],
        after: { authority, year, ...facts },
      });
      return id;
    }),
  );
}
const openAlready = () =>
  new AlreadyExists({
    zh: '该企业的这一事项已有尚未了结的责令改正',
    en: 'An order to correct this step of the enterprise is open already',
  });
