import { Workbook } from '@cj-tech-master/excelts';

/** The first rows of a workbook's first sheet that has any, as text. */
export async function readWorkbookRows(file: File, most: number): Promise<string[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const sheet = workbook.worksheets.find((s) => s.rowCount > 0);
  const rows: string[][] = [];
  for (let at = 1; sheet && at <= Math.min(sheet.rowCount, most); at++) {
    const row = sheet.getRow(at);
    rows.push(Array.from({ length: sheet.columnCount }, (_, i) => row.getCell(i + 1).text));
  }
  return rows;
}
