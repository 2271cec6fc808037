import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(() => smallRegion(w));
afterAll(() => w.close());

const LIST = `query($s: String, $f: EnterpriseFilter, $o: EnterpriseOrder, $first: Int, $after: String, $last: Int, $before: String) {
  enterprises(search: $s, filter: $f, orderBy: $o, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { name sight auditStatus aliases address creditCode }
  } }`;
const names = (answer: Awaited<ReturnType<typeof w.public.ask>>) =>
  answer.data.enterprises.nodes.map((e: { name: string }) => e.name) as string[];

describe('Enterprises', () => {
  it('are nobody’s business to the public until something of them is published', async () => {
    expect((await w.public.ask(LIST)).data.enterprises.totalCount).toBe(0);
    await w.given(`MATCH (e:Enterprise {id: 'tier-2'}) SET e.published = true`);
    expect((await w.public.ask(LIST)).data.enterprises.nodes).toMatchObject([
      { name: '二层炼铁有限公司', sight: 'PUBLISHED' },
    ]);
    await w.given(`MATCH (e:Enterprise {id: 'tier-2'}) REMOVE e.published`);
  });

  it('show a park’s manager its members closely and their partners as cards', async () => {
    const { data } = await w.as('parkManager').ask(LIST, { o: { field: 'NAME', direction: 'ASC' } });
    const seen = Object.fromEntries(
      data.enterprises.nodes.map((e: { name: string; sight: string }) => [e.name, e.sight]),
    );
    expect(seen).toEqual({
      清河龙头装备有限公司: 'MEMBER',
      清河甲化工有限公司: 'MEMBER',
      清河乙染料有限公司: 'MEMBER',
      一层铸造有限公司: 'CARD',
      青禾铸件有限公司: 'CARD',
    });
    const card = data.enterprises.nodes.find((e: { sight: string }) => e.sight === 'CARD');
    expect(card).toMatchObject({ auditStatus: null, aliases: [], address: null });
  });

  it('are found by name, alias, pinyin initials and credit code', async () => {
    const find = async (s: string) => names(await w.as('regulator').ask(LIST, { s }));
    expect(await find('龙头装备')).toEqual(['清河龙头装备有限公司']);
    expect(await find('清河老厂')).toEqual(['清河龙头装备有限公司']);
    expect(await find('QHLT')).toEqual(['清河龙头装备有限公司']);
    expect(await find('91350200ma2yj1xr9g')).toEqual(['清河龙头装备有限公司']);
    expect(await find('清河 染料')).toEqual(['清河乙染料有限公司']);
    expect(await find('没有这家')).toEqual([]);
    expect(await find('"(:) *~')).toEqual([]);
  });

  it('that the viewer may not see are not found either', async () =>
    expect(names(await w.as('stranger').ask(LIST, { s: '清河' }))).toEqual([]));

  it('are filtered by what the viewer sees of them', async () => {
    const filtered = async (f: object) => names(await w.as('regulator').ask(LIST, { f })).sort();
    expect(await filtered({ auditStatus: 'VALID' })).toEqual(['清河甲化工有限公司']);
    expect(await filtered({ auditStatus: 'LISTED' })).toEqual(['清河乙染料有限公司']);
    expect(await filtered({ lead: true })).toEqual(['清河龙头装备有限公司']);
    expect(await filtered({ industry: '26' })).toEqual(['清河乙染料有限公司', '清河甲化工有限公司'].sort());
    expect(await filtered({ division: '2104' })).toEqual(['二层炼铁有限公司']);
    expect(names(await w.as('lead').ask(LIST, { f: { aboveScale: false } }))).toEqual([]);
  });

  it('page forwards and backwards without losing or repeating one, in either direction', async () => {
    const as = w.as('national');
    const all = names(await as.ask(LIST, { first: 100 }));
    expect(all).toHaveLength(7);
    for (const direction of ['ASC', 'DESC']) {
      const o = { field: 'NAME', direction };
      const expected = direction === 'ASC' ? all : [...all].reverse();
      const forwards: string[] = [];
      let after: string | null = null;
      for (;;) {
        const answer = await as.ask(LIST, { o, first: 3, after });
        forwards.push(...names(answer));
        if (!answer.data.enterprises.pageInfo.hasNextPage) break;
        after = answer.data.enterprises.pageInfo.endCursor as string;
      }
      expect(forwards).toEqual(expected);
      const last = await as.ask(LIST, { o, last: 3 });
      expect(names(last)).toEqual(expected.slice(-3));
      const before = await as.ask(LIST, { o, last: 3, before: last.data.enterprises.pageInfo.startCursor });
      expect(names(before)).toEqual(expected.slice(-6, -3));
    }
  });

  it('are ordered by how many supply them', async () => {
    const answer = await w.as('national').ask(LIST, { o: { field: 'SUPPLIERS', direction: 'DESC' }, first: 1 });
    expect(names(answer)).toEqual(['清河龙头装备有限公司']);
  });

  it('refuse a cursor that is none', async () => {
    const { errors } = await w.as('national').ask(LIST, { after: 'rubbish' });
    expect(errors?.[0]).toMatchObject({ message: 'after：游标无效', extensions: { code: 'INVALID_INPUT' } });
  });
});

describe('An enterprise', () => {
  const ONE = `query($c: String) { enterprise(creditCode: $c) { id name sight records { year values { indicator value unit } } park { code } } }`;

  it('is found by its credit code however it is typed, and is the same as by its id', async () => {
    const { data } = await w.as('national').ask(ONE, { c: '９１３５０２００ma2yj1xr9g' });
    expect(data.enterprise).toMatchObject({ name: '清河龙头装备有限公司', sight: 'FULL', park: { code: 'LN-QH-01' } });
    const again = await w
      .as('national')
      .ask('query($id: ID!) { node(id: $id) { ... on Enterprise { name } } }', { id: data.enterprise.id });
    expect(again.data.node.name).toBe('清河龙头装备有限公司');
  });

  it('hidden is exactly as one that does not exist, by every way in', async () => {
    const { id } = (await w.as('national').ask(ONE, { c: '91350200MA2YJ1XR9G' })).data.enterprise;
    const ghost = Buffer.from('Enterprise:ghost').toString('base64url');
    const ways = [
      'query($id: ID!) { node(id: $id) { id } }',
      'query($id: ID!) { enterprise(id: $id) { id } }',
      'query($id: ID!) { supplyChain(enterprise: $id) { totalNodes } }',
    ];
    for (const way of ways) {
      const [hidden, missing] = await Promise.all([id, ghost].map((v) => w.as('strangeMember').ask(way, { id: v })));
      const bytes = (answer: unknown, own: string) =>
        JSON.stringify(answer)
          .replaceAll(own, '#')
          .replace(/"requestId":"[^"]+"/g, '');
      expect(bytes(hidden, id)).toBe(bytes(missing, ghost));
    }
  });

  it('shows all its figures to itself and its regulator, to its park what the park collects, to a partner none', async () => {
    const of = async (member: 'lead' | 'regulator' | 'parkManager' | 'supplier') => {
      const { data } = await w.as(member).ask(ONE, { c: '91350200MA2YJ1XR9G' });
      return (data.enterprise.records as { values: { indicator: string }[] }[]).flatMap((r) =>
        r.values.map((v) => v.indicator),
      );
    };
    expect(await of('lead')).toEqual(['ENERGY', 'WATER', 'COD']);
    expect(await of('regulator')).toEqual(['ENERGY', 'WATER', 'COD']);
    expect(await of('parkManager')).toEqual(['ENERGY', 'COD']);
    expect(await of('supplier')).toEqual([]);
  });

  it('is loaded in as many statements for a hundred as for one', async () => {
    const many =
      '{ enterprises(first: 100) { nodes { name industry { name } division { name } park { name } records { year } suppliers(first: 5) { nodes { product buyer { name } } } supplierCount audits { totalCount } } } }';
    const as = w.as('national');
    await as.ask(many);
    const before = w.graph.statements;
    await as.ask(many);
    const forAll = w.graph.statements - before;
    await as.ask(many.replace('100', '1'));
    expect(w.graph.statements - before - forAll).toBeGreaterThanOrEqual(forAll - 1);
    expect(forAll).toBeLessThanOrEqual(14);
  });
});
