/** Minimise cost·x where every row·x ≥ its floor and lower ≤ x ≤ upper. Rows are sparse. */
export interface Program {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Which columns take whole numbers only. */
  readonly whole: readonly boolean[];
  readonly rows: readonly Row[];
  /** Objective values of whole solutions are multiples of this; 0 when nothing is known. */
  readonly step: number;
}
export interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly floor: number;
}
export interface Bound {
  readonly value: number;
  readonly reduced: Float64Array;
}

/**
 * What no solution can beat, worked out here from prices of the rows: true for any prices that are not negative, so it
 * does not hang on the tolerance of the solver that suggested them. `reduced` is what each column adds per unit.
 */
export function lagrangianBound(program: Program, prices: ArrayLike<number>): Bound {
  const reduced = Float64Array.from(program.cost);
  let value = 0;
  program.rows.forEach((row, i) => {
    const price = Math.max(0, prices[i] ?? 0);
    if (price === 0) return;
    value += price * row.floor;
    for (let n = 0; n < row.columns.length; n++) reduced[row.columns[n]!]! -= price * row.values[n]!;
  });
  for (let j = 0; j < reduced.length; j++) {
    const d = reduced[j]!;
    value += d * (d > 0 ? program.lower[j]! : program.upper[j]!);
  }
  return { value, reduced };
}

/** A bound on whole solutions, lifted to the next value that one can take. */
export function lifted(program: Program, bound: number): number {
  if (program.step <= 0) return bound;
  return Math.ceil(bound / program.step - 1e-6) * program.step;
}

export const objectiveOf = (program: Program, x: ArrayLike<number>): number =>
  program.cost.reduce((sum, c, j) => sum + c * x[j]!, 0);

/** The same program with the bounds of some columns narrowed. */
export function narrowed(program: Program, fixed: ReadonlyMap<number, number>): Program {
  const lower = Float64Array.from(program.lower);
  const upper = Float64Array.from(program.upper);
  for (const [j, value] of fixed) lower[j] = upper[j] = value;
  return { ...program, lower, upper };
}
