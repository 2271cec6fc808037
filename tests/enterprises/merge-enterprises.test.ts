import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { supplyId } from '../../server/enterprises/merge-links.ts';
import { fromGlobalId, globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { upload } from '../imports/importing.ts';
import { dump } from './dump.ts';
import { world } from '../support/world.ts';

/** The first merge compiles a dozen statements. */
vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());

const code = '91210200MA0000001X';
const link = (supplier: string, buyer: string, product: string | null, since: string | null) =>
  supplyId({ supplier, buyer, product, since });

beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (park:Park {id: 'park'}), (lead:Enterprise {id: 'lead-works'}), (far:Enterprise {id: 'stranger-works'}),
       (supplier:Enterprise {id: 'supplier-works'})
     CREATE (k:Enterprise {id: 'kept', name: '丁香铸造有限公司', nameKey: '丁香铸造有限公司', search: '丁香铸造有限公司', aliases: ['老丁香'], division: '210202', verified: false, lead: false, version: 3})
     CREATE (m:Enterprise {id: 'other', name: '丁香铸造公司', nameKey: '丁香铸造公司', search: '丁香铸造公司', aliases: ['丁香厂'], division: '210202', creditCode: $code, verified: true,
       industry: '3391', longitude: 121.0, latitude: 39.25, lead: true, version: 1, reportedBy: ['park-manager']})
     CREATE (third:Enterprise {id: 'third', name: '丁香铸造(大连)公司', nameKey: '丁香铸造大连公司', search: '丁香铸造(大连)公司', aliases: [], division: '210202', verified: false, lead: false, version: 1})
     CREATE (:EnterpriseName {key: '丁香铸造有限公司'})-[:NAMES {kind: 'NAME'}]->(k)
     CREATE (:EnterpriseName {key: '丁香铸造公司'})-[:NAMES {kind: 'NAME'}]->(m)
     CREATE (shared:EnterpriseName {key: '丁香厂'})-[:NAMES {kind: 'ALIAS'}]->(m)
     CREATE (shared)-[:NAMES {kind: 'ALIAS'}]->(k)
     CREATE (k)-[:IN_PARK {since: date('2020-01-01')}]->(park), (m)-[:IN_PARK {since: date('2021-01-01')}]->(park)
     CREATE (third)-[:IN_PARK]->(park), (park)-[:LED_BY]->(m)
     CREATE (m)-[:PARENT]->(far), (far)-[:PARENT]->(m)
     CREATE (k)-[:HAS_RECORD]->(:AnnualRecord {id: 'k-2025', year: 2025, energy: 10.0, reportedBy: []})
     CREATE (m)-[:HAS_RECORD]->(:AnnualRecord {id: 'm-2025', year: 2025, energy: 99.0, reportedBy: []})
     CREATE (m)-[:HAS_RECORD]->(:AnnualRecord {id: 'm-2024', year: 2024, energy: 20.5, outputValue: 12345, reportedBy: []})
     CREATE (:MandatoryEntry {id: 'entry', year: 2025, authority: '21', categories: ['HIGH_ENERGY'], inForce: true})-[:LISTS]->(m)
     CREATE (:Audit {id: 'audit', mode: 'STANDARD', basis: 'MANDATORY', stage: 'PREPARATION', status: 'OPEN', openedOn: date('2025-01-01')})-[:OF]->(m)
     CREATE (m)-[:SUPPLIES {id: $ids.moved, product: '铸件', annualVolume: 1000.0, unit: 't', annualValue: 555, since: date('2024-01-01'), reportedBy: ['park-manager'], version: 2}]->(lead)
     CREATE (m)-[:SUPPLIES {id: 'demo-link', product: '毛坯', reportedBy: []}]->(lead)
     CREATE (k)-[:SUPPLIES {id: $ids.kept, product: '轴承', reportedBy: ['park-manager']}]->(lead)
     CREATE (m)-[:SUPPLIES {id: $ids.twin, product: '轴承', annualVolume: 7, reportedBy: ['park-manager']}]->(lead)
     CREATE (far)-[:SUPPLIES {id: $ids.into, product: '砂', reportedBy: []}]->(m)
     CREATE (m)-[:SUPPLIES {id: 'to-self', product: '废料', reportedBy: []}]->(k)
     CREATE (s:MergeSuggestion {id: 'suggestion', score: 0.95, reasons: ['写法相近'], status: 'OPEN'})-[:SUGGESTS]->(k)
     CREATE (s)-[:SUGGESTS]->(m)
     CREATE (t:MergeSuggestion {id: 'far-fetched', score: 0.85, reasons: ['写法相近'], status: 'OPEN'})-[:SUGGESTS]->(supplier)
     CREATE (t)-[:SUGGESTS]->(far)`,
    {
      code,
      ids: {
        moved: link('other', 'lead-works', '铸件', '2024-01-01'),
        kept: link('kept', 'lead-works', '轴承', null),
        twin: link('other', 'lead-works', '轴承', null),
        into: link('stranger-works', 'other', '砂', null),
      },
    },
  );
});

const id = (local: string) => globalId('Enterprise', local);
const merge = (who: CastMember, keep = 'kept', other = 'other', key: string | null = null) =>
  w
    .as(who)
    .ask(
      `mutation($keep: ID!, $merge: ID!, $key: String) { mergeEnterprises(keep: $keep, merge: $merge, idempotencyKey: $key) {
        __typename
        ... on EnterpriseMerge { id mergedName mergedBy undoneAt kept { id name aliases creditCode verified lead industry { code } } }
        ... on RuleBroken { rule message }
        ... on Problem { code } } }`,
      { keep: id(keep), merge: id(other), key },
    )
    .then(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data.mergeEnterprises;
    });
const undo = (who: CastMember, merged: string) =>
  w
    .as(who)
    .ask(
      `mutation($merge: ID!) { undoMerge(merge: $merge) { __typename ... on Enterprise { name } ... on RuleBroken { rule } ... on Problem { code } } }`,
      { merge: merged },
    )
    .then(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data.undoMerge;
    });

describe('Merging two enterprises', () => {
  it('keeps one of them, under both names and with the code of the other', async () => {
    expect(await merge('parkManager')).toMatchObject({
      __typename: 'EnterpriseMerge',
      mergedName: '丁香铸造公司',
      mergedBy: '管园',
      undoneAt: null,
      kept: {
        id: id('kept'),
        name: '丁香铸造有限公司',
        aliases: ['老丁香', '丁香铸造公司', '丁香厂'],
        creditCode: code,
        verified: true,
        lead: true,
        industry: { code: '3391' },
      },
    });
    const { data } = await w.as('parkManager').ask(
      `query($gone: ID!, $code: String!) { gone: enterprise(id: $gone) { id } byCode: enterprise(creditCode: $code) { id }
        found: enterprises(search: "丁香铸造公司") { nodes { id } } }`,
      { gone: id('other'), code },
    );
    expect(data).toEqual({ gone: null, byCode: { id: id('kept') }, found: { nodes: [{ id: id('kept') }] } });
  });
  it('moves the links, folding what is said twice and dropping what joins it to itself', async () => {
    await merge('national');
    const { data } = await w.as('national').ask(
      `query($id: ID!) { enterprise(id: $id) {
        buyers { nodes { id product since buyer { name } } } suppliers { nodes { id product supplier { name } } } } }`,
      { id: id('kept') },
    );
    const of = (local: string) => globalId('SupplyLink', local);
    expect(
      data.enterprise.buyers.nodes.sort((a: { product: string }, b: { product: string }) =>
        a.product < b.product ? -1 : 1,
      ),
    ).toEqual([
      { id: of('demo-link'), product: '毛坯', since: null, buyer: { name: '清河龙头装备有限公司' } },
      {
        id: of(link('kept', 'lead-works', '轴承', null)),
        product: '轴承',
        since: null,
        buyer: { name: '清河龙头装备有限公司' },
      },
      {
        id: of(link('kept', 'lead-works', '铸件', '2024-01-01')),
        product: '铸件',
        since: '2024-01-01',
        buyer: { name: '清河龙头装备有限公司' },
      },
    ]);
    expect(data.enterprise.suppliers.nodes).toEqual([
      { id: of(link('stranger-works', 'kept', '砂', null)), product: '砂', supplier: { name: '白杉远行材料有限公司' } },
    ]);
  });
  it('lets nobody see through it what they had not reported: a link told by somebody else stands beside', async () => {
    await w.given(`MATCH ()-[l:SUPPLIES {product: '轴承', annualVolume: 7}]->() SET l.reportedBy = ['stranger']`);
    await merge('national');
    const { data } = await w
      .as('national')
      .ask(`query($id: ID!) { enterprise(id: $id) { buyers { nodes { product } } } }`, { id: id('kept') });
    expect(data.enterprise.buyers.nodes.filter((l: { product: string }) => l.product === '轴承')).toHaveLength(2);
  });
  it('takes over records, lists and audits; the year of the kept one wins', async () => {
    await merge('regulator');
    const { data } = await w
      .as('regulator')
      .ask(
        `query($id: ID!) { enterprise(id: $id) { auditStatus records { year values { indicator value } } audits { totalCount } } }`,
        { id: id('kept') },
      );
    expect(data.enterprise).toEqual({
      auditStatus: 'IN_PROGRESS',
      records: [
        { year: 2025, values: [{ indicator: 'ENERGY', value: 10 }] },
        { year: 2024, values: [{ indicator: 'ENERGY', value: 20.5 }] },
      ],
      audits: { totalCount: 1 },
    });
  });
  it('settles the suggestion and shows the merge at the kept enterprise', async () => {
    const { id: merged } = await merge('parkManager');
    const { data } = await w.as('parkManager').ask(
      `query($id: ID!, $s: ID!) { mergeSuggestions { totalCount } node(id: $s) { ... on MergeSuggestion { status enterprises { id } } }
        enterprise(id: $id) { merges { id mergedName } } }`,
      { id: id('kept'), s: globalId('MergeSuggestion', 'suggestion') },
    );
    expect(data).toEqual({
      mergeSuggestions: { totalCount: 0 },
      node: { status: 'MERGED', enterprises: [{ id: id('kept') }] },
      enterprise: { merges: [{ id: merged, mergedName: '丁香铸造公司' }] },
    });
  });
});

describe('A list imported before a merge', () => {
  it('is found unchanged when it is imported again after it', async () => {
    const list = '供应商,采购商,产品,起始日期\n甲铸造公司,乙公司,齿轮,2024-01-01\n甲铸造有限公司,乙公司,轴承,\n';
    const who = w.as('national');
    expect((await upload(who, 'kind=SUPPLIES', list)).job).toMatchObject({ created: 2 });
    const { data } = await who.ask('{ enterprises(search: "甲铸造") { nodes { id name } } }');
    const of = (name: string): string => data.enterprises.nodes.find((e: { name: string }) => e.name === name).id;
    const ids = [of('甲铸造有限公司'), of('甲铸造公司')].map((g) => fromGlobalId(g).id);
    expect(await merge('national', ids[0], ids[1])).toMatchObject({ __typename: 'EnterpriseMerge' });
    expect((await upload(who, 'kind=SUPPLIES', list)).job).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      rejected: 0,
    });
  });
});

describe('Undoing a merge', () => {
  it('restores everything exactly, ids and kinds of number included', async () => {
    const before = await dump(w.graph);
    const { id: merged } = await merge('parkManager');
    expect(await dump(w.graph)).not.toEqual(before);
    expect(await undo('parkManager', merged)).toEqual({ __typename: 'Enterprise', name: '丁香铸造公司' });
    expect(await dump(w.graph)).toEqual(before);
    expect(await undo('parkManager', merged)).toMatchObject({ rule: 'already-undone' });
  });
  it('restores a chain of merges, the newest first and in no other order', async () => {
    const before = await dump(w.graph);
    const first = await merge('national');
    const between = await dump(w.graph);
    const second = await merge('national', 'third', 'kept');
    expect(await undo('national', first.id)).toMatchObject({ code: 'NOT_FOUND' });
    await undo('national', second.id);
    expect(await dump(w.graph)).toEqual(between);
    await undo('national', first.id);
    expect(await dump(w.graph)).toEqual(before);
  });
  it('waits for the undoing of a later merge of a partner', async () => {
    const first = await merge('national');
    await w.given(`MATCH (:Person)-[b:BELONGS_TO]->(:Enterprise {id: 'lead-works'}) DELETE b`);
    const second = await merge('national', 'third', 'lead-works');
    expect(await undo('national', first.id)).toMatchObject({ rule: 'undo-later-merges-first' });
    await undo('national', second.id);
    expect(await undo('national', first.id)).toMatchObject({ __typename: 'Enterprise' });
  });
  it('leaves alone what was changed since', async () => {
    const { id: merged } = await merge('parkManager');
    await w.given(
      `MATCH (k:Enterprise {id: 'kept'}) SET k.aliases = k.aliases + '新丁香', k.industry = '3392', k.version = k.version + 1`,
    );
    await undo('parkManager', merged);
    const { data } = await w
      .as('parkManager')
      .ask(`query($id: ID!) { enterprise(id: $id) { aliases creditCode industry { code } } }`, { id: id('kept') });
    expect(data.enterprise).toEqual({ aliases: ['老丁香', '新丁香'], creditCode: null, industry: { code: '3392' } });
  });
});

describe('What is refused', () => {
  it('two verified credit codes that differ', async () => {
    await w.given(`MATCH (k:Enterprise {id: 'kept'}) SET k.creditCode = '91210200MA0000002A', k.verified = true`);
    expect(await merge('parkManager')).toMatchObject({ __typename: 'RuleBroken', rule: 'different-credit-codes' });
  });
  it('an enterprise with itself', async () => {
    expect(await merge('parkManager', 'kept', 'kept')).toMatchObject({ rule: 'same-enterprise' });
  });
  it('taking people’s enterprise away from under them', async () => {
    expect(await merge('national', 'kept', 'lead-works')).toMatchObject({ rule: 'keep-the-one-with-people' });
    expect(await merge('national', 'lead-works', 'kept')).toMatchObject({ __typename: 'EnterpriseMerge' });
  });
  it.each([
    ['stranger', 'NotFound'],
    ['nobody', 'NotFound'],
    ['expert', 'NotFound'],
    ['admin', 'NotFound'],
    ['analyst', 'NotAllowed'],
    ['lead', 'NotAllowed'],
    ['parkManager', 'EnterpriseMerge'],
    ['regulator', 'EnterpriseMerge'],
  ] as const)('%s gets %s', async (who, answer) => {
    const before = await dump(w.graph);
    expect((await merge(who)).__typename).toBe(answer);
    if (answer !== 'EnterpriseMerge') expect(await dump(w.graph)).toEqual(before);
  });
  it('nobody who has not signed in', async () => {
    const { data } = await w.public.ask(
      `mutation($k: ID!, $m: ID!) { mergeEnterprises(keep: $k, merge: $m) { __typename } }`,
      { k: id('kept'), m: id('other') },
    );
    expect(data.mergeEnterprises.__typename).toBe('NotAllowed');
  });
});

describe('Racing and repeating', () => {
  it('of many at once exactly one merges', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => (i % 2 ? merge('national') : merge('parkManager', 'other', 'kept'))),
    );
    expect(answers.filter((a) => a.__typename === 'EnterpriseMerge')).toHaveLength(1);
    expect(answers.filter((a) => a.__typename === 'NotFound')).toHaveLength(5);
  });
  it('the same key merges once and answers alike', async () => {
    const first = await merge('parkManager', 'kept', 'other', 'key-1');
    const again = await merge('parkManager', 'kept', 'other', 'key-1');
    expect(again).toEqual(first);
  });
});
