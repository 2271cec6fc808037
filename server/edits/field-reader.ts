import { BadCell } from '../imports/cells.ts';
import { columnsOf, type CellType, type Column, type ImportKind } from '../imports/columns.ts';
import { Industries } from '../imports/industries.ts';
import { Places } from '../imports/places.ts';
import { readCell, type Lookups, type Value } from '../imports/read-cell.ts';
import { InvalidInput, type Bilingual, type FieldProblem } from '../platform/errors.ts';

type Given = string | number | null | undefined;
interface Reading {
  readonly scale?: number;
  readonly type?: CellType;
}
const nothingToLookUp: Lookups = { industries: new Industries([]), places: new Places([], []) };

/** Reads what was typed by the rules of the columns of imports, and keeps everything that is wrong with it. */
export class FieldReader {
  private readonly problems: FieldProblem[] = [];
  constructor(
    private readonly kind: ImportKind,
    private readonly lookups: Lookups = nothingToLookUp,
  ) {}

  /** Undefined where nothing is asked; null where it is to be empty. */
  read<T extends Value>(path: string, name: string, given: Given, reading: Reading = {}): T | null | undefined {
    if (given === undefined) return undefined;
    const column = columnsOf[this.kind].find((c) => c.name === name)!;
    return this.cell(path, { ...column, type: reading.type ?? column.type }, reading.scale ?? 0, given) as
      T | null | undefined;
  }

  /** Yuan in, cents out. */
  money(path: string, given: Given): number | null | undefined {
    if (given === undefined) return undefined;
    const column = columnsOf.SUPPLIES.find((c) => c.type === 'money')!;
    return this.cell(path, column, 2, given) as number | null | undefined;
  }

  private cell(
    path: string,
    column: Column,
    scale: number,
    given: Exclude<Given, undefined>,
  ): Value | null | undefined {
    try {
      const value = given === null ? undefined : readCell({ column, scale }, String(given), this.lookups);
      if (value === undefined && column.required)
        this.refuse(path, { zh: `缺少${column.headers[0]}`, en: `${column.name} is missing` });
      return value ?? null;
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      this.refuse(path, error.text);
      return undefined;
    }
  }

  /** Several texts, each by the rules of its own; what says nothing is left out. */
  readAll(
    path: string,
    name: string,
    given: readonly string[] | null | undefined,
    type: CellType,
  ): string[] | undefined {
    if (given === undefined) return undefined;
    if (given && given.length > 100) this.refuse(path, { zh: '最多 100 项', en: 'at most 100' });
    const texts = (given ?? []).map((one, i) => this.read<string>(`${path}.${i}`, name, one, { type }));
    return [...new Set(texts.filter((one) => typeof one === 'string'))];
  }

  refuse(path: string, text: Bilingual): void {
    this.problems.push({ path, ...text });
  }

  /** Whatever throws BadCell, said of a path. */
  check(path: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      this.refuse(path, error.text);
    }
  }

  /** Throws InvalidInput when anything was wrong. */
  done(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }
}
