import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { supplyId } from '../../server/enterprises/merge-links.ts';
import { globalId } from '../../server/platform/ids.ts';
import { upload } from '../imports/importing.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { change, kinds, logged, regionToEdit, stored, type KindName } from './editing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());
beforeEach(() => regionToEdit(w));

describe('Of an enterprise', () => {
  it('the park says what shows on the ground, and not its names, its seat or its costs', async () => {
    for (const input of [{ name: '别名' }, { aliases: [] }, { division: '210202' }, { auditCost: 5 }])
      expect(await change(w.as('parkManager'), 'enterprise', { input })).toMatchObject({ code: 'NOT_ALLOWED' });
    const input = { industry: '2614', aboveScale: false, longitude: 121.5, latitude: null };
    expect(await change(w.as('parkManager'), 'enterprise', { input })).toMatchObject({ version: 2 });
    expect(await stored(w, 'enterprise')).toMatchObject({ industry: '2614', aboveScale: false, longitude: 121.5 });
  });
  it('a new name keeps the old one among the former ones, and it is found by both', async () => {
    await change(w.as('lead'), 'enterprise', { input: { name: '清河新装备有限公司' } });
    expect(await stored(w, 'enterprise')).toMatchObject({ name: '清河新装备有限公司', aliases: ['清河老厂', '清河龙头装备有限公司'] }); // prettier-ignore
    for (const search of ['清河新装备', '清河龙头装备', 'qhxzb']) {
      const { data } = await w.as('lead').ask('query($s: String) { enterprises(search: $s) { nodes { name } } }', { s: search }); // prettier-ignore
      expect(data.enterprises.nodes).toContainEqual({ name: '清河新装备有限公司' });
    }
    const names = await w.graph.script(`MATCH (n:EnterpriseName)-[r:NAMES]->(:Enterprise {id: 'lead-works'}) RETURN n.key AS key, r.kind AS kind ORDER BY key`); // prettier-ignore
    expect(names).toHaveLength(3);
    expect(names.filter((n) => n.kind === 'NAME')).toEqual([{ key: '清河新装备有限公司', kind: 'NAME' }]);
  });
  it('being a lead is written at its park, whose version rises too', async () => {
    await change(w.as('lead'), 'enterprise', { input: { lead: false } });
    expect(await stored(w, 'park')).toMatchObject({ version: 2 });
    const { data } = await w.as('parkManager').ask('{ park(code: "LN-QH-01") { leads { name } version } }');
    expect(data.park).toEqual({ leads: [], version: 2 });
  });
  it('no regulator moves it out of the region', async () => {
    const away = await change(w.as('regulator'), 'enterprise', { input: { division: '220102' } });
    expect(away).toMatchObject({ fields: [{ path: 'input.division' }] });
    expect(await change(w.as('regulator'), 'enterprise', { input: { division: '210302' } })).toMatchObject({ version: 2 }); // prettier-ignore
  });
  it('its audit cost is kept in cents, and only who sees all of it reads it', async () => {
    await change(w.as('lead'), 'enterprise', { input: { auditCost: 123.45 } });
    expect(await stored(w, 'enterprise')).toMatchObject({ auditCost: 12345 });
    const read = async (as: CastMember) =>
      (await w.as(as).ask('query($id: ID!) { enterprise(id: $id) { auditCost version mayEdit } }', { id: globalId('Enterprise', 'lead-works') })).data.enterprise; // prettier-ignore
    expect(await read('regulator')).toMatchObject({ auditCost: 123.45, version: 2 });
    expect(await read('parkManager')).toMatchObject({ auditCost: null, version: 2 });
    expect(await read('supplier')).toEqual({ auditCost: null, version: null, mayEdit: [] });
    expect(await read('analyst')).toMatchObject({ auditCost: null, mayEdit: [] });
    expect(await read('stranger')).toBeNull();
  });
});

describe('Of a park', () => {
  it('only its regulator adds to what it collects; its manager may take away', async () => {
    const more = { collects: ['COD', 'ENERGY', 'WATER'] };
    expect(await change(w.as('parkManager'), 'park', { input: more })).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await change(w.as('parkManager'), 'park', { input: { collects: ['COD'] } })).toMatchObject({ version: 2 });
    expect(await change(w.as('regulator'), 'park', { input: more, version: 2 })).toMatchObject({ version: 3 });
  });
  it('a lead is taken and given, with what that makes of the enterprises', async () => {
    const input = { leads: [globalId('Enterprise', 'member-a')] };
    await change(w.as('parkManager'), 'park', { input });
    const rows = await w.graph.script(`MATCH (e:Enterprise) WHERE e.id IN ['lead-works', 'member-a'] RETURN e.id AS id, e.lead AS lead, e.version AS version ORDER BY id`); // prettier-ignore
    expect(rows).toEqual([
      { id: 'lead-works', lead: false, version: 2 },
      { id: 'member-a', lead: true, version: 2 },
    ]);
  });
});

describe('Of a supply link', () => {
  it('a price is written by its ends, told to nobody else, and not in the log', async () => {
    await change(w.as('lead'), 'link', { input: { annualValue: 8765.43, annualVolume: 4321 } });
    expect(await stored(w, 'link')).toMatchObject({ annualValue: 876543, confirmedBy: ['BUYER'] });
    const [entry] = await logged(w, 'UPDATE_SUPPLY_LINK');
    expect(entry!.after).toBe('{"confirmedBy":["BUYER"],"figures":["annualVolume","annualValue"]}');
    const read = async (as: CastMember) =>
      JSON.stringify((await w.as(as).ask('{ log(first: 50) { nodes { act changes { field before after } } } }')).data);
    for (const as of ['lead', 'supplier', 'regulator', 'national'] as const) {
      expect(await read(as)).toContain('UPDATE_SUPPLY_LINK');
      expect(await read(as)).not.toMatch(/8765|4321/);
    }
  });
  it('a corrected product is found again by a list that says the old one, and by one that says the new one', async () => {
    const id = supplyId({ supplier: 'supplier-works', buyer: 'lead-works', product: '坯料', since: null });
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l-2'}]->() SET l.id = $id`, { id });
    const input = { product: '锻坯' };
    await change(w.as('lead'), 'link', { id: globalId('SupplyLink', id), input });
    for (const product of ['坯料', '锻坯']) {
      const file = `供应商,采购商,产品,占供方产出比例\n青禾铸件有限公司,清河龙头装备有限公司,${product},0.4\n`;
      await w.given(`MATCH (e:Enterprise) WHERE e.id IN ['lead-works', 'supplier-works'] MERGE (n:EnterpriseName {key: e.name}) MERGE (n)-[:NAMES {kind: 'NAME'}]->(e)`); // prettier-ignore
      const { job } = await upload(w.as('lead'), 'kind=SUPPLIES', file);
      expect(job).toMatchObject({ state: 'DONE', created: 0, updated: 0, unchanged: 1 });
    }
    const links = await w.graph.script(`MATCH (:Enterprise {id: 'supplier-works'})-[l:SUPPLIES]->() RETURN l.product AS product`); // prettier-ignore
    expect(links).toEqual([{ product: '锻坯' }]);
  });
  it('what another link says already is refused', async () => {
    await w.given(`MATCH (s:Enterprise {id: 'supplier-works'}), (b:Enterprise {id: 'lead-works'})
      CREATE (s)-[:SUPPLIES {id: $id, product: '锻坯', reportedBy: []}]->(b)`, { id: supplyId({ supplier: 'supplier-works', buyer: 'lead-works', product: '锻坯', since: null }) }); // prettier-ignore
    expect(await change(w.as('lead'), 'link', { input: { product: '锻坯' } })).toMatchObject({
      rule: 'one-link-per-product-and-first-day',
    });
  });
  it('an end that has come takes it out of the chain at once', async () => {
    const suppliers = async () =>
      (await w.as('lead').ask('query($id: ID!) { enterprise(id: $id) { supplierCount } }', { id: globalId('Enterprise', 'lead-works') })).data.enterprise.supplierCount as number; // prettier-ignore
    const before = await suppliers();
    await change(w.as('lead'), 'link', { input: { until: '2024-01-01' } });
    expect(await suppliers()).toBe(before - 1);
  });
});

describe('Of a yearly record', () => {
  it('figures are given, changed and emptied one by one, in the units they are kept in', async () => {
    const values = [
      { indicator: 'COD', value: null },
      { indicator: 'ELECTRICITY', value: 12_500 },
    ];
    await change(w.as('lead'), 'record', { input: { values, outputValue: 1000.5, source: '企业年报' } });
    const now = await stored(w, 'record');
    expect(now).toMatchObject({ electricity: 12_500, energy: 2000, outputValue: 100_050, source: '企业年报' });
    expect(now).not.toHaveProperty('cod');
  });
});

describe('Closing a whole audit', () => {
  const close = async (as: CastMember, version = 1, key: string | null = null) => {
    const { data, errors } = await w.as(as).ask(
      `mutation($id: ID!, $version: Int!, $key: String) { closeWholeAudit(id: $id, version: $version, idempotencyKey: $key) {
        __typename ... on WholeAudit { status closedAt version mayEdit } ... on Problem { code } ... on Conflict { changedBy currentVersion } } }`,
      { id: globalId('WholeAudit', 'whole'), version, key },
    );
    expect(errors).toBeUndefined();
    return data.closeWholeAudit;
  };
  it('is done by its park’s manager or the regulator, once, and stands in the log', async () => {
    expect(await close('lead')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await close('analyst')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await close('supplier')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await close('parkManager', 1, 'k')).toMatchObject({ status: 'CLOSED', version: 2, closedAt: expect.any(String) }); // prettier-ignore
    expect(await close('parkManager', 1, 'k')).toMatchObject({ status: 'CLOSED', version: 2 });
    expect(await close('regulator', 1)).toMatchObject({ code: 'STALE', changedBy: '管园', currentVersion: 2 });
    expect(await close('regulator', 2)).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await logged(w, 'CLOSE_WHOLE_AUDIT')).toHaveLength(1);
  });
});

describe('The version', () => {
  const version = async (name: KindName) => (await stored(w, name)).version as number;
  it('rises with an import of parks, enterprises, links and records, which says who it was', async () => {
    await w.given(`MATCH (e:Enterprise) WHERE e.id IN ['lead-works', 'supplier-works'] MERGE (n:EnterpriseName {key: e.name}) MERGE (n)-[:NAMES {kind: 'NAME'}]->(e)`); // prettier-ignore
    const id = supplyId({ supplier: 'supplier-works', buyer: 'lead-works', product: '坯料', since: null });
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l-2'}]->() SET l.id = $id`, { id });
    await upload(w.as('regulator'), 'kind=PARKS', '开发区代码,园区名称,面积\nLN-QH-01,清河循环经济产业园,9.5\n');
    await upload(w.as('lead'), 'kind=ENTERPRISES', '企业名称,地址\n清河龙头装备有限公司,清河路99号\n');
    await upload(
      w.as('lead'),
      'kind=SUPPLIES',
      '供应商,采购商,产品,供应量\n青禾铸件有限公司,清河龙头装备有限公司,坯料,77\n',
    );
    await upload(w.as('lead'), 'kind=RECORDS', '企业,年度,化学需氧量\n清河龙头装备有限公司,2025,11\n');
    for (const name of ['park', 'enterprise', 'record'] as const) {
      expect([name, await version(name)]).toEqual([name, 2]);
      expect(await change(w.as(kinds[name].may[0]), name)).toMatchObject({ code: 'STALE' });
    }
    const answer = await change(w.as('supplier'), 'link', { id: globalId('SupplyLink', id) });
    expect(answer).toMatchObject({ code: 'STALE', changedBy: '企业人员' });
  });
  it('rises with a merge and with its undoing, of the enterprise kept, its links and its records', async () => {
    await w.given(`MATCH (e:Enterprise {id: 'lead-works'}), (m:Enterprise {id: 'member-a'}) SET m.verified = false
      CREATE (m)-[:SUPPLIES {id: 'moving', product: '阀', version: 4, reportedBy: []}]->(:Enterprise {id: 'far', name: '远', version: 1})
      CREATE (m)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-moving', year: 2020, version: 4, reportedBy: []})`); // prettier-ignore
    const moving = async () =>
      (await w.graph.script(`MATCH (e:Enterprise {id: 'lead-works'}) MATCH ()-[l:SUPPLIES {product: '阀'}]->() MATCH (r:AnnualRecord {id: 'r-moving'}) RETURN [e.version, l.version, r.version] AS v`))[0]!.v; // prettier-ignore
    const ask = (text: string, variables: object) => w.as('parkManager').ask(text, { ...variables });
    const merged = await ask(
      'mutation($k: ID!, $m: ID!) { mergeEnterprises(keep: $k, merge: $m) { __typename ... on EnterpriseMerge { id } } }',
      { k: globalId('Enterprise', 'lead-works'), m: globalId('Enterprise', 'member-a') },
    );
    expect(await moving()).toEqual([2, 5, 5]);
    await ask('mutation($m: ID!) { undoMerge(merge: $m) { __typename } }', { m: merged.data.mergeEnterprises.id });
    expect(await moving()).toEqual([3, 6, 6]);
  });
});
