import { stringify } from 'csv-stringify/sync';
import { cellsOf, headersOf, type Cell, type Table } from './table.ts';

const byteOrderMark = '\uFEFF';
const active = /^[=+\-@\t\r＝＋－＠]/;

/** A text a spreadsheet would run is led by an apostrophe, which shows it as it is. */
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && active.test(cell) ? `'${cell}` : cell);

/** UTF-8 with its mark, so that spreadsheets read the Chinese. */
export async function* csvFile(table: Table): AsyncGenerator<string> {
  const lines = (rows: Cell[][]) => stringify(rows, { record_delimiter: 'windows' });
  yield byteOrderMark + lines([headersOf(table)]);
  for await (const batch of table.batches) yield lines(batch.map((row) => cellsOf(table, row).map(harmless)));
}
