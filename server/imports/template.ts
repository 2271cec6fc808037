import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { columnsOf, type CellType, type Column, type ImportKind } from './columns.ts';

export const templateVersion = '2026-11';

const titles: Readonly<Record<ImportKind, string>> = {
  PARKS: '园区',
  ENTERPRISES: '企业',
  SUPPLIES: '供应关系',
  RECORDS: '年度数据',
};
const choices: Partial<Record<CellType, readonly string[]>> = {
  yesNo: ['是', '否'],
  parkLevel: ['国家级', '省级', '市级', '其他'],
  energyBasis: ['当量', '等价'],
};
const numeric = new Set<CellType>(['number', 'quantity', 'money', 'share', 'longitude', 'latitude']);
const preparedRows = 1000;
const letter = (column: number) => (column > 26 ? 'A' : '') + String.fromCharCode(64 + (((column - 1) % 26) + 1));

/** An empty list with the right headers: required ones marked, codes as text, choices as drop-downs, notes beside. */
export async function templateFile(kind: ImportKind): Promise<Uint8Array> {
  const book = new Workbook();
  book.title = `清链导入模板 ${titles[kind]} ${templateVersion}`;
  data(book.addWorksheet(titles[kind], { views: [{ state: 'frozen', ySplit: 1 }] }), columnsOf[kind]);
  notes(book.addWorksheet('填写说明'), kind);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function data(sheet: Worksheet, columns: readonly Column[]): void {
  columns.forEach((column, i) => {
    const at = i + 1;
    const cell = sheet.getCell(1, at);
    cell.value = (column.headers[0] ?? column.name) + (column.required ? '*' : '');
    cell.font = { bold: true, color: { argb: column.required ? 'FFB42318' : 'FF1F2937' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F3EE' } };
    const shown = sheet.getColumn(at);
    shown.width = Math.max(12, (column.headers[0] ?? '').length * 2 + 4);
    if (!numeric.has(column.type)) shown.numFmt = '@';
    const list = choices[column.type];
    if (!list) return;
    for (let row = 2; row <= preparedRows; row += 1)
      sheet.getCell(`${letter(at)}${row}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${list.join(',')}"`],
        showErrorMessage: true,
        errorTitle: '请从列表中选择',
        error: `可选：${list.join('、')}`,
      };
  });
}

function notes(sheet: Worksheet, kind: ImportKind): void {
  sheet.columns = [{ width: 26 }, { width: 26 }, { width: 8 }, { width: 44 }, { width: 44 }];
  const lines: readonly (readonly string[])[] = [
    [`清链导入模板：${titles[kind]}`, `模板版本 ${templateVersion}`],
    ['带 * 的列必填；列的顺序可以改变，不需要的列可以删除。'],
    ['统一社会信用代码按文本填写；没有的内容留空，不要填 0。'],
    ['日期如 2026-11-23、2026/11/23、2026年11月23日；比例填 0–1 的小数或带 % 的百分数。'],
    ['填好后在“数据导入”页上传，先试导入，按行查看错误，改正后再导入；重复导入同一文件不会产生重复数据。'],
    [],
    ['列', 'Column', '必填', '说明', 'Note'],
    ...columnsOf[kind].map((c) => [c.headers[0] ?? '', c.name, c.required ? '是' : '', c.note, c.noteEn]),
  ];
  lines.forEach((line) => sheet.addRow([...line]));
  sheet.getRow(1).font = { bold: true, size: 14 };
  sheet.getRow(7).font = { bold: true };
}
