import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { columnsOf, type ImportKind } from '../../server/imports/columns.ts';
import { openTableFile } from '../../server/imports/reading/table-file.ts';
import { globalId } from '../../server/platform/ids.ts';
import { places, type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';

/** The first exports compile their statements. */
vi.setConfig({ testTimeout: 180_000 });
const w = await world();
afterAll(() => w.close());

const evil = '=HYPERLINK("http://x")';
const tricky = `青禾,“铸件”\n"二厂" <&>\u0001 有限公司`;

beforeAll(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (p:Park {id: 'park'}), (l:Enterprise {id: 'lead-works'}), (s:Enterprise {id: 'supplier-works'}),
       (x:Enterprise {id: 'stranger-works'})
     SET p.collects = ['ENERGY', 'ELECTRICITY']
     SET l.creditCode = '91210200MA0000001X', l.verified = true, l.industry = '3411', l.address = $evil, l.aboveScale = true, l.lead = true,
       l.aliases = ['清河装备', '清装'], l.longitude = -121.5, l.latitude = 38.9
     SET s.name = $tricky, s.industryText = '铸造'
     CREATE (l)-[:IN_PARK {since: date('2020-01-01')}]->(p)
     CREATE (s)-[:SUPPLIES {id: 'link-1', product: $evil, annualVolume: 12.5, unit: 't', annualValue: 123456, shareOfSupplier: 0.3,
       shareOfBuyer: 0.1, since: date('2024-01-01'), source: '台账', confidence: 0.9, reportedBy: []}]->(l)
     CREATE (s)-[:SUPPLIES {id: 'link-old', product: '旧件', since: date('2020-01-01'), until: date('2021-01-01'), reportedBy: []}]->(l)
     CREATE (x)-[:SUPPLIES {id: 'link-far', product: '远料', since: date('2024-01-01'), reportedBy: []}]->(s)
     CREATE (l)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-2025', year: 2025, energy: 1000.5, electricity: 123456789, coal: 7, cod: 1.25,
       outputValue: 123456, energyBasis: 'EQUIVALENT', source: '年报'})
     CREATE (l)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-2024', year: 2024, energy: 900})`,
    { evil, tricky },
  );
});

const get = (who: CastMember, address: string) => w.as(who).fetch(`/api/exports/${address}`);
async function rows(who: CastMember, address: string): Promise<Record<string, string>[]> {
  const response = await get(who, address);
  expect(response.status).toBe(200);
  return parse(await response.text(), { bom: true, columns: true });
}
const headers = (kind: ImportKind) => columnsOf[kind].map((c) => c.headers[0]);

describe('Who may export', () => {
  it('nobody who has not signed in', async () => {
    const response = await w.public.fetch('/api/exports/enterprises.csv');
    expect(response.status).toBe(401);
    expect((await response.json()).message).toBe('请先登录 · Sign in first');
  });
  it('nobody gets more than their queries show: a stranger’s file holds only their own', async () => {
    expect((await rows('strangeMember', 'supplies.csv')).map((r) => r['产品/物料'] ?? r['产品'])).toEqual(['远料']);
    expect(await rows('nobody', 'enterprises.csv')).toEqual([]);
    expect(await rows('nobody', 'supplies.csv')).toEqual([]);
    expect(await rows('stranger', 'records.csv')).toEqual([]);
  });
  it.each([
    'parkManager',
    'lead',
    'supplier',
    'regulator',
    'national',
    'analyst',
    'stranger',
    'strangeMember',
    'admin',
  ] as const)('the export of %s holds the enterprises of their list', async (who) => {
    const { data } = await w.as(who).ask('{ enterprises(first: 100) { nodes { name } } }');
    const listed = data.enterprises.nodes.map((n: { name: string }) => n.name).sort();
    expect((await rows(who, 'enterprises.csv')).map((r) => r['企业名称']!.replace(/^'/, '')).sort()).toEqual(listed);
  });
});

describe('A file of enterprises', () => {
  it('has the headers of the import, and the mark of UTF-8', async () => {
    const bytes = new Uint8Array(await (await get('regulator', 'enterprises.csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [first] = parse(Buffer.from(bytes), { bom: true });
    expect(first).toEqual(headers('ENTERPRISES'));
  });
  it('says of each what the import would read', async () => {
    const [row] = await rows('regulator', 'enterprises.csv?park=LN-QH-01');
    expect(row).toMatchObject({
      企业名称: places.leadWorks.name,
      统一社会信用代码: '91210200MA0000001X',
      行业代码: '3411',
      所属园区: 'LN-QH-01',
      行政区划代码: '210202',
      是否规上: '是',
      是否龙头: '是',
      曾用名: '清河装备；清装',
      经度: '-121.5',
    });
  });
  it('never holds a cell that a spreadsheet would run', async () => {
    const [row] = await rows('regulator', 'enterprises.csv?park=LN-QH-01');
    expect(row!['注册地址']).toBe(`'${evil}`);
    const [link] = await rows('lead', 'supplies.csv?asOf=2025-01-01');
    expect(link!['产品']).toBe(`'${evil}`);
  });
  it('tells a member what it is and a partner only its card', async () => {
    const partner = (await rows('supplier', 'enterprises.csv')).find((r) => r['企业名称'] === places.leadWorks.name);
    expect(partner).toMatchObject({ 注册地址: '', 所属园区: '', 曾用名: '', 是否规上: '' });
  });
  it('is narrowed by park, given by its id or its code, by division, industry and search', async () => {
    const names = async (query: string) =>
      (await rows('national', `enterprises.csv?${query}`)).map((r) => r['企业名称']);
    const lead = [places.leadWorks.name];
    expect(await names(`park=${globalId('Park', 'park')}`)).toEqual(lead);
    expect(await names('park=LN-QH-01')).toEqual(lead);
    expect(await names('division=22')).toEqual([places.strangerWorks.name]);
    expect(await names('industry=34')).toEqual(lead);
    expect(await names('lead=true')).toEqual(lead);
    expect(await names(`search=${encodeURIComponent('白杉')}`)).toEqual([places.strangerWorks.name]);
  });
});

describe('A file of supply links', () => {
  it('shows volume and price to its ends only', async () => {
    const one = async (who: CastMember) =>
      (await rows(who, 'supplies.csv?asOf=2025-01-01')).find((r) => r['供应商']!.startsWith('青禾'));
    expect(await one('lead')).toMatchObject({
      年供应量: '12.5',
      单位: 't',
      '年供应额(万元)': '0.123456',
      占供方产出比例: '0.3',
    });
    expect(await one('parkManager')).toMatchObject({
      采购商: places.leadWorks.name,
      年供应量: '',
      '年供应额(万元)': '',
      占供方产出比例: '',
    });
    expect(await one('regulator')).toMatchObject({ 年供应量: '', '年供应额(万元)': '' });
  });
  it('holds links of any day, or those in force on one', async () => {
    const products = async (query: string) =>
      (await rows('supplier', `supplies.csv${query}`)).map((r) => r['产品']!.replace(/^'/, '')).sort();
    expect(await products('')).toEqual([evil, '旧件', '远料'].sort());
    expect(await products('?asOf=2020-06-01')).toEqual(['旧件']);
    expect(await products('?park=LN-QH-01')).toEqual([]);
  });
  it('follows the chain of an enterprise, tier by tier, through what is seen', async () => {
    const enterprise = globalId('Enterprise', 'lead-works');
    const products = async (query: string) =>
      (await rows('regulator', `supplies.csv?enterprise=${enterprise}&${query}`))
        .map((r) => r['产品']!.replace(/^'/, ''))
        .sort();
    expect(await products('tiers=1')).toEqual([evil]);
    expect(await products('tiers=2')).toEqual([evil, '远料'].sort());
    expect(await products('direction=DOWNSTREAM&tiers=2')).toEqual([]);
  });
});

describe('A file of yearly records', () => {
  it('is in the units of its headers', async () => {
    const [newest] = await rows('lead', 'records.csv');
    expect(newest).toMatchObject({
      企业: places.leadWorks.name,
      年度: '2025',
      '综合能耗(tce)': '1000.5',
      '用电量(万kWh)': '12345.6789',
      '工业总产值(万元)': '0.123456',
      能耗口径: '当量',
    });
  });
  it('shows a park only the indicators it collects', async () => {
    const [newest] = await rows('parkManager', 'records.csv?park=LN-QH-01&year=2025');
    expect(newest).toMatchObject({ '综合能耗(tce)': '1000.5', '用煤量(t)': '', 'COD(t)': '', '工业总产值(万元)': '' });
  });
});

describe('Other formats', () => {
  it('a workbook reads back as the same table', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'export-')), 'enterprises.xlsx');
    writeFileSync(file, Buffer.from(await (await get('national', 'enterprises.xlsx')).arrayBuffer()));
    const workbook = await openTableFile(file);
    const read: (readonly string[])[] = [];
    for await (const batch of workbook.tables[0]!.rows()) read.push(...batch.map((row) => row.cells));
    workbook.close();
    expect(read[0]).toEqual(headers('ENTERPRISES'));
    const csv = await rows('national', 'enterprises.csv');
    expect(read.length - 1).toBe(csv.length);
    expect(read.map((cells) => cells[0])).toContain(places.leadWorks.name);
    expect(read.flat()).toContain(evil);
  });
  it('JSON has the same rows under the columns’ names', async () => {
    const { kind, rows: found } = await (await get('lead', 'records.json')).json();
    expect(kind).toBe('records');
    expect(found[0]).toMatchObject({
      year: 2025,
      electricity: 12345.6789,
      energy_basis: '当量',
      ammonia_nitrogen: null,
    });
  });
  it('a graph is what supplyChain draws, in JSON, GraphML and GEXF', async () => {
    const enterprise = globalId('Enterprise', 'lead-works');
    const address = (format: string) => `graph.${format}?enterprise=${enterprise}&maxTier=2`;
    const { data } = await w
      .as('regulator')
      .ask('query($e: ID!) { supplyChain(enterprise: $e, maxTier: 2) { totalNodes totalLinks } }', { e: enterprise });
    const drawn = await (await get('regulator', address('json'))).json();
    expect(drawn).toMatchObject({ ...data.supplyChain, truncated: false });
    expect(drawn.nodes.map((n: { tier: number }) => n.tier).sort()).toEqual([0, 1, 2]);

    const seen = { node: 0, edge: 0, text: '' };
    const sax = new SaxesParser();
    sax.on('opentag', ({ name }) => name in seen && (seen[name as 'node'] += 1));
    sax.on('text', (t) => (seen.text += t));
    sax.on('error', (error) => expect.unreachable(error.message));
    sax.write(await (await get('regulator', address('graphml'))).text()).close();
    expect(seen).toMatchObject({ node: 3, edge: 2 });
    expect(seen.text).toContain(tricky.replace('\u0001', ''));

    const gexf = await (await get('regulator', address('gexf'))).text();
    const graph = parseGexf(MultiDirectedGraph, gexf);
    expect([graph.order, graph.size]).toEqual([3, 2]);
  });
  it('a graph cut short says so in its header and inside', async () => {
    const response = await get(
      'regulator',
      `graph.graphml?enterprise=${globalId('Enterprise', 'lead-works')}&maxTier=2&limit=2`,
    );
    expect(response.headers.get('x-truncated')).toBe('nodes 2 of 3, links 1 of 2');
    expect(await response.text()).toContain('<data key="g.truncated">true</data>');
  });
});

describe('What is asked wrongly', () => {
  it.each([
    ['nothing.csv', 404],
    ['constructor.csv', 404],
    ['enterprises.pdf', 400],
    ['enterprises.graphml', 400],
    ['enterprises.csv?parc=LN-QH-01', 400],
    ['enterprises.csv?lead=perhaps', 400],
    ['enterprises.csv?park=nowhere', 404],
    ['supplies.csv?enterprise=nobody', 404],
    ['graph.csv', 400],
  ])('%s is refused with %i', async (address, status) => {
    const response = await get('national', address);
    expect(response.status).toBe(status);
    expect((await response.json()).message).toMatch(/\S/);
  });
  it('what the viewer may not see is not found, as if it were not there', async () => {
    const response = await get('strangeMember', `graph.json?enterprise=${globalId('Enterprise', 'lead-works')}`);
    expect(response.status).toBe(404);
  });
});

it('A download is named in Chinese, kept nowhere, and taken for nothing else', async () => {
  const { headers: said } = await get('lead', 'supplies.csv');
  expect(said.get('cache-control')).toBe('no-store');
  expect(said.get('x-content-type-options')).toBe('nosniff');
  expect(decodeURIComponent(said.get('content-disposition')!)).toMatch(
    /^attachment; filename="supplies\.csv"; filename\*=UTF-8''清链-供应关系-\d{4}-\d\d-\d\d\.csv$/,
  );
});
