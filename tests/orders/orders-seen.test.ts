import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed } from '../mandatory-lists/drafting.ts';
import { world } from '../support/world.ts';
import { a, b, daysFromToday, lead, ordering, type OrderRead } from './ordering.ts';

const w = await world();
const { given, entry, publish, issue, penalise, fulfil, orders, ofEnterprise } = ordering(w);
const made: Record<string, OrderRead> = {};
beforeAll(async () => {
  await given();
  const ranOut = { issuedOn: '2025-04-01', dueOn: '2025-05-01' };
  made['lead'] = await issue('regulator', { ...ranOut, entry: await entry(lead!), documentNo: '甲字1号' });
  made['penalised'] = await penalise('regulator', await issue('regulator', { ...ranOut, documentNo: '甲字2号' }));
  made['fulfilled'] = await fulfil('regulator', await issue('regulator', { entry: await entry(b!), step: 'REPORT', documentNo: '乙字3号' })); // prettier-ignore
  made['open'] = await issue('regulator', { entry: await entry(b!), documentNo: '乙字4号' });
});
afterAll(() => w.close());
const numbers = (page: any): string[] => page.nodes.map((one: { documentNo: string }) => one.documentNo);

describe('orders and penalties', () => {
  it('are seen in full by the regulators of the region, open ones first, by the day they are due', async () => {
    for (const one of ['regulator', 'national'] as const) {
      const page = await orders(one);
      expect(numbers(page)).toEqual(['甲字1号', '乙字4号', '甲字2号', '乙字3号']);
      expect(page.nodes[2]).toMatchObject({ status: 'PENALISED', penalty: { documentNo: '大环罚〔2026〕7号' } });
    }
    expect((await ofEnterprise('regulator', 'member-a')).ordersToCorrect).toMatchObject([{ documentNo: '甲字2号' }]);
  });

  it('are seen by the enterprise itself: its own, and nobody else’s', async () => {
    expect(numbers(await orders('lead'))).toEqual(['甲字1号']);
    expect((await ofEnterprise('lead', 'lead-works')).ordersToCorrect).toMatchObject([
      { documentNo: '甲字1号', requirement: '限期启动清洁生产审核', pastDue: true, mayChange: false },
    ]);
    expect((await ofEnterprise('lead', 'member-a')).ordersToCorrect).toEqual([]);
  });

  it.each(['parkManager', 'supplier', 'strangeRegulator', 'expert', 'analyst', 'admin', null] as const)(
    'are nothing to %s, though the entry of the list is public',
    async (one) => {
      expect(await orders(one)).toMatchObject({ totalCount: 0, nodes: [] });
      for (const id of ['lead-works', 'member-a', 'member-b'])
        expect((await ofEnterprise(one, id))?.ordersToCorrect ?? []).toEqual([]);
      for (const { id } of Object.values(made)) {
        const { data } = await (one ? w.as(one) : w.public).ask('query($id: ID!) { node(id: $id) { id } }', { id });
        expect(data.node).toBeNull();
      }
      const { data } = await (one ? w.as(one) : w.public).ask('{ log { nodes { act } } }');
      const acts = (data?.log.nodes ?? []).map((entry: { act: string }) => entry.act);
      expect(acts.filter((act: string) => /ORDER_TO_CORRECT|PENALTY/.test(act))).toEqual([]);
    },
  );

  it('are not seen through a sight that was granted', async () => {
    await w.given(`MATCH (p:Person {id: 'analyst'}), (e:Enterprise {id: 'lead-works'}), (d:Division {code: '21'})
      MERGE (p)-[:GRANTED]->(e) MERGE (p)-[:GRANTED]->(d)`);
    expect((await orders('analyst')).totalCount).toBe(0);
    expect((await ofEnterprise('analyst', 'lead-works')).ordersToCorrect).toEqual([]);
  });

  it('are found by node', async () => {
    const { data } = await w.as('lead').ask('query($id: ID!) { node(id: $id) { ... on OrderToCorrect { documentNo } } }', { id: made['lead']!.id }); // prettier-ignore
    expect(data.node).toEqual({ documentNo: '甲字1号' });
  });

  it('do not change what is public: the entry and its days', async () => {
    const { data } = await w.public.ask('{ mandatoryList(authority: "2102", year: 2025) { entries { nodes { name clocks { dueOn state } } } } }'); // prettier-ignore
    for (const one of data.mandatoryList.entries.nodes) expect(one.clocks[1]).toEqual({ dueOn: '2025-03-31', state: null }); // prettier-ignore
  });
});

describe('the list of orders', () => {
  it.each([
    ['(status: OPEN)', ['甲字1号', '乙字4号']],
    ['(status: PENALISED)', ['甲字2号']],
    ['(step: REPORT)', ['乙字3号']],
    ['(pastDue: true)', ['甲字1号']],
    ['(search: "清河乙")', ['乙字4号', '乙字3号']],
    ['(search: "甲字2")', ['甲字2号']],
    ['(search: "91350200ma2yj1xr9g")', ['甲字1号']],
    ['(authority: "2102", year: 2025, status: FULFILLED)', ['乙字3号']],
    ['(authority: "2101")', []],
    ['(division: "210202", status: OPEN)', ['甲字1号', '乙字4号']],
    ['(division: "2103")', []],
    ['(year: 2026)', []],
  ])('asked for %s', async (args, expected) => expect(numbers(await orders('regulator', args))).toEqual(expected));

  it('is paged', async () => {
    const first = await orders('regulator', '(first: 3)');
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const rest = await orders('regulator', `(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect(numbers(rest)).toEqual(['乙字3号']);
  });

  it('takes as many statements for many as for one', async () => {
    const cost = async (args: string) => {
      const before = w.graph.statements;
      await orders('regulator', args);
      return w.graph.statements - before;
    };
    const one = await cost('(first: 1)');
    expect(await cost('(first: 4)')).toBeLessThanOrEqual(one);
  });
});

describe('the steps overdue or due soon', () => {
  it('are listed to the regulators of the region, the longest overdue first, each with the order that is open about it', async () => {
    const found = await ordering(w).clocks('regulator', '(state: OVERDUE, step: START)');
    expect(
      found.nodes.map((one: any) => [
        one.name,
        one.clock.dueOn,
        one.clock.state,
        one.openOrder?.documentNo ?? null,
        one.mayOrder,
      ]),
    ).toEqual(
      expect.arrayContaining([
        // prettier-ignore
        [lead, '2025-03-31', 'OVERDUE', '甲字1号', true],
        [b, '2025-03-31', 'OVERDUE', '乙字4号', true],
        [a, '2025-03-31', 'OVERDUE', null, true],
      ]),
    );
    expect(found.totalCount).toBe(3);
  });

  it.each([
    'parkManager',
    'lead',
    'supplier',
    'strangeRegulator',
    'expert',
    'analyst',
    'admin',
    'nobody',
    null,
  ] as const)('are nothing to %s', async (one) =>
    expect(await ordering(w).clocks(one)).toMatchObject({ totalCount: 0, nodes: [] }),
  );

  it('leave out disclosures past their day, of which nothing is on file, unless they are asked for', async () => {
    const { clocks } = ordering(w);
    const steps = (await clocks('regulator')).nodes.map((one: any) => one.clock.step);
    expect(steps).not.toContain('DISCLOSE');
    const asked = await clocks('regulator', '(step: DISCLOSE)');
    expect(asked.nodes.map((one: any) => one.clock)).toEqual(Array.from({ length: 3 }, () => ({ step: 'DISCLOSE', dueOn: '2025-02-28', state: null }))); // prettier-ignore
  });

  it('are searched, by authority, year and state, and paged', async () => {
    const { clocks } = ordering(w);
    expect((await clocks('regulator', '(search: "清河乙")')).nodes.every((one: any) => one.name === b)).toBe(true);
    expect((await clocks('regulator', '(authority: "2101")')).totalCount).toBe(0);
    expect((await clocks('regulator', '(year: 2026)')).totalCount).toBe(0);
    const first = await clocks('regulator', '(year: 2025, step: START, first: 2)');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await clocks('regulator', `(year: 2025, step: START, first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(rest.nodes).toHaveLength(1);
  });

  it('are due soon as long before as the pack says, and remind whom they concern', async () => {
    const reminded = async (one: Parameters<typeof orders>[0]) =>
      (await (one ? w.as(one) : w.public).ask('{ viewer { reminders { overdueCount dueSoonCount orderCount overdue { name clock { step } } dueSoon { name year clock { step dueOn } } orders { documentNo } } } }')).data.viewer; // prettier-ignore
    expect((await reminded('lead')).reminders).toMatchObject({ dueSoonCount: 0, orderCount: 1, orders: [{ documentNo: '甲字1号' }] }); // prettier-ignore
    const soon = twoMonthsBefore(daysFromToday(14));
    await publish(2026, soon, [listed('lead-works')]);
    const dueOn = (await ordering(w).clocks('regulator', '(state: DUE_SOON)')).nodes[0].clock;
    expect(dueOn).toMatchObject({ step: 'START', state: 'DUE_SOON' });
    expect((await reminded('lead')).reminders).toMatchObject({
      dueSoonCount: 1,
      dueSoon: [{ name: lead, year: 2026 }],
    });
    const regulator = (await reminded('regulator')).reminders;
    expect(regulator).toMatchObject({ dueSoonCount: 1, orderCount: 2 });
    expect(regulator.overdueCount).toBeGreaterThan(regulator.overdue.length - 1);
    for (const one of ['parkManager', 'expert', 'analyst', 'admin', 'nobody'] as const) expect((await reminded(one)).reminders).toBeNull(); // prettier-ignore
    expect((await reminded('supplier')).reminders).toMatchObject({ overdueCount: 0, dueSoonCount: 0, orderCount: 0 });
    expect((await reminded('strangeRegulator')).reminders).toMatchObject({ overdueCount: 0, orderCount: 0 });
    expect(await reminded(null)).toBeNull();
  });
});

/** A day from which two calendar months lead to this one, or a little before it. */
function twoMonthsBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 3, Math.min(date, 28))).toISOString().slice(0, 10);
}
