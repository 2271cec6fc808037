import { BadCell } from './cells.ts';
import { columnsOf, standIn, type ImportKind } from './columns.ts';
import type { Mapping, Pairs } from './header-row.ts';
import { unknownColumn } from './header-row.ts';
import { BadRow, keyOf, shapers } from './kinds.ts';
import type { EnterpriseRow, ParkRow, RecordRow, RowOfKind, SupplyRow } from './kinds.ts';
import { readCell, type Lookups, type Value } from './read-cell.ts';
import type { SourceRow } from './reading/csv-rows.ts';
import { rowError, type RowCode, type RowError } from './row-codes.ts';
import { SeenKeys } from './seen-keys.ts';

export type Checked<K extends ImportKind> =
  | { readonly good: RowOfKind[K]; readonly errors?: undefined }
  | { readonly good?: undefined; readonly errors: readonly RowError[] };

/** Turns the rows of one file into what they say, or into what is wrong with them. Keeps in mind which keys came by. */
export class RowChecker<K extends ImportKind> {
  private readonly seen = new SeenKeys();
  private readonly constants: readonly [string, Value][];
  private readonly headers: ReadonlyMap<string, string>;

  constructor(
    private readonly kind: K,
    private readonly mapping: Mapping,
    constants: Pairs,
    private readonly lookups: Lookups,
    private readonly ragged: boolean,
  ) {
    this.headers = new Map(mapping.fields.map((field) => [field.column.name, field.header.trim()]));
    this.constants = constants.flatMap(([name, text]) => {
      const column = columnsOf[kind].find((c) => c.name === name);
      if (!column) throw unknownColumn(name, kind);
      const value = readCell({ column, scale: column.scale }, text, lookups);
      return value === undefined ? [] : [[name, value] as [string, Value]];
    });
  }

  check(source: SourceRow): Checked<K> {
    const { row } = source;
    const broken = this.structure(source);
    if (broken) return { errors: [broken] };
    const values = new Map<string, Value>(this.constants);
    const errors: RowError[] = [];
    for (const field of this.mapping.fields) {
      const raw = source.cells[field.at] ?? '';
      try {
        const value = readCell(field, raw, this.lookups);
        if (value === undefined) continue;
        const before = values.get(field.column.name);
        const joined =
          Array.isArray(before) && Array.isArray(value) ? [...(before as string[]), ...(value as string[])] : value;
        values.set(field.column.name, joined);
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        errors.push(rowError(row, field.header.trim(), error.code, error.text, raw));
      }
    }
    for (const column of columnsOf[this.kind]) {
      const other = standIn[column.name];
      if (!column.required || values.has(column.name) || (other !== undefined && values.has(other))) continue;
      if (
        errors.some(
          (e) =>
            e.column !== null && [this.headers.get(column.name), other && this.headers.get(other)].includes(e.column),
        )
      )
        continue;
      errors.push(
        this.error(row, column.name, 'MISSING_REQUIRED', `缺少${column.headers[0]}`, `${column.name} is missing`),
      );
    }
    if (errors.length > 0) return { errors };
    return this.shaped(row, values);
  }

  private shaped(row: number, values: Map<string, Value>): Checked<K> {
    try {
      const good = shapers[this.kind](row, values, this.lookups);
      const repeated = this.repeated(good);
      return repeated ? { errors: [repeated] } : { good };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      const header = error.column === null ? null : (this.headers.get(error.column) ?? error.column);
      const value = error.column === null ? null : values.get(error.column);
      return {
        errors: [rowError(row, header, error.cause.code, error.cause.text, typeof value === 'string' ? value : null)],
      };
    }
  }

  private structure({ row, cells, fault }: SourceRow): RowError | undefined {
    if (fault?.kind === 'QUOTES')
      return rowError(
        row,
        null,
        'BAD_ROW',
        { zh: '引号不成对，本行未读入', en: 'The quotes do not match; this line was left out' },
        fault.sample,
      );
    if (fault) {
      const header = fault.column === undefined ? null : (this.mapping.matches[fault.column]?.header ?? null);
      return rowError(
        row,
        header,
        'CELL_TOO_LONG',
        { zh: '单元格内容超过 32 767 字', en: 'The cell holds more than 32 767 characters' },
        fault.sample,
      );
    }
    const { width } = this.mapping;
    const extra = cells.slice(width).some((cell) => cell.trim() !== '');
    if (!this.ragged && (extra || cells.length < width))
      return rowError(row, null, 'BAD_ROW', {
        zh: `本行有 ${cells.length} 列，表头有 ${width} 列`,
        en: `This row has ${cells.length} columns, the header has ${width}`,
      });
    return undefined;
  }

  private repeated(good: RowOfKind[ImportKind]): RowError | undefined {
    switch (this.kind) {
      case 'ENTERPRISES':
        return this.repeatedEnterprise(good as EnterpriseRow);
      case 'SUPPLIES': {
        const { supplier, buyer, product, since } = good as SupplyRow;
        return this.repeatedKey(
          good.row,
          [keyOf(supplier), keyOf(buyer), product?.toLowerCase(), since],
          '同一供应关系',
          'The same supply link',
        );
      }
      case 'RECORDS': {
        const { enterprise, year } = good as RecordRow;
        return this.repeatedKey(
          good.row,
          [keyOf(enterprise), year],
          '同一企业同一年度',
          'The same enterprise and year',
        );
      }
      default:
        return this.repeatedKey(good.row, [(good as ParkRow).code.toLowerCase()], '同一园区代码', 'The same park code');
    }
  }

  private repeatedKey(row: number, key: readonly unknown[], zh: string, en: string): RowError | undefined {
    const first = this.seen.firstRow(JSON.stringify(key), row);
    return first === undefined
      ? undefined
      : this.error(row, null, 'DUPLICATE_ROW', `${zh}已在第 ${first} 行`, `${en} is already in row ${first}`);
  }

  private repeatedEnterprise({ row, code, key, name }: EnterpriseRow): RowError | undefined {
    if (code === null) return this.repeatedKey(row, ['name', key], '同名企业', 'An enterprise of this name');
    const known = this.seen.has(JSON.stringify(['both', code, key]));
    const first = this.seen.firstRow(JSON.stringify(['code', code]), row);
    if (first === undefined) {
      this.seen.firstRow(JSON.stringify(['both', code, key]), row);
      this.seen.firstRow(JSON.stringify(['name', key]), row);
      return undefined;
    }
    if (known)
      return this.error(
        row,
        null,
        'DUPLICATE_ROW',
        `同一企业已在第 ${first} 行`,
        `The same enterprise is already in row ${first}`,
      );
    return this.error(
      row,
      'credit_code',
      'CONFLICTING_NAME',
      `第 ${first} 行的同一信用代码用了另一个名称`,
      `Row ${first} gives another name for this credit code`,
      name,
    );
  }

  private error(
    row: number,
    column: string | null,
    code: RowCode,
    zh: string,
    en: string,
    value: string | null = null,
  ) {
    return rowError(row, column === null ? null : (this.headers.get(column) ?? column), code, { zh, en }, value);
  }
}
