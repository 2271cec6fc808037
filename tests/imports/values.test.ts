import { describe, expect, it } from 'vitest';
import { codesOf, fileOf, readAll } from './files.ts';

const supplies = (columns: string, ...rows: string[]) =>
  readAll('SUPPLIES', fileOf(`供应商;采购商;${columns}\n${rows.map((row, i) => `甲${i};乙;${row}`).join('\n')}\n`));
const records = (columns: string, ...rows: string[]) =>
  readAll('RECORDS', fileOf(`企业;年度;${columns}\n${rows.map((row, i) => `甲${i};2025;${row}`).join('\n')}\n`));

describe('A cell', () => {
  it('may hold a number with separators, in full width, with an exponent; not a negative amount, not words', async () => {
    const result = await supplies('年供应量', '"1,234,567.5"', '１２３４．５', '1.2e3', ' 7 ', '-5', '很多', '1,23');
    expect(result.good.map((row) => row.annualVolume)).toEqual([1234567.5, 1234.5, 1200, 7]);
    expect(codesOf(result)).toEqual(['6 年供应量 BAD_NUMBER', '7 年供应量 BAD_NUMBER', '8 年供应量 BAD_NUMBER']);
  });

  it('holds money in 万元 and is kept to the cent; a header may name another unit', async () => {
    expect((await supplies('年供应额(万元)', '12.34', '0.1')).good.map((row) => row.annualValue)).toEqual([
      12340000, 100000,
    ]);
    expect((await supplies('年供应额（元）', '12.34')).good[0]?.annualValue).toBe(1234);
    expect((await supplies('年供应额(亿元)', '0.5')).good[0]?.annualValue).toBe(5_000_000_000);
  });

  it('holds a figure in the unit of its column, or in the one its header names', async () => {
    const read = async (column: string, value: string) => (await records(column, value)).good[0]?.figures;
    expect(await read('用电量(万kWh)', '12.34')).toEqual({ electricity: 123400 });
    expect(await read('用电量(kWh)', '12.34')).toEqual({ electricity: 12.34 });
    expect(await read('用水量(万m³)', '3.1')).toEqual({ water: 31000 });
    expect(await read('COD(kg)', '250')).toEqual({ cod: 0.25 });
    expect(await read('electricity', '1')).toEqual({ electricity: 10000 });
  });

  it('holds a share from 0 to 1 or with %; 15 without % is a mistake that says so', async () => {
    const result = await supplies('占供方产出比例', '0.15', '15%', '１５％', '1', '0', '15', '101%', '-1%', '一半');
    expect(result.good.map((row) => row.shareOfSupplier)).toEqual([0.15, 0.15, 0.15, 1, 0]);
    expect(codesOf(result)).toEqual([7, 8, 9, 10].map((row) => `${row} 占供方产出比例 BAD_SHARE`));
    expect(result.errors[0]?.message).toContain('15%');
  });

  it('holds a date in five forms; one that is not in the calendar is a mistake', async () => {
    const dates = [
      '2026-11-23',
      '2026/11/23',
      '2026年11月23日',
      '20261123',
      '46349',
      '2026-1-3',
      '2026/11/23 08:00:00',
    ];
    const result = await supplies('起始日期', ...dates, '2026-02-30', '2026-13-01', '明年', '2026');
    expect(result.good.map((row) => row.since)).toEqual([
      ...Array.from({ length: 5 }, () => '2026-11-23'),
      '2026-01-03',
      '2026-11-23',
    ]);
    expect(codesOf(result)).toEqual([9, 10, 11, 12].map((row) => `${row} 起始日期 BAD_DATE`));
  });

  it('that ends a link before it begins is a mistake', async () =>
    expect(codesOf(await supplies('起始日期;终止日期', '2026-01-02;2026-01-01', '2026-01-01;2026-01-02'))).toEqual([
      '2 终止日期 BAD_DATE',
    ]));

  it.each([
    'N/A',
    'n/a',
    'NA',
    'null',
    '无',
    '不详',
    '暂无',
    '-',
    '—',
    '——',
    '/',
    '　',
    '\u200b',
    'Ｎ／Ａ',
    '#N/A',
    'NULL',
  ])('“%s” says that there is nothing', async (word) => {
    const result = await supplies('产品;起始日期;年供应量', `${word};${word};${word}`);
    expect(result.errors).toEqual([]);
    expect(result.good).toMatchObject([{ product: null, since: null, annualVolume: null }]);
  });

  it('of 0 is nothing where 0 means nothing, and 0 where it is a figure', async () => {
    const enterprises = await readAll('ENTERPRISES', fileOf('企业名称,信用代码,经度,注册地址\n甲,0,0,0\n'));
    expect(enterprises.good).toMatchObject([{ code: null, longitude: null, address: null }]);
    expect((await supplies('起始日期;年供应量', '0;0')).good).toMatchObject([{ since: null, annualVolume: 0 }]);
    expect(codesOf(await readAll('RECORDS', fileOf('企业,年度,用煤量\n甲,0,0\n乙,2025,0\n')))).toEqual([
      '2 年度 MISSING_REQUIRED',
    ]);
  });

  it('is read without the apostrophe an export led it by', async () => {
    const result = await supplies('产品;来源', "'=1+1;'甲");
    expect(result.good).toMatchObject([{ product: '=1+1', source: "'甲" }]);
  });

  it('is read without what cannot be seen', async () =>
    expect((await supplies('产品', '\ufeff齿\u200b轮\u00a0箱\u0007')).good[0]?.product).toBe('齿轮 箱'));

  it('holds yes or no in the words people use', async () => {
    const words = ['是', '√', 'Y', '1', 'true', '否', 'N', '0', '×', ''];
    const text = `企业名称,是否规上\n${words.map((word, i) => `甲${i},${word}`).join('\n')}\n乙,大概\n`;
    const result = await readAll('ENTERPRISES', fileOf(text));
    expect(result.good.map((row) => row.aboveScale)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      null,
    ]);
    expect(codesOf(result)).toEqual(['12 是否规上 BAD_ROW']);
  });

  it('holds an industry by code or name; other words are kept as text, other codes are a mistake', async () => {
    const words = ['3110', 'C3110', '炼铁', '3110 炼铁', '炼铁(3110)', '31', '服装 Apparel', '9999', 'C'];
    const result = await readAll(
      'ENTERPRISES',
      fileOf(`企业名称,行业\n${words.map((w, i) => `甲${i},${w}`).join('\n')}\n`),
    );
    expect(result.good.map((row) => row.industry ?? row.industryText)).toEqual([
      '3110',
      '3110',
      '3110',
      '3110',
      '3110',
      '31',
      '服装 Apparel',
      'C',
    ]);
    expect(codesOf(result)).toEqual(['9 行业 UNKNOWN_INDUSTRY']);
  });

  it('holds several aliases, and a name with a comma stays one', async () => {
    const result = await readAll('ENTERPRISES', fileOf('企业名称;曾用名\n甲;"乙；QH Co., Ltd.\n丙、甲"\n'));
    expect(result.good[0]?.aliases).toEqual(['乙', 'QH Co., Ltd.', '丙']);
  });

  it('holds a park by code or name, or an address that names one; a park that is not there is a mistake', async () => {
    const text = [
      '企业名称,所属园区,注册地址',
      '甲,ln-01,',
      '乙,辽宁青松经济技术开发区,',
      '丙,,辽宁省沈阳市铁西区青松经济技术开发区1号',
      '丁,,辽宁青松经济技术开发区东园2号',
      '戊,没有的园区,',
      '己,,铁西区某路',
    ].join('\n');
    const result = await readAll('ENTERPRISES', fileOf(text));
    expect(result.good.map((row) => [row.park, row.proposedPark])).toEqual([
      ['p1', null],
      ['p1', null],
      [null, 'p1'],
      [null, 'p2'],
      [null, null],
    ]);
    expect(codesOf(result)).toEqual(['6 所属园区 UNKNOWN_PARK']);
    expect(result.good.map((row) => row.division)).toEqual([null, null, '210106', '21', null]);
  });
});
