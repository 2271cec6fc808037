import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { encoded, fileOf } from './files.ts';
import { counts, operator, snapshot } from './importing.ts';

const w = await world();
const run = operator(w);
beforeEach(() => w.empty());
afterAll(() => w.close());

const enterprises = [
  ['企业名称', '统一社会信用代码', '行业代码', '所属园区', '注册地址', '是否规上', '曾用名'],
  [
    '清河铸造有限公司',
    '91350200MA2YJ1XR9G',
    '3110',
    'LN-T1',
    '辽宁省沈阳市铁西区一路1号',
    '是',
    '清河铸造厂；QH Castings Co., Ltd.',
  ],
  ['青禾（大连）装备有限公司', '', '', '', '大连测试循环园2号', '否', ''],
  ['镕鑫材料有限公司', '913502000728319549', '炼铁', '', '', '', ''],
];
const supplies = [
  ['供应商', '采购商', '产品', '年供应量', '单位', '年供应额(万元)', '占供方产出比例', '起始日期', '来源'],
  ['清河铸造有限公司', '青禾(大连)装备有限公司', '齿轮箱', '1,200.5', '吨', '34.56', '15%', '2024年3月15日', '台账'],
  ['913502000728319549', '清河铸造厂', '', '', '', '', '', '', 'N/A'],
  ['无名 作坊', '镕鑫材料有限公司', '砂', '', '', '', '0.5', '2024/3/15', ''],
];
const records = [
  ['企业', '年度', '综合能耗(tce)', '用电量(万kWh)', '用煤量(t)', '工业总产值(万元)', '能耗口径'],
  ['清河铸造有限公司', '2024', '12345.6', '78.9', '0', '1000', '当量'],
  ['913502000728319549', '2024', '1', '2', '', '', '等价'],
];
const parks = [
  ['开发区代码', '园区名称', '级别', '行政区划代码', '面积(km²)', '主导产业', '批准时间', '龙头企业信用代码'],
  ['LN-T1', '沈阳测试产业园', '省级', '210106', '12.5', '装备；铸造', '2010-01-02', '91350200MA2YJ1XR9G'],
  ['LN-T2', '大连测试循环园', '国家级', '2102', '', '', '', ''],
];
const lists = { parks, enterprises, supplies, records };
type Write = (rows: string[][]) => string | Promise<string>;
const csv = (rows: string[][], end = '\n') =>
  rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',') + end).join('');
const asWorkbook: Write = async (rows) => {
  const book = new Workbook();
  const sheet = book.addWorksheet('数据');
  rows.forEach((row) => sheet.addRow(row));
  return fileOf(Buffer.from(await book.xlsx.writeBuffer()), 'list.xlsx');
};
const ways: [string, Write][] = [
  ['UTF-8', (rows) => fileOf(csv(rows))],
  ['UTF-8 with a mark and CRLF', (rows) => encoded(csv(rows, '\r\n'), 'utf-8', true)],
  ['GB18030', (rows) => encoded(csv(rows), 'gb18030')],
  ['UTF-16', (rows) => encoded(csv(rows), 'utf-16le', true)],
  ['tabs', (rows) => fileOf(rows.map((r) => r.join('\t')).join('\n'))],
  ['XLSX', asWorkbook],
];
const importAll = async (write: Write) => {
  for (const [kind, rows] of Object.entries(lists)) {
    const { state, codes } = await run(kind, await write(rows));
    expect({ kind, state, codes }).toEqual({ kind, state: 'DONE', codes: [] });
  }
  return snapshot(w.graph);
};
let expected: unknown;

describe('The same rows', () => {
  it.each(ways)('in %s give the same graph', async (_, write) => {
    const found = await importAll(write);
    expected ??= found;
    expect(found).toEqual(expected);
  });

  it('say what they say: ends joined by code, name and former name, figures in the units of the graph', async () => {
    await importAll(ways[0]![1]);
    const links = await w.graph.script(
      `MATCH (a:Enterprise)-[l:SUPPLIES]->(b:Enterprise)
       RETURN a.name AS supplier, b.name AS buyer, l.product AS product, l.annualVolume AS volume, l.annualValue AS value,
         l.shareOfSupplier AS share, l.since AS since, l.source AS source ORDER BY supplier`,
    );
    expect(links).toEqual([
      {
        supplier: '无名 作坊',
        buyer: '镕鑫材料有限公司',
        product: '砂',
        volume: null,
        value: null,
        share: 0.5,
        since: '2024-03-15',
        source: null,
      },
      {
        supplier: '清河铸造有限公司',
        buyer: '青禾(大连)装备有限公司',
        product: '齿轮箱',
        volume: 1200.5,
        value: 34560000,
        share: 0.15,
        since: '2024-03-15',
        source: '台账',
      },
      {
        supplier: '镕鑫材料有限公司',
        buyer: '清河铸造有限公司',
        product: null,
        volume: null,
        value: null,
        share: null,
        since: null,
        source: null,
      },
    ]);
    const placed = await w.graph.script(
      `MATCH (e:Enterprise) OPTIONAL MATCH (e)-[r:IN_PARK]->(p) RETURN e.name AS name, e.verified AS verified, e.industry AS industry,
         e.division AS division, p.code AS park, r.proposed AS proposed, EXISTS { (p)-[:LED_BY]->(e) } AS leads ORDER BY name`,
    );
    expect(placed).toEqual([
      { name: '无名 作坊', verified: false, industry: null, division: null, park: null, proposed: null, leads: false },
      {
        name: '清河铸造有限公司',
        verified: true,
        industry: '3110',
        division: '210106',
        park: 'LN-T1',
        proposed: null,
        leads: true,
      },
      {
        name: '镕鑫材料有限公司',
        verified: true,
        industry: '3110',
        division: null,
        park: null,
        proposed: null,
        leads: false,
      },
      {
        name: '青禾(大连)装备有限公司',
        verified: false,
        industry: null,
        division: '2102',
        park: 'LN-T2',
        proposed: true,
        leads: false,
      },
    ]);
    expect(
      await w.graph.script(
        `MATCH (e)-[:HAS_RECORD]->(r {year: 2024}) WHERE e.verified AND r.coal = 0
         RETURN r.energy AS energy, r.electricity AS electricity, r.outputValue AS output, r.energyBasis AS basis`,
      ),
    ).toEqual([{ energy: 12345.6, electricity: 789000, output: 1_000_000_000, basis: 'EQUIVALENT' }]);
  });

  it('a second time change nothing, and count as unchanged', async () => {
    await importAll(ways[0]![1]);
    const [before] = await w.graph.script('MATCH (v:ChainVersion) RETURN v.version AS version');
    const first = await snapshot(w.graph);
    for (const [kind, rows] of Object.entries(lists)) {
      const again = await run(kind, await asWorkbook(rows));
      expect(again.counts).toEqual(counts(rows.length - 1, 0, 0, rows.length - 1));
    }
    expect(await snapshot(w.graph)).toEqual(first);
    expect(await w.graph.script('MATCH (v:ChainVersion) RETURN v.version AS version')).toEqual([before]);
  });

  it('in another order give the same links, whoever came first', async () => {
    await importAll(ways[0]![1]);
    const links =
      'MATCH (a:Enterprise)-[l:SUPPLIES]->(b:Enterprise) RETURN a.name + b.name + coalesce(l.product, "") AS link ORDER BY link';
    const first = await w.graph.script(links);
    await w.empty();
    for (const [kind, rows] of Object.entries({ parks, enterprises, supplies }))
      await run(kind, fileOf(csv([rows[0]!, ...rows.slice(1).reverse()])));
    expect(await w.graph.script(links)).toEqual(first);
  });

  it('tried out count the same and leave nothing', async () => {
    const before = await snapshot(w.graph);
    const file = fileOf(csv(supplies));
    const tried = await run('supplies', file, '--dry-run', '--set', 'confidence=0.5');
    expect(await snapshot(w.graph)).toEqual(before);
    expect(tried.codes).toEqual(['3 UNKNOWN_ENTERPRISE']);
    const done = await run('supplies', file, '--set', 'confidence=0.5');
    expect(tried.counts).toEqual(done.counts);
  });
});
