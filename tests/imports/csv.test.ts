import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows } from '../../server/imports/reading/csv-rows.ts';
import { codesOf, fileOf, readAll } from './files.ts';

const split = (text: string, sizes: readonly number[], delimiter = ',') => {
  const reader = new CsvRows(delimiter);
  const rows = [];
  let at = 0;
  for (let i = 0; at < text.length; i += 1) {
    const size = sizes[i % Math.max(1, sizes.length)] ?? text.length;
    rows.push(...reader.push(text.slice(at, at + size)));
    at += size;
  }
  return [...rows, ...reader.end()];
};

describe('CSV', () => {
  it('is split as csv-parse splits it, however the text arrives in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '铸', ' ', ',', '"', '\n', '\r\n', ';', '1'), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.boolean(),
        (rows, sizes, quoted) => {
          const write = (c: string) => (quoted || /[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c);
          const text = rows.map((row) => row.map(write).join(',')).join('\r\n') + '\r\n';
          const theirs: string[][] = parse(text, { relax_column_count: true, record_delimiter: '\r\n' });
          expect(split(text, sizes).map((row) => [...row.cells])).toEqual(theirs);
        },
      ),
      { numRuns: 300 },
    );
  });

  const header = '供应商,采购商,产品\n';
  const suppliers = async (text: string) =>
    (await readAll('SUPPLIES', fileOf(text))).good.map((row) => row.supplier.name);

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR alone', '\r'],
  ])('may end its lines with %s', async (_, end) =>
    expect(await suppliers(`${header}甲,乙,丙\n丁,戊,己\n`.replaceAll('\n', end))).toEqual(['甲', '丁']),
  );

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('may be separated by %s', async (_, delimiter) =>
    expect(await suppliers(`${header}甲,乙,丙\n`.replaceAll(',', delimiter))).toEqual(['甲']),
  );

  it('may hold line breaks, delimiters and quotes inside quotes', async () =>
    expect(await suppliers(`${header}"甲\n工厂, ""东""",乙,丙\n`)).toEqual(['甲 工厂, "东"']));

  it('counts rows as a spreadsheet shows them: blank lines count, a line break inside quotes does not', async () => {
    const result = await readAll('SUPPLIES', fileOf(`${header}\n"甲\n一",乙,丙\n丁,丁,己\n`));
    expect(codesOf(result)).toEqual(['4 - SELF_SUPPLY']);
    expect(result.good.map((row) => row.row)).toEqual([3]);
  });

  it('loses one line, not the rest, to a quote that is never closed', async () => {
    const result = await readAll('SUPPLIES', fileOf(`${header}甲,乙,丙\n"丁,戊,己\n庚,辛,壬\n`));
    expect(codesOf(result)).toEqual(['3 - BAD_ROW']);
    expect(result.good.map((row) => row.supplier.name)).toEqual(['甲', '庚']);
  });

  it('reports a row with too many or too few columns', async () => {
    const result = await readAll('SUPPLIES', fileOf(`${header}甲,乙\n丙,丁,戊,己\n庚,辛,壬,\n`));
    expect(codesOf(result)).toEqual(['2 - BAD_ROW', '3 - BAD_ROW']);
    expect(result.good).toHaveLength(1);
  });

  it('may begin with a title, and with the hint sep=', async () => {
    expect(await suppliers(`2026年供应链清单,,\n\n${header}甲,乙,丙\n`)).toEqual(['甲']);
    expect(await suppliers(`sep=;\n${header}甲,乙,丙\n`.replaceAll(',', ';'))).toEqual(['甲']);
  });

  it('reports a long cell by its row and column, and reads on', async () => {
    const result = await readAll(
      'SUPPLIES',
      fileOf(`${header}甲,乙,${'长'.repeat(40_000)}\n丙,丁,戊\n"${'宽'.repeat(1_200_000)}",乙,丙\n己,庚,辛\n`),
    );
    expect(codesOf(result)).toEqual(['2 产品 CELL_TOO_LONG', '4 供应商 CELL_TOO_LONG']);
    expect(result.good.map((row) => row.supplier.name)).toEqual(['丙', '己']);
  });

  it('with a cell without end is refused in bounded memory', () => {
    const reader = new CsvRows(',');
    const piece = 'x'.repeat(1_000_000);
    const before = process.memoryUsage().heapUsed;
    expect(() => {
      for (let i = 0; i < 1000; i += 1) reader.push(piece);
    }).toThrow(/百万字符/);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6);
  });

  it('that is empty, or has no known column, is refused', async () => {
    await expect(readAll('SUPPLIES', fileOf(''))).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    await expect(readAll('SUPPLIES', fileOf('\n\n\n'))).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    await expect(readAll('SUPPLIES', fileOf('甲,乙\n1,2\n'))).rejects.toMatchObject({ code: 'MISSING_COLUMN' });
  });

  it.each([
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'OLD_EXCEL'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'WRONG_FILE_TYPE'],
    ['a web page saved as .xls', Buffer.from('<html><table></table></html>'), 'WRONG_FILE_TYPE'],
    ['JSON', Buffer.from('[{"name": "甲"}]'), 'WRONG_FILE_TYPE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'WRONG_FILE_TYPE'],
  ])('by name that is %s is refused by what it holds, in both languages', async (_, bytes, code) => {
    const refusal = await readAll('SUPPLIES', fileOf(bytes, 'list.csv')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code,
      message: expect.stringMatching(/[\u4e00-\u9fff]/),
      inEnglish: expect.stringMatching(/^[\x20-\x7e]+$/),
    });
  });
});
