import { columnsOf, standIn, type Column, type ImportKind } from './columns.ts';
import { Refusal } from './reading/refusal.ts';
import { scaleOf } from './units.ts';

export type Pairs = readonly (readonly [string, string])[];

/** How the columns of one file are read. */
export interface Mapping {
  readonly headerRow: number;
  readonly matches: readonly { header: string; column: string | null }[];
  /** Where each canonical column stands; several for `aliases`. */
  readonly fields: readonly Field[];
  readonly width: number;
}
export interface Field {
  readonly column: Column;
  readonly header: string;
  readonly at: number;
  readonly scale: number;
}

/** A header without case, spaces, the required mark, and what stands in brackets. */
export const headerKey = (header: string): string => bare(header).replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '');
const bare = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}*:"']/gu, '');
const unitOf = (header: string) => /[(（[【]([^)）\]】]*)[)）\]】]\s*\**\s*$/.exec(header)?.[1]?.trim();
const keysOf = (column: Column) => [column.name, ...column.headers];

function columnFor(columns: readonly Column[], header: string): Column | undefined {
  const wanted = headerKey(header) || bare(header);
  const loose = (text: string) => headerKey(text).replaceAll('_', '');
  return (
    columns.find((c) => keysOf(c).some((key) => headerKey(key) === wanted)) ??
    columns.find((c) => keysOf(c).some((key) => loose(key) === wanted.replaceAll('_', '')))
  );
}

/** How many cells of a row are known headers: the header row is the one with most, lists often begin with a title. */
export function headerScore(kind: ImportKind, cells: readonly string[], chosen: Pairs): number {
  const byHand = new Set(chosen.map(([header]) => bare(header)));
  const known = cells.flatMap((cell) =>
    byHand.has(bare(cell)) ? bare(cell) : (columnFor(columnsOf[kind], cell)?.name ?? []),
  );
  return new Set(known).size;
}

export function mapHeader(
  kind: ImportKind,
  headerRow: number,
  cells: readonly string[],
  chosen: Pairs,
  constants: readonly string[],
): Mapping {
  const columns = columnsOf[kind];
  const byHand = new Map(chosen.map(([header, name]) => [bare(header), name.trim()]));
  const taken = new Set<string>();
  const found: (Field | undefined)[] = cells.map((header, at) => {
    const name = byHand.get(bare(header));
    if (name === undefined || name === '') return undefined;
    const column = columns.find((c) => c.name === name) ?? columnFor(columns, name);
    if (!column) throw unknownColumn(name, kind);
    taken.add(column.name);
    return { column, header, at, scale: scaleOf(column, unitOf(header)) };
  });
  for (const [header] of chosen) if (!cells.some((cell) => bare(cell) === bare(header))) throw unknownHeader(header);
  cells.forEach((header, at) => {
    if (found[at] || byHand.has(bare(header)) || header.trim() === '') return;
    const column = columnFor(columns, header);
    if (!column || taken.has(column.name)) return;
    taken.add(column.name);
    found[at] = { column, header, at, scale: scaleOf(column, unitOf(header)) };
  });
  const missing = columns.filter(
    (c) =>
      c.required && ![c.name, standIn[c.name]].some((name) => name && (taken.has(name) || constants.includes(name))),
  );
  if (missing.length > 0) throw missingColumns(missing, cells);
  return {
    headerRow,
    matches: cells.flatMap((header, at) =>
      header.trim() === '' ? [] : [{ header: header.trim().slice(0, 200), column: found[at]?.column.name ?? null }],
    ),
    fields: found.filter((field) => field !== undefined),
    width: cells.length,
  };
}

function missingColumns(missing: readonly Column[], cells: readonly string[]): Refusal {
  const seen = cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 12)
    .map((cell) => cell.trim().slice(0, 30));
  const names = missing.map((c) => c.headers[0]).join('、');
  return new Refusal('MISSING_COLUMN', {
    zh: `缺少必填列：${names}。文件中的列：${seen.join('、') || '（无）'}。可用列映射指定`,
    en: `Required columns are missing: ${missing.map((c) => c.name).join(', ')}. The file has: ${seen.join(', ') || 'none'}. Assign them by a mapping`,
  });
}
export const unknownColumn = (name: string, kind: ImportKind): Refusal =>
  new Refusal('UNKNOWN_COLUMN', {
    zh: `没有名为“${name}”的列。可用：${columnsOf[kind].map((c) => c.name).join('、')}`,
    en: `There is no column "${name}". Use one of: ${columnsOf[kind].map((c) => c.name).join(', ')}`,
  });
const unknownHeader = (header: string) =>
  new Refusal('UNKNOWN_COLUMN', {
    zh: `列映射中的“${header}”不在文件的表头中`,
    en: `The mapping names "${header}", which is not in the file's header`,
  });
