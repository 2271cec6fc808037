import { indicators, type Indicator } from '../../api/indicators.ts';
import type { FigureShown } from './documents.ts';

/** The words by which indicators and bases are known in either language. */
export interface FigureWords {
  readonly indicator: (name: Indicator) => readonly string[];
  readonly basis: Readonly<Record<'EQUIVALENT' | 'CALORIFIC', readonly string[]>>;
}
const number = (text: string | undefined): number | null => {
  const bare = text?.replaceAll(',', '').trim();
  return bare ? Number(bare) : null;
};
const like = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A figure as one line of the form. */
export function figureLine(figure: FigureShown, words: FigureWords): string {
  const { indicator, label, value, unit, year, baseline, baselineYear, basis } = figure;
  const name = indicator ? (words.indicator(indicator)[0] ?? indicator) : (label ?? '');
  const cells = [name, value, unit, year, baseline ?? '', baselineYear ?? '', basis ? words.basis[basis][0] : ''];
  return cells.join(' | ').replace(/( \| )+$/, '');
}

/** A line of the form as a figure; null where it cannot be read. What is wrong with its values the server says. */
export function readLine(line: string, words: FigureWords) {
  const cells = line.split(/[|｜]/).map((cell) => cell.trim());
  const [name = '', value, unit, year, baseline, baselineYear, said = ''] = cells;
  const figure = {
    ...{ value: number(value), year: number(year), baseline: number(baseline), baselineYear: number(baselineYear) },
  };
  const indicator = indicators.find((one) => [one, ...words.indicator(one)].some((word) => like(word, name))) ?? null;
  const bases = ['EQUIVALENT', 'CALORIFIC'] as const;
  const basis = bases.find((one) => [one, ...words.basis[one]].some((word) => like(word, said))) ?? null;
  const whole = (n: number | null) => n === null || Number.isInteger(n);
  if (name === '' || cells.length < 4 || cells.length > 7 || (said !== '' && basis === null)) return null;
  if (figure.value === null || figure.year === null || !whole(figure.year) || !whole(figure.baselineYear)) return null;
  if (Object.values(figure).some((n) => n !== null && !Number.isFinite(n))) return null;
  return {
    ...{ indicator, label: indicator ? null : name, unit: unit || null, basis },
    ...{ value: figure.value, year: figure.year, baseline: figure.baseline, baselineYear: figure.baselineYear },
  };
}
export type FigureRead = NonNullable<ReturnType<typeof readLine>>;
