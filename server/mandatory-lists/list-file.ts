import { BadCell, cleanCell, readList, readNumber } from '../imports/cells.ts';
import { headerKey } from '../imports/header-row.ts';
import type { SourceRow } from '../imports/reading/csv-rows.ts';
import { Refusal } from '../imports/reading/refusal.ts';
import { firstOfTables, type Table } from '../imports/reading/table-file.ts';
import type { Bilingual } from '../platform/errors.ts';
import { categoryWords, listColumns } from './list-columns.ts';
import { mostEntries, type Category, type CategoryEvidence } from './list-entries.ts';

/** A row of a list as a file has it; its number is what a spreadsheet shows beside it. */
export interface ListRow {
  readonly row: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly categories: readonly CategoryEvidence[];
  readonly reason: string | null;
}
export interface RowProblem extends Bilingual {
  readonly row: number;
}
const headerWithin = 20;
const categoryOf = new Map(
  Object.entries(categoryWords).flatMap(([name, word]) => [
    [word, name as Category],
    [name, name as Category],
  ]),
);

function placesIn(cells: readonly string[]): Map<string, number> {
  const keys = cells.map(headerKey);
  return new Map(
    listColumns.flatMap(({ name, headers }) => {
      const at = keys.findIndex((key) => key !== '' && [name, ...headers].some((header) => headerKey(header) === key));
      return at < 0 ? [] : [[name, at] as const];
    }),
  );
}

/** Texts of evidence stay as they were written; an apostrophe that an export set before one goes. */
const written = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '').trim();

function rowOf({ row, cells, fault }: SourceRow, places: Map<string, number>): ListRow {
  if (fault) throw new BadCell('BAD_ROW', { zh: '该行无法读取', en: 'This row cannot be read' });
  const raw = (name: string) => cells[places.get(name) ?? -1] ?? '';
  const text = (name: string) => cleanCell(raw(name)) || null;
  const number = (name: string) => (text(name) === null ? null : readNumber(text(name)!));
  const name = text('name');
  if (name === null) throw new BadCell('MISSING_REQUIRED', { zh: '缺企业名称', en: 'The name is missing' });
  const reason = written(raw('reason')) || null;
  const figures = { limit: number('limit'), measured: number('measured'), unit: text('unit') };
  const none = { limit: null, measured: null, unit: null };
  const categories = readList(text('categories') ?? '', ',，、/').map((word): CategoryEvidence => {
    const category = categoryOf.get(word);
    if (!category)
      throw new BadCell('UNKNOWN_CATEGORY', { zh: `没有“${word}”这一类别`, en: `There is no category “${word}”` });
    return {
      category,
      evidence: written(raw(category)) || (reason ?? ''),
      ...(category === 'HIGH_ENERGY' ? figures : none),
    };
  });
  if (categories.length === 0)
    throw new BadCell('MISSING_REQUIRED', { zh: '缺强审类型', en: 'The category is missing' });
  return { row, name, creditCode: text('credit_code'), categories, reason };
}

/** The rows of a list in a CSV or XLSX file, and what is wrong with those that cannot be taken. */
export async function readListFile(file: string): Promise<{ rows: ListRow[]; problems: RowProblem[] }> {
  const found = await firstOfTables(file, readTable);
  if (found) return found;
  throw new Refusal('MISSING_COLUMN', {
    zh: '文件须有“企业名称”和“强审类型”两列',
    en: 'The file needs the columns 企业名称 and 强审类型',
  });
}

async function readTable(table: Table): Promise<{ rows: ListRow[]; problems: RowProblem[] } | undefined> {
  let places: Map<string, number> | undefined;
  const rows: ListRow[] = [];
  const problems: RowProblem[] = [];
  for await (const batch of table.rows())
    for (const source of batch) {
      if (!places) {
        const header = placesIn(source.cells);
        if (header.has('name') && header.has('categories')) places = header;
        else if (source.row >= headerWithin) return undefined;
        continue;
      }
      if (source.cells.every((cell) => cell.trim() === '')) continue;
      if (rows.length + problems.length >= mostEntries)
        throw new Refusal('TOO_LARGE', { zh: `至多 ${mostEntries} 行`, en: `A list has at most ${mostEntries} rows` });
      try {
        rows.push(rowOf(source, places));
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        problems.push({ row: source.row, ...error.text });
      }
    }
  return places && { rows, problems };
}
