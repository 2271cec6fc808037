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
const shifted = (value: number, by: number) => {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + by}`);
};
const bases: Readonly<Record<string, string>> = { EQUIVALENT: '当量', CALORIFIC: '等价' };

/** A stored value as its column is written: 是 or 否, several with ；, amounts in the column's unit. */
export function cellOf(column: Column, value: CellsByName[string] | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return column.scale === 0 ? value : shifted(value, -column.scale);
  if (typeof value !== 'string') return value.length === 0 ? null : value.join('；');
  return column.type === 'energyBasis' ? (bases[value] ?? value) : value;
}
