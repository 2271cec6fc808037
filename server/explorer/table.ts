import { columnsOf, type Column, type ImportKind } from '../imports/columns.ts';

export type Cell = string | number | null;
export type CellsByName = Readonly<Record<string, Cell | boolean | readonly string[]>>;
/** Rows as they come, a batch at a time. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly CellsByName[]>;
}

/** A table with the columns its import reads, so that what was exported can be imported again. */
export const tableOf = (name: string, kind: ImportKind, batches: Table['batches']): Table => ({
  name,
  columns: columnsOf[kind],
  batches,
});
export const headersOf = (table: Table): string[] => table.columns.map((column) => column.headers[0]!);

/** Shifted in decimal, so that 123456 cents are exactly 0.123456 万元. */
function shifted(value: number, by: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + by}`);
}
const bases: Readonly<Record<string, string>> = { EQUIVALENT: '当量', CALORIFIC: '等价' };

/** A stored value in the unit and the words of its column. */
export function valueOf(column: Column, value: CellsByName[string] | undefined): CellsByName[string] {
  if (typeof value === 'number') return column.scale === 0 ? value : shifted(value, -column.scale);
  if (typeof value === 'string' && column.type === 'energyBasis') return bases[value] ?? value;
  return value ?? null;
}
/** The same in one cell: 是 or 否, several texts joined by ；. */
function cellOf(column: Column, stored: CellsByName[string] | undefined): Cell {
  const value = valueOf(column, stored);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object' && value !== null) return value.length === 0 ? null : value.join('；');
  return value;
}
export const cellsOf = (table: Table, row: CellsByName): Cell[] =>
  table.columns.map((column) => cellOf(column, row[column.name]));
