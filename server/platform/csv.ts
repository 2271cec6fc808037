import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;
/** So that spreadsheets read UTF-8. */
export const byteOrderMark = '\uFEFF';
const active = /^[=+\-@\t\r＝＋－＠]/;

/** A text a spreadsheet would run is led by an apostrophe, which shows it as it is. */
const harmless = (cell: CsvCell): CsvCell => (typeof cell === 'string' && active.test(cell) ? `'${cell}` : cell);

export const csvLines = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { record_delimiter: 'windows' },
  );
