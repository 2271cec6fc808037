import { byteOrderMark, csvLines } from '../platform/csv.ts';
import { cellsOf, headersOf, type Table } from './table.ts';

/** UTF-8 with its mark, so that spreadsheets read the Chinese. */
export async function* csvFile(table: Table): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([headersOf(table)]);
  for await (const batch of table.batches) yield csvLines(batch.map((row) => cellsOf(table, row)));
}
