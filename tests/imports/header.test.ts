import { describe, expect, it } from 'vitest';
import { columnsOf, importKinds } from '../../server/imports/columns.ts';
import { codesOf, fileOf, readAll } from './files.ts';

const mappingOf = async (kind: (typeof importKinds)[number], headers: readonly string[]) =>
  (await readAll(kind, fileOf(`${headers.join(';')}\n`))).opened?.mapping.map((match) => match.column);

describe('The header of a file', () => {
  it.each(importKinds)('of %s is known by every name the columns have', async (kind) => {
    const columns = columnsOf[kind];
    expect(
      await mappingOf(
        kind,
        columns.map((c) => c.name),
      ),
    ).toEqual(columns.map((c) => c.name));
    expect(
      await mappingOf(
        kind,
        columns.map((c) => c.headers[0]!),
      ),
    ).toEqual(columns.map((c) => c.name));
  });

  it('means the same in any case, order and width, with spaces, a star and a unit', async () =>
    expect(
      await mappingOf('SUPPLIES', [' BUYER ', '供 应 商*', '年供应额（万元）*', '产品【名称】', 'Share_Of_Supplier']),
    ).toEqual(['buyer', 'supplier', 'annual_value', 'product', 'share_of_supplier']));

  it.each([
    [
      'SUPPLIES',
      ['supplier_name', 'buyer_name', 'supplier_credit_code', 'buyer_credit_code'],
      ['supplier', 'buyer', 'supplier_credit_code', 'buyer_credit_code'],
    ],
    ['ENTERPRISES', ['enterprise_name', 'country', 'sector', 'address'], ['name', null, 'industry', 'address']],
    ['RECORDS', ['enterprise_name', 'year', 'co2'], ['enterprise', 'year', 'co2']],
  ] as const)('of %s may be English', async (kind, headers, columns) =>
    expect(await mappingOf(kind, headers)).toEqual(columns),
  );

  it('may be told what its columns mean, and lacking columns may be given one value', async () => {
    const file = fileOf('编号,名称,__proto__,行业\nE1,甲,x,\n');
    const read = await readAll('ENTERPRISES', file, {
      map: [
        ['编号', 'name'],
        ['名称', 'aliases'],
        ['行业', ''],
      ],
      set: [['division', '2101']],
    });
    expect(read.opened?.mapping.map((m) => m.column)).toEqual(['name', 'aliases', null, null]);
    expect(read.good).toMatchObject([{ name: 'E1', aliases: ['甲'], division: '2101' }]);
  });

  it('is refused when it lacks a required column, and says what it has', async () => {
    const refusal = await readAll('RECORDS', fileOf('企业,用水量\n甲,1\n')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'MISSING_COLUMN',
      message: expect.stringContaining('年度'),
      inEnglish: expect.stringContaining('year'),
    });
  });

  it('is refused when a mapping names a column that does not exist on either side', async () => {
    const file = fileOf('供应商,采购商\n甲,乙\n');
    await expect(readAll('SUPPLIES', file, { map: [['供应商', 'vendor']] })).rejects.toMatchObject({
      code: 'UNKNOWN_COLUMN',
    });
    await expect(readAll('SUPPLIES', file, { map: [['卖方', 'supplier']] })).rejects.toMatchObject({
      code: 'UNKNOWN_COLUMN',
    });
    await expect(readAll('SUPPLIES', file, { set: [['vendor', 'x']] })).rejects.toMatchObject({
      code: 'UNKNOWN_COLUMN',
    });
  });
});

describe('A row', () => {
  it('without a required cell names the column as the file does', async () =>
    expect(codesOf(await readAll('SUPPLIES', fileOf('供方名称,需方名称\n,乙\n甲,无\n')))).toEqual([
      '2 供方名称 MISSING_REQUIRED',
      '3 需方名称 MISSING_REQUIRED',
    ]));

  it('may name an end by its code alone, in a column for either or in one of its own', async () => {
    const codes = ['91350200MA2YJ1XR9G', '913502000728319549'];
    const either = await readAll('SUPPLIES', fileOf(`供应商,采购商\n${codes.join(',')}\n`));
    expect(either.good).toMatchObject([{ supplier: { code: codes[0], name: null }, buyer: { code: codes[1] } }]);
    const own = await readAll(
      'SUPPLIES',
      fileOf(`supplier_credit_code,buyer_name,buyer_credit_code\n${codes[0]},乙,${codes[1]}\n`),
    );
    expect(own.good).toMatchObject([{ supplier: { code: codes[0] }, buyer: { code: codes[1], name: '乙' } }]);
    expect(codesOf(await readAll('SUPPLIES', fileOf('供应商,采购商\n91350203M0001QAY9B,乙\n')))).toEqual([
      '2 供应商 BAD_CREDIT_CODE',
    ]);
  });

  it('that repeats an earlier one names it; the same code under another name is a conflict', async () => {
    const text = [
      '企业名称,信用代码',
      '甲有限公司,91350200MA2YJ1XR9G',
      '甲 有限公司,91350200ma2yj1xr9g',
      '乙有限公司,91350200MA2YJ1XR9G',
      '丙,',
      '丙,',
      '甲有限公司,',
      '甲有限公司,913502000728319549',
    ].join('\n');
    const result = await readAll('ENTERPRISES', fileOf(text));
    expect(codesOf(result)).toEqual([
      '3 - DUPLICATE_ROW',
      '4 信用代码 CONFLICTING_NAME',
      '6 - DUPLICATE_ROW',
      '7 - DUPLICATE_ROW',
    ]);
    expect(result.errors[0]?.message).toContain('第 2 行');
  });

  it('repeats another only if product and start agree too', async () => {
    const result = await readAll(
      'SUPPLIES',
      fileOf('供应商,采购商,产品,起始日期\n甲,乙,A,\n甲,乙,B,\n甲,乙,A,2026-01-01\n甲,乙,a,20260101\n乙,甲,A,\n'),
    );
    expect(codesOf(result)).toEqual(['5 - DUPLICATE_ROW']);
  });

  it('about an enterprise and a year stands once', async () =>
    expect(codesOf(await readAll('RECORDS', fileOf('企业,年度,用水量\n甲,2025,1\n甲,2024,1\n甲,2025年,2\n')))).toEqual([
      '4 - DUPLICATE_ROW',
    ]));
});
