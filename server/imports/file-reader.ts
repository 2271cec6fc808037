import { RowChecker, type Checked } from './check-rows.ts';
import type { ImportKind } from './columns.ts';
import { headerScore, mapHeader, type Mapping, type Pairs } from './header-row.ts';
import { Industries, type IndustryEntry } from './industries.ts';
import { Places, type DivisionEntry, type ParkEntry } from './places.ts';
import type { RowOfKind } from './kinds.ts';
import type { SourceRow } from './reading/csv-rows.ts';
import { Refusal } from './reading/refusal.ts';
import { openTableFile, type Table, type TableFile } from './reading/table-file.ts';
import type { RowError } from './row-codes.ts';

export interface ReadOrder<K extends ImportKind = ImportKind> {
  readonly file: string;
  readonly kind: K;
  readonly map: Pairs;
  readonly set: Pairs;
  /** Rows that were dealt with before: read again, so that repeats are known, but not handed out. */
  readonly skip: number;
  readonly batch: number;
  readonly industries: readonly IndustryEntry[];
  readonly divisions: readonly DivisionEntry[];
  readonly parks: readonly ParkEntry[];
}
export interface Opened {
  readonly encoding: string;
  readonly mapping: Mapping['matches'];
}
/** Up to `batch` rows of the file: what the good ones say, and what is wrong with the others. */
export interface Batch<K extends ImportKind = ImportKind> {
  readonly rows: number;
  readonly good: readonly RowOfKind[K][];
  readonly errors: readonly RowError[];
  readonly rejected: number;
  /** Share of the file read so far. */
  readonly progress: number;
}

const headerWithin = 20;
const sheetsTried = 12;
const brokenLimit = 10_000;

/** Reads a file from its first byte to its last row, in batches, as fast as they are asked for. */
export async function* readFile<K extends ImportKind>(order: ReadOrder<K>): AsyncGenerator<Opened | Batch<K>> {
  const file = await openTableFile(order.file);
  try {
    const { table, header } = await findHeader(file, order);
    const mapping = mapHeader(
      order.kind,
      header.row,
      header.cells,
      order.map,
      order.set.map(([column]) => column),
    );
    const lookups = {
      industries: new Industries(order.industries),
      places: new Places(order.divisions, order.parks),
    };
    const checker = new RowChecker(order.kind, mapping, order.set, lookups, table.ragged);
    yield { encoding: file.format, mapping: mapping.matches };
    yield* batches(table, mapping.headerRow, checker, order);
  } finally {
    file.close();
  }
}

async function findHeader(file: TableFile, { kind, map }: ReadOrder): Promise<{ table: Table; header: SourceRow }> {
  let best: { table: Table; header: SourceRow; score: number } | undefined;
  for (const table of file.tables.slice(0, sheetsTried))
    for (const header of await firstRows(table)) {
      const score = headerScore(kind, header.cells, map);
      if (!best || score > best.score) best = { table, header, score };
    }
  if (!best) throw new Refusal('EMPTY_FILE', { zh: '文件里没有任何行', en: 'The file holds no rows' });
  return best;
}

async function firstRows(table: Table): Promise<SourceRow[]> {
  const first: SourceRow[] = [];
  for await (const rows of table.rows()) {
    first.push(...rows.filter((row) => !row.fault).slice(0, headerWithin - first.length));
    if (first.length >= headerWithin) break;
  }
  return first;
}

async function* batches<K extends ImportKind>(
  table: Table,
  headerRow: number,
  checker: RowChecker<K>,
  { skip, batch }: ReadOrder<K>,
): AsyncGenerator<Batch<K>> {
  let progress = 0;
  let seen = 0;
  let broken = 0;
  let open = emptyBatch<K>();
  for await (const rows of table.rows((share) => (progress = share)))
    for (const source of rows) {
      if (source.row <= headerRow) continue;
      seen += 1;
      if (source.fault) broken += 1;
      if (broken > brokenLimit && broken > seen / 2) throw mostlyBroken();
      const checked = checker.check(source);
      if (seen <= skip) continue;
      add(open, checked);
      if (open.rows < batch) continue;
      yield { ...open, progress };
      open = emptyBatch<K>();
    }
  if (open.rows > 0) yield { ...open, progress: 1 };
}

interface OpenBatch<K extends ImportKind> {
  rows: number;
  good: RowOfKind[K][];
  errors: RowError[];
  rejected: number;
}
const emptyBatch = <K extends ImportKind>(): OpenBatch<K> => ({ rows: 0, good: [], errors: [], rejected: 0 });
function add<K extends ImportKind>(batch: OpenBatch<K>, checked: Checked<K>): void {
  batch.rows += 1;
  if (checked.errors) {
    batch.errors.push(...checked.errors);
    batch.rejected += 1;
  } else batch.good.push(checked.good);
}

const mostlyBroken = () =>
  new Refusal('BROKEN_FILE', {
    zh: '文件中大部分行无法读取，可能不是表格',
    en: 'Most rows of the file cannot be read; it may not be a table',
  });
