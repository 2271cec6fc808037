import type { FieldProblem } from '../platform/errors.ts';
import { unitOf, type Indicator } from '../reference/indicators.ts';

export type EnergyBasis = 'EQUIVALENT' | 'CALORIFIC';
/** A figure an exemplar publishes: of an indicator, or of what its label says. Figures stand side by side and are never added. */
export interface ExemplarFigure {
  readonly indicator: Indicator | null;
  readonly label: string | null;
  readonly unit: string;
  readonly value: number;
  readonly year: number;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  /** Both of its values are in it: a figure before in one basis and after in another would compare what does not compare. */
  readonly basis: EnergyBasis | null;
}
export interface FigureGiven {
  readonly indicator?: Indicator | null | undefined;
  readonly label?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly value: number;
  readonly year: number;
  readonly baseline?: number | null | undefined;
  readonly baselineYear?: number | null | undefined;
  readonly basis?: EnergyBasis | null | undefined;
}
const most = 30;
const firstYear = 1990;

/** The figures tidied, and what is wrong with them. */
export function readFigures(given: readonly FigureGiven[], thisYear: number, problems: FieldProblem[]) {
  if (given.length > most)
    problems.push({ path: 'input.figures', zh: `最多 ${most} 项`, en: `has at most ${most} figures` });
  return given.map((figure, i): ExemplarFigure => {
    const refuse = (field: string, zh: string, en: string) =>
      problems.push({ path: `input.figures.${i}.${field}`, zh: `第 ${i + 1} 项：${zh}`, en: `figure ${i + 1}: ${en}` });
    const { indicator = null, value, year, baseline = null, baselineYear = null, basis = null } = figure;
    const label = figure.label?.normalize('NFC').trim() || null;
    const unit = figure.unit?.normalize('NFC').trim() || (indicator ? unitOf(indicator) : '');
    if ((indicator === null) === (label === null))
      refuse('label', '须给出指标或名称之一', 'names an indicator or has a label, one of the two');
    if ((label?.length ?? 0) > 60) refuse('label', '不超过 60 字', 'has at most 60 characters');
    if (indicator && unit !== unitOf(indicator))
      refuse('unit', `该指标的单位为 ${unitOf(indicator)}`, `the unit of that indicator is ${unitOf(indicator)}`);
    if (!indicator && (unit === '' || unit.length > 20))
      refuse('unit', '须填写，不超过 20 字', 'is given, in at most 20 characters');
    if (!Number.isFinite(value) || (indicator !== null && value < 0))
      refuse('value', '应为不小于 0 的数', 'is a number of at least 0');
    if (year < firstYear || year > thisYear)
      refuse('year', `应在 ${firstYear} 与今年之间`, `is between ${firstYear} and this year`);
    if ((baseline === null) !== (baselineYear === null))
      refuse('baselineYear', '基准值与基准年须同时给出', 'goes with the value it is of');
    if (baseline !== null && (!Number.isFinite(baseline) || (indicator !== null && baseline < 0)))
      refuse('baseline', '应为不小于 0 的数', 'is a number of at least 0');
    if (baselineYear !== null && (baselineYear < firstYear || baselineYear >= year))
      refuse('baselineYear', '应早于该项的年度', 'is before the year of the figure');
    if (indicator === 'ENERGY' && basis === null)
      refuse('basis', '综合能耗须注明口径', 'is said of energy: equivalent or calorific');
    if (indicator !== null && indicator !== 'ENERGY' && basis !== null)
      refuse('basis', '仅综合能耗有口径', 'is of energy alone');
    return { indicator, label, unit, value, year, baseline, baselineYear, basis };
  });
}
export const figuresOf = ({ figures }: { readonly figures: string }): ExemplarFigure[] =>
  JSON.parse(figures) as ExemplarFigure[];
