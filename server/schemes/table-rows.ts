import { BadCell, cleanCell, readMoney, readQuantity } from '../imports/cells.ts';
import type { Column } from '../imports/columns.ts';
import { headerKey } from '../imports/header-row.ts';
import { scaleOf } from '../imports/units.ts';
import type { Bilingual } from '../platform/errors.ts';
import { noAmounts, type Figures } from './amounts.ts';
import { measures, schemeColumns, type MeasureKey } from './columns.ts';
import { untried, type NewScheme } from './entering.ts';
import { mostOfName, mostOfText } from './reading.ts';
import type { SchemeKind } from './rules.ts';

/** A column of what was pasted: which of the table it is, and the unit its header names. */
export interface Heading {
  readonly header: string;
  readonly column: Column | null;
  readonly scale: number;
  readonly unit: string | null;
}
export interface CellProblem extends Bilingual {
  readonly column: string;
}
/** What every row says that has no column of its own. */
export type OfAllRows = Pick<Figures, 'energyBasis' | 'year' | 'source'>;

const unitIn = (header: string) =>
  /[(（[【]([^)）\]】]*)[)）\]】]\s*\**\s*$/
    .exec(header)?.[1]
    ?.trim()
    .replace(/\s*[/·](年|a|y|yr)$/i, '');
const keysOf = ({ name, headers }: Column) => [name, ...headers].map(headerKey);

/** Which columns of the table headers are; `chosen` says it by hand, '' for none. */
export function headingsOf(headers: readonly string[], chosen: ReadonlyMap<number, string> = new Map()): Heading[] {
  const taken = new Set(chosen.values());
  return headers.map((header, at) => {
    const byHand = chosen.get(at);
    const key = headerKey(header);
    const column =
      byHand !== undefined
        ? schemeColumns.find(({ name }) => name === byHand)
        : schemeColumns.find((one) => key !== '' && !taken.has(one.name) && keysOf(one).includes(key));
    if (!column) return { header, column: null, scale: 0, unit: null };
    taken.add(column.name);
    const unit = unitIn(header);
    return { header, column, scale: scaleOf(column, unit), unit: unit ?? column.unit ?? null };
  });
}
export const holdsSchemes = (headings: readonly Heading[]): boolean =>
  ['name', 'kind'].every((name) => headings.some(({ column }) => column?.name === name));

const kindWords: readonly (readonly [RegExp, SchemeKind])[] = [
  [/^(无低费|无费|低费|无|低|no_low_cost)$/i, 'NO_LOW_COST'],
  [/^(中高费|中费|高费|中|高|medium_high_cost)$/i, 'MEDIUM_HIGH_COST'],
];
function kindOf(text: string): SchemeKind {
  const word = text.replace(/方案$/, '').replace(/[/／、\s]/g, '');
  const found = kindWords.find(([words]) => words.test(word));
  if (!found)
    throw new BadCell('UNKNOWN_CATEGORY', {
      zh: `“${text}”不是无/低费或中/高费`,
      en: `“${text}” is no kind of scheme`,
    });
  return found[1];
}
const isMeasure = (name: string): name is MeasureKey => measures.some(({ key }) => key === name);

/** A row as a scheme, or everything that is wrong with it, cell by cell. */
export function schemeOf(
  headings: readonly Heading[],
  cells: readonly string[],
  { energyBasis, year, source }: OfAllRows,
): { scheme: NewScheme } | { problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const amounts: Partial<Record<MeasureKey, number>> = {};
  const texts = new Map<string, string>();
  let kind: SchemeKind | undefined;
  headings.forEach(({ column, scale }, at) => {
    const cell = cells[at] ?? '';
    // What says nothing elsewhere is a kind here: 无.
    const text = column?.name === 'kind' ? cell.normalize('NFKC').trim() : cleanCell(cell);
    if (!column || text === '') return;
    const { name, type } = column;
    try {
      if (name === 'kind') kind = kindOf(text);
      else if (isMeasure(name)) amounts[name] = amountOf(text, type === 'money', scale);
      else if (text.length > (name === 'name' ? mostOfName : mostOfText)) throw tooLong;
      else texts.set(name, text);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      problems.push({ column: name, ...error.text });
    }
  });
  const name = texts.get('name');
  const missing = (column: string, zh: string, en: string) => {
    if (!problems.some((one) => one.column === column)) problems.push({ column, zh, en });
  };
  if (name === undefined) missing('name', '缺方案名称', 'The name is missing');
  if (kind === undefined) missing('kind', '缺方案类型', 'The kind is missing');
  if (problems.length > 0 || name === undefined || kind === undefined) return { problems };
  const other = texts.get('other') ?? null;
  return {
    scheme: { ...untried, name, kind, figures: { ...noAmounts, ...amounts, other, energyBasis, year, source } },
  };
}
const tooLong = new BadCell('CELL_TOO_LONG', { zh: '文字过长', en: 'The text is too long' });
const notExact = new BadCell('BAD_NUMBER', { zh: '数值过大', en: 'The number is too large' });
function amountOf(text: string, money: boolean, scale: number): number {
  const amount = money ? readMoney(text, scale) : Math.round(readQuantity(text, scale));
  if (!Number.isSafeInteger(amount)) throw notExact;
  return amount;
}
