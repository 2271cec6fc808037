import type { Asker } from '../edits/editing.ts';
import { Refusal } from '../imports/reading/refusal.ts';
import { firstOfTables, type Table } from '../imports/reading/table-file.ts';
import { headingsOf, mostRows, pasteSchemes, type Heading, type PastedRow, type SchemePaste } from './pasting.ts';
import { holdsSchemes, type OfAllRows } from './table-rows.ts';

const headerWithin = 20;
interface Read {
  readonly headings: readonly Heading[];
  readonly rows: readonly PastedRow[];
}

/** The schemes of a CSV or XLSX file: of its first table that has a header of schemes within its first rows. */
export async function readSchemeFile(file: string): Promise<Read> {
  const found = await firstOfTables(file, readTable);
  if (found) return found;
  throw new Refusal('MISSING_COLUMN', {
    zh: '文件须有“方案名称”和“方案类型”两列',
    en: 'The file needs the columns 方案名称 and 方案类型',
  });
}

async function readTable(table: Table): Promise<Read | undefined> {
  let headings: Heading[] | undefined;
  const rows: PastedRow[] = [];
  for await (const batch of table.rows())
    for (const { row, cells } of batch) {
      if (!headings) {
        const found = headingsOf(cells);
        if (holdsSchemes(found)) headings = found;
        else if (row >= headerWithin) return undefined;
      } else if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells: [...cells] });
      if (rows.length > mostRows)
        throw new Refusal('TOO_LARGE', { zh: `一次至多 ${mostRows} 行`, en: `At most ${mostRows} rows at once` });
    }
  return headings && { headings, rows };
}

/** Enters the schemes of a file in an audit. */
export async function importSchemes(
  asker: Asker,
  audit: string,
  file: string,
  ofAll: OfAllRows,
): Promise<SchemePaste & { headers: string[] }> {
  const read = await readSchemeFile(file);
  const paste = await pasteSchemes(asker, audit, { ...read, ofAll }, null);
  return { ...paste, headers: read.headings.map(({ header }) => header) };
}
