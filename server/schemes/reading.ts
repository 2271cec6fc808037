import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import { amountFrom, type EnergyBasis, type Figures } from './amounts.ts';
import { measureOf, type MeasureKey, type MeasureName } from './columns.ts';
import type { Feasibility, SchemeKind, SchemeState } from './rules.ts';

/** Figures as they are given: in the units of the API, only those that change; null empties one. */
export interface FiguresGiven {
  readonly values?: readonly { measure: MeasureName; value?: number | null | undefined }[] | null | undefined;
  readonly other?: string | null | undefined;
  readonly energyBasis?: EnergyBasis | null | undefined;
  readonly year?: number | null | undefined;
  readonly source?: string | null | undefined;
}
export interface SchemeGiven extends FiguresGiven {
  readonly name?: string | null | undefined;
  readonly kind?: SchemeKind | null | undefined;
  readonly status?: SchemeState | null | undefined;
  readonly technical?: Feasibility | null | undefined;
  readonly economic?: Feasibility | null | undefined;
  readonly environmental?: Feasibility | null | undefined;
}
export type FiguresChange = Partial<Record<MeasureKey, number | null>> &
  Partial<Pick<Figures, 'other' | 'energyBasis' | 'year' | 'source'>>;
export const [mostOfName, mostOfText] = [200, 500];
export const [firstYear, lastYear] = [2003, 2100];

const withoutGaps = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;

export class Reading {
  readonly problems: FieldProblem[] = [];
  private refuse(path: string, zh: string, en: string): undefined {
    this.problems.push({ path, zh, en });
  }
  text(path: string, given: string | null | undefined, most: number): string | null | undefined {
    if (given === undefined) return undefined;
    const text = given?.normalize('NFC').trim() ?? '';
    if (text.length > most) return this.refuse(path, `不超过${most}字`, `has at most ${most} characters`);
    return text === '' ? null : text;
  }
  name(path: string, given: string | null | undefined): string | undefined {
    const name = this.text(path, given, mostOfName);
    return name === null ? this.refuse(path, '须有名称', 'is needed') : name;
  }
  needed<T>(path: string, given: T | null | undefined): T | undefined {
    return given === null ? this.refuse(path, '须给出', 'is needed') : given;
  }
  year(path: string, given: number | null | undefined): number | undefined {
    const year = this.needed(path, given);
    if (year === undefined || (Number.isInteger(year) && year >= firstYear && year <= lastYear)) return year;
    return this.refuse(path, `应在 ${firstYear} 到 ${lastYear} 之间`, `must be between ${firstYear} and ${lastYear}`);
  }
  figures(path: string, given: FiguresGiven): FiguresChange {
    const amounts: Partial<Record<MeasureKey, number | null>> = {};
    (given.values ?? []).forEach(({ measure: name, value }, i) => {
      const measure = measureOf(name);
      if (measure.key in amounts) this.refuse(`${path}values.${i}`, '同一项只能有一个数值', 'a measure has one figure');
      const amount = value === null || value === undefined ? null : amountFrom(measure, value);
      if (amount === undefined)
        this.refuse(`${path}values.${i}.value`, '须为不小于 0 的数值', 'must be a number, not below 0');
      else amounts[measure.key] = amount;
    });
    return {
      ...amounts,
      ...withoutGaps({
        other: this.text(`${path}other`, given.other, mostOfText),
        energyBasis: given.energyBasis,
        year: this.year(`${path}year`, given.year),
        source: this.text(`${path}source`, given.source, mostOfText),
      }),
    };
  }
  /** What a scheme is to be; undefined leaves a thing as it is. */
  scheme(given: SchemeGiven) {
    return withoutGaps({
      name: this.name('input.name', given.name),
      kind: this.needed('input.kind', given.kind),
      status: this.needed('input.status', given.status),
      ...{ technical: given.technical, economic: given.economic, environmental: given.environmental },
    });
  }
  done(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }
}
