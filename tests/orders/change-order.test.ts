import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { daysFromToday, notRegulators, ordering, type OrderRead } from './ordering.ts';

const w = await world();
const { given, issue, fulfil, withdraw, penalise, correct, log, orders } = ordering(w);
beforeEach(() => given());
afterAll(() => w.close());
const today = daysFromToday(0);
/** An order that ran out on 1 May 2025. */
const ranOut = () => issue('regulator', { issuedOn: '2025-04-01', dueOn: '2025-05-01' });
const acts = async () => (await log()).map((one) => one['act']);

describe('an open order', () => {
  it('is fulfilled on a day from its issue until today, with a note', async () => {
    const order = await ranOut();
    for (const fulfilledOn of ['2025-03-31', daysFromToday(1)])
      expect(await fulfil('regulator', order, { fulfilledOn })).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'fulfilledOn' }],
      });
    expect(await fulfil('regulator', order, { fulfilledOn: '2025-04-20', note: '审核已启动' })).toMatchObject({
      ...{ status: 'FULFILLED', version: 2, closedOn: '2025-04-20', closingNote: '审核已启动', pastDue: false },
    });
    expect(await acts()).toEqual(['ISSUE_ORDER_TO_CORRECT', 'FULFIL_ORDER_TO_CORRECT']);
  });

  it('is withdrawn with a reason', async () => {
    const order = await ranOut();
    expect(await withdraw('regulator', order, { reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await withdraw('regulator', order, { reason: '文书有误' })).toMatchObject({
      ...{ status: 'WITHDRAWN', version: 2, closedOn: today, closingNote: '文书有误' },
    });
  });

  it('is changed on the version that was read alone, and one that is ended changes no more', async () => {
    const order = await ranOut();
    const after = await fulfil('national', order);
    expect(await withdraw('regulator', order, { reason: '文书有误' })).toMatchObject({
      ...{ code: 'STALE', currentVersion: 2, changedBy: '全国主管' },
    });
    expect(await withdraw('regulator', after, { reason: '文书有误' })).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'order-is-open',
    });
    expect(await penalise('regulator', after)).toMatchObject({ code: 'RULE_BROKEN', rule: 'order-is-open' });
  });

  it('is ended once, however many end it at once', async () => {
    const order = await ranOut();
    const tried = await Promise.all([
      ...Array.from({ length: 5 }, () => fulfil('regulator', order)),
      ...Array.from({ length: 5 }, () => penalise('national', order)),
    ]);
    expect(tried.filter((one) => one.__typename === 'OrderToCorrect')).toHaveLength(1);
    expect(tried.filter((one) => one.code === 'STALE')).toHaveLength(9);
  });
});

describe('a penalty', () => {
  const change = { amount: 50_000.55, note: '已送达' };
  it('is recorded once the order has run out unfulfilled: on its last day it may still be fulfilled', async () => {
    const order = await ranOut();
    expect(await penalise('regulator', order, { decidedOn: '2025-05-01' })).toMatchObject({
      ...{ code: 'RULE_BROKEN', rule: 'penalty-follows-an-unfulfilled-order' },
      citation: expect.stringContaining('尚无来源'),
    });
    const penalised = await penalise('regulator', order, { decidedOn: '2025-05-02', ...change });
    expect(penalised).toMatchObject({
      ...{ status: 'PENALISED', version: 2, pastDue: false },
      penalty: { decidedOn: '2025-05-02', kind: 'FINE', amount: 50_000.55, note: '已送达', version: 1 },
    });
    const [{ amount } = {}] = await w.graph.script('MATCH (p:PenaltyRecord) RETURN p.amount AS amount');
    expect(amount).toBe(5_000_055);
    expect(await acts()).toEqual(['ISSUE_ORDER_TO_CORRECT', 'RECORD_PENALTY']);
  });

  it('is not recorded of an order that still runs', async () => {
    const order = await issue('regulator');
    expect(await penalise('regulator', order)).toMatchObject({ code: 'RULE_BROKEN' });
    expect((await orders('regulator')).nodes).toMatchObject([{ status: 'OPEN', version: 1 }]);
  });

  it('has the amount that was typed, in whole cents, and none where none was', async () => {
    const order = await ranOut();
    for (const amount of [-1, 0.001, 1e12])
      expect(await penalise('regulator', order, { amount })).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'amount' }],
      });
    const wrong = { kind: 'WARNING', amount: 1, basis: '', decidedOn: daysFromToday(1) };
    const { fields } = await penalise('regulator', order, wrong);
    expect(fields.map((one: { path: string }) => one.path)).toEqual(['decidedOn', 'basis', 'amount']);
    expect((await penalise('regulator', order)).penalty).toMatchObject({ kind: 'FINE', amount: null });
  });

  it('is corrected on its own version, and what is the same writes nothing', async () => {
    const order = await penalise('regulator', await ranOut(), { decidedOn: '2025-05-02' });
    const first: OrderRead = { id: order.id, version: order.penalty.version };
    const corrected = await correct('regulator', first, { decidedOn: '2025-05-03', ...change });
    expect(corrected.penalty).toMatchObject({ decidedOn: '2025-05-03', amount: 50_000.55, version: 2 });
    expect(await correct('national', first, change)).toMatchObject({ code: 'STALE', currentVersion: 2 });
    const second = { ...first, version: 2 };
    expect(await correct('regulator', second, { decidedOn: '2025-05-01' })).toMatchObject({ code: 'RULE_BROKEN' });
    expect((await correct('regulator', second, { decidedOn: '2025-05-03', ...change })).penalty.version).toBe(2);
    expect(await acts()).toEqual(['ISSUE_ORDER_TO_CORRECT', 'RECORD_PENALTY', 'CORRECT_PENALTY']);
    const open = await issue('regulator', { step: 'REPORT' });
    expect(await correct('regulator', open, change)).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'only-a-penalty-on-record-is-corrected',
    });
  });

  it('is recorded and corrected once for one key', async () => {
    const order = await ranOut();
    const once = await penalise('regulator', order, change, 'k');
    expect(await penalise('regulator', order, change, 'k')).toEqual(once);
    const first = { id: order.id, version: 1 };
    const corrected = await correct('regulator', first, { note: '已缴' }, 'k');
    expect(await correct('regulator', first, { note: '已缴' }, 'k')).toEqual(corrected);
  });
});

it('An order is changed by its authority and those above it alone: refused to who sees it, and to everybody else as if it were not there', async () => {
  const { id } = await issue('regulator', {
    issuedOn: '2025-04-01',
    dueOn: '2025-05-01',
    entry: await ordering(w).entry('清河龙头装备有限公司'),
  });
  await w.given(`MATCH (p:Person {id: 'expert'}), (d:Division {code: '210202'}) MERGE (p)-[:REGULATES]->(d)`);
  const order = { id, version: 1 };
  const all = [fulfil, (who: any, o: OrderRead) => withdraw(who, o, { reason: '甲' }), penalise, correct];
  for (const act of all) {
    for (const who of ['lead', 'expert'] as const)
      expect(await act(who, order), who).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const who of [
      ...notRegulators.filter((one) => one !== 'lead' && one !== 'expert'),
      'strangeRegulator',
    ] as const)
      expect(await act(who, order), who).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(null, order)).toMatchObject({ code: 'NOT_ALLOWED' });
  }
  expect((await orders('regulator')).nodes).toMatchObject([{ status: 'OPEN', version: 1 }]);
});
