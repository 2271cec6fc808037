import { record } from '../access/record.ts';
import type { Asker } from '../edits/editing.ts';
import { InvalidInput } from '../platform/errors.ts';
import { inAudit, writeNew, type NewScheme } from './entering.ts';
import { Reading, type FiguresGiven } from './reading.ts';
import { headingsOf, holdsSchemes, schemeOf, type CellProblem, type Heading, type OfAllRows } from './table-rows.ts';

export { headingsOf, type CellProblem, type Heading } from './table-rows.ts';
export interface PastedRow {
  /** Its number where it comes from. */
  readonly row: number;
  readonly cells: readonly string[];
}
export interface RefusedRow extends PastedRow {
  readonly problems: readonly CellProblem[];
}
export interface SchemePaste {
  readonly rows: number;
  readonly added: number;
  /** As they were given, so that nothing of them is lost. */
  readonly refused: readonly RefusedRow[];
}
export const mostRows = 500;

/** The header of a table, and which of its columns was chosen by hand to be what. */
export function headingsGiven(headers: readonly { header: string; column?: string | null | undefined }[]): Heading[] {
  const chosen = headers.flatMap(({ column }, at) => (column === undefined ? [] : [[at, column ?? ''] as const]));
  const headings = headingsOf(
    headers.map(({ header }) => header),
    new Map(chosen),
  );
  const twice = chosen.filter(([at, name]) => name && chosen.some(([other, also]) => other < at && also === name));
  if (twice.length > 0)
    throw new InvalidInput(
      twice.map(([at]) => ({ path: `headers.${at}`, zh: '此列已指定', en: 'is a column given twice' })),
    );
  if (holdsSchemes(headings)) return headings;
  throw new InvalidInput([
    { path: 'headers', zh: '须有“方案名称”和“方案类型”两列', en: 'the columns 方案名称 and 方案类型 are needed' },
  ]);
}

/** What is said of all rows at once: figures carry a year, and a source. */
export function ofAllRows(given: Pick<FiguresGiven, 'energyBasis' | 'year' | 'source'>): OfAllRows {
  const reading = new Reading();
  const { year = 0, energyBasis = null, source = null } = reading.figures('', { ...given, year: given.year ?? null });
  reading.done();
  return { year, energyBasis, source };
}

/** Enters many schemes in an audit at once. What is wrong with a row is said of its cells, and the row comes back; the others are entered. */
export async function pasteSchemes(
  asker: Asker,
  audit: string,
  table: { readonly headings: readonly Heading[]; readonly rows: readonly PastedRow[]; readonly ofAll: OfAllRows },
  key: string | null | undefined,
): Promise<SchemePaste> {
  const { headings, ofAll } = table;
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > mostRows)
    throw new InvalidInput([{ path: 'rows', zh: `一次至多 ${mostRows} 行`, en: `at most ${mostRows} rows at once` }]);
  return inAudit(asker, 'pasteSchemes', audit, key, async (tx, now, person) => {
    const taken = new Map(now.names.map((name): [string, number | null] => [name, null]));
    const schemes: NewScheme[] = [];
    const refused: RefusedRow[] = [];
    for (const one of rows) {
      const found = schemeOf(headings, one.cells, ofAll);
      const problems = 'problems' in found ? found.problems : sameNames(found.scheme.name, taken);
      if (problems.length > 0 || 'problems' in found) refused.push({ ...one, problems });
      else {
        taken.set(found.scheme.name, one.row);
        schemes.push(found.scheme);
      }
    }
    if (schemes.length > 0) {
      await writeNew(tx, now, person, schemes);
      await record(tx, asker.origin, {
        act: 'PASTE_SCHEMES',
        subject: { type: 'Audit', id: now.id },
        divisions: [now.division],
        enterprises: [now.enterprise],
        after: { rows: rows.length, added: schemes.length, refused: refused.length, ...ofAll },
      });
    }
    return { rows: rows.length, added: schemes.length, refused };
  });
}

function sameNames(name: string, taken: ReadonlyMap<string, number | null>): CellProblem[] {
  const row = taken.get(name);
  if (row === undefined) return [];
  return row === null
    ? [{ column: 'name', zh: '此审核已有同名方案', en: 'The audit has a scheme of this name already' }]
    : [{ column: 'name', zh: `与第 ${row} 行同名`, en: `Has the name of row ${row}` }];
}
