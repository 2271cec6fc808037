import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { codesOf, fileOf, readAll, sheetOf, workbook, zip } from './files.ts';

const xlsx = (parts: Parameters<typeof workbook>[0]) => fileOf(workbook(parts), 'list.xlsx');
const header = ['供应商', '采购商', '产品', '起始日期', '占供方产出比例', '年供应量'];
const headerXml = sheetOf([header]);
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('XLSX', () => {
  it('is read as Excel writes it: shared strings, rich text, phonetics, gaps, dates and percentages by their style', async () => {
    const file = xlsx({
      strings: `<si><t>甲公司</t></si><si><r><t>乙</t></r><r><t xml:space="preserve">公司</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>`,
      styles: `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>`,
      sheet:
        headerXml +
        `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" s="1"><v>45366</v></c><c r="E3" s="3"><v>0.15</v></c><c r="F3"><v>1.2E3</v></c></row>` +
        `<row r="4">${text('A4', '丙')}${text('B4', '丁_x000a_一')}<c r="D4" s="2"><v>45366.75</v></c></row>`,
    });
    const { good, errors, opened } = await readAll('SUPPLIES', file);
    expect(errors).toEqual([]);
    expect(opened?.encoding).toBe('xlsx');
    expect(good).toMatchObject([
      {
        row: 3,
        supplier: { name: '甲公司' },
        buyer: { name: '乙公司' },
        product: null,
        since: '2024-03-15',
        shareOfSupplier: 0.15,
        annualVolume: 1200,
      },
      { row: 4, buyer: { name: '丁 一' }, since: '2024-03-15' },
    ]);
  });

  it('with dates counted from 1904 is read by that count', async () => {
    const file = xlsx({
      properties: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheet: `${headerXml}<row r="2">${text('A2', '甲')}${text('B2', '乙')}<c r="D2" s="1"><v>43904</v></c></row>`,
    });
    expect((await readAll('SUPPLIES', file)).good[0]?.since).toBe('2024-03-15');
  });

  it('that a library wrote is read, with the sheet that has the columns', async () => {
    const book = new Workbook();
    book.addWorksheet('说明').addRow(['请先阅读', '说明']);
    const sheet = book.addWorksheet('数据');
    sheet.addRow(['2026 年供应清单']);
    sheet.addRow(header);
    sheet.addRow(['甲公司', '乙公司', '齿轮', new Date(Date.UTC(2024, 2, 15)), 0.5, 12]);
    const { good, errors } = await readAll('SUPPLIES', fileOf(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx'));
    expect(errors).toEqual([]);
    expect(good).toMatchObject([
      { row: 3, product: '齿轮', since: '2024-03-15', shareOfSupplier: 0.5, annualVolume: 12 },
    ]);
  });

  it('keeps a code of digits that was typed as a number when it can, and says so when Excel has cut it', async () => {
    const sheet =
      sheetOf([['企业名称', '统一社会信用代码']]) +
      `<row r="2">${text('A2', '甲')}${text('B2', '913502000728319549')}</row>` +
      `<row r="3">${text('A3', '乙')}<c r="B3"><v>9.13502000728319E+17</v></c></row>`;
    const result = await readAll('ENTERPRISES', xlsx({ sheet }));
    expect(result.good.map((row) => row.code)).toEqual(['913502000728319549']);
    expect(codesOf(result)).toEqual(['3 统一社会信用代码 BAD_CREDIT_CODE']);
  });

  it('with a failed formula in a cell reports the cell', async () => {
    const sheet = `${headerXml}<row r="2">${text('A2', '甲')}<c r="B2" t="e"><v>#REF!</v></c></row><row r="3">${text('A3', '丙')}${text('B3', '丁')}<c r="C3" t="e"><v>#N/A</v></c></row>`;
    const result = await readAll('SUPPLIES', xlsx({ sheet }));
    expect(codesOf(result)).toEqual(['2 采购商 BAD_ROW']);
    expect(result.good).toMatchObject([{ product: null }]);
  });

  it('that inflates to an abnormal size is refused before it is inflated', async () => {
    const bomb = xlsx({ sheet: headerXml, more: [{ name: 'xl/media/a.bin', data: Buffer.alloc(40e6) }] });
    await expect(readAll('SUPPLIES', bomb)).rejects.toMatchObject({ code: 'ZIP_BOMB' });
  });

  it('that lies about its sizes is refused while it inflates', async () => {
    const rows = Buffer.from(sheetOf([header]) + '<row></row>'.repeat(200_000));
    const entries = [
      {
        name: 'xl/workbook.xml',
        data: '<workbook xmlns:r="x"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: Buffer.concat([Buffer.from('<worksheet><sheetData>'), rows]),
        claims: 5000,
      },
    ];
    await expect(readAll('SUPPLIES', fileOf(zip(entries), 'a.xlsx'))).rejects.toMatchObject({ code: 'ZIP_BOMB' });
  });

  it('with a DOCTYPE is refused, and no entity of it is read', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    await expect(readAll('SUPPLIES', xlsx({ prolog, sheet: headerXml }))).rejects.toMatchObject({ code: 'UNSAFE_XML' });
  });

  it('with a cell without end is refused', async () => {
    const noise = Buffer.from(Array.from({ length: 1_500_000 }, (_, i) => 97 + ((i * 7919 + (i >> 7)) % 26)));
    const sheet = Buffer.concat([
      Buffer.from(`${headerXml}<row r="2"><c r="A2" t="inlineStr"><is><t>`),
      noise,
      Buffer.from('</t></is></c></row>'),
    ]);
    await expect(readAll('SUPPLIES', xlsx({ sheet }))).rejects.toMatchObject({ code: 'CELL_TOO_LONG' });
  });

  it('with a long cell reports it and reads on', async () => {
    const sheet = sheetOf([header, ['甲', '乙', '长'.repeat(40_000)], ['丙', '丁', '']]);
    const result = await readAll('SUPPLIES', xlsx({ sheet }));
    expect(codesOf(result)).toEqual(['2 产品 CELL_TOO_LONG']);
    expect(result.good).toHaveLength(1);
  });

  it.each([
    ['cut short', workbook({ sheet: headerXml }).subarray(0, 600), 'BROKEN_FILE'],
    ['a ZIP of something else', zip([{ name: 'word/document.xml', data: '<a/>' }]), 'WRONG_FILE_TYPE'],
    ['an OpenDocument', zip([{ name: 'mimetype', data: 'application/vnd.oasis' }]), 'WRONG_FILE_TYPE'],
    ['broken XML', workbook({ sheet: `${headerXml}<row><c` }), 'BROKEN_FILE'],
    [
      'a path out of the archive',
      workbook({ sheet: headerXml, more: [{ name: '../evil', data: 'x' }] }),
      'BROKEN_FILE',
    ],
  ])('that is %s is refused', async (_, bytes, code) =>
    expect(readAll('SUPPLIES', fileOf(bytes, 'a.xlsx'))).rejects.toMatchObject({ code }),
  );

  it('takes headers named after what every object has as nothing special', async () => {
    const sheet = sheetOf([
      ['__proto__', 'constructor', ...header],
      ['x', 'y', '甲', '乙'],
    ]);
    const { good, opened } = await readAll('SUPPLIES', xlsx({ sheet }));
    expect(good).toMatchObject([{ supplier: { name: '甲' } }]);
    expect(opened?.mapping.slice(0, 2)).toEqual([
      { header: '__proto__', column: null },
      { header: 'constructor', column: null },
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
