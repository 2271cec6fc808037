import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { b, lead, ordering, type OrderRead } from './ordering.ts';

const w = await world();
const { given, entry, issue, penalise, fulfil, orders, ofEnterprise } = ordering(w);
const made: Record<string, OrderRead> = {};
beforeAll(async () => {
  await given();
  const ranOut = { issuedOn: '2025-04-01', dueOn: '2025-05-01' };
  made['lead'] = await issue('regulator', { ...ranOut, entry: await entry(lead), documentNo: '甲字1号' });
  made['penalised'] = await penalise('regulator', await issue('regulator', { ...ranOut, documentNo: '甲字2号' }));
  made['fulfilled'] = await fulfil(
    'regulator',
    await issue('regulator', { entry: await entry(b), step: 'REPORT', documentNo: '乙字3号' }),
  );
  made['open'] = await issue('regulator', { entry: await entry(b), documentNo: '乙字4号' });
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
    const { data } = await w
      .as('lead')
      .ask('query($id: ID!) { node(id: $id) { ... on OrderToCorrect { documentNo } } }', { id: made['lead']!.id });
    expect(data.node).toEqual({ documentNo: '甲字1号' });
  });

  it('do not change what is public: the entry and its days', async () => {
    const { data } = await w.public.ask(
      '{ mandatoryList(authority: "2102", year: 2025) { entries { nodes { name clocks { dueOn state } } } } }',
    );
    for (const one of data.mandatoryList.entries.nodes)
      expect(one.clocks[1]).toEqual({ dueOn: '2025-03-31', state: null });
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
