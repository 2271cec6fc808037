import { relax, search, type Highs } from './highs-run.ts';
import { lagrangianBound, lifted, narrowed, objectiveOf, type Bound, type Program } from './linear-program.ts';

export interface Proof {
  /** The best solution known; the one given when nothing better was found. */
  readonly x: Float64Array;
  readonly value: number;
  /** No solution is below this. */
  readonly bound: number;
}
export interface ProofLimits {
  readonly seconds: number;
  /** From here on a gap of `gap` is good enough; before, the search goes on to the very best. */
  readonly patience: number;
  readonly gap: number;
  /** What the objective leaves out: a constant beside it, so that the gap is one of the whole. */
  readonly constant: number;
  /** Makes a solver's answer, true to its tolerances only, exactly allowed; null when it cannot. */
  readonly mend: (x: Float64Array) => Float64Array | null;
  /** A whole solution near one with fractions; null when it cannot. */
  readonly round: (x: Float64Array) => Float64Array | null;
}

/** How many columns the first, quick searches may still decide, and the part of the time each may take. */
const CORES = [
  { size: 50, part: 0.08 },
  { size: 250, part: 0.1 },
];

/**
 * From prices of the relaxation: a bound, then a first good answer in the core of columns the prices leave undecided, then
 * every column decided whose other value would cost more than the gap, then branch and cut on the few that are left.
 */
export function prove(highs: Highs, program: Program, first: Float64Array, limits: ProofLimits): Proof {
  const began = performance.now();
  const spent = () => (performance.now() - began) / 1000;
  let x = first;
  let value = objectiveOf(program, first);
  let bound = -Infinity;
  const gap = (low: number) => (value - low) / Math.max(Math.abs(value + limits.constant), 1e-12);
  const take = (found: Float64Array | null) => {
    const better = found && limits.mend(found);
    if (!better || objectiveOf(program, better) >= value) return;
    x = better;
    value = objectiveOf(program, better);
  };
  const done = () =>
    value - bound <= Math.max(1e-9, program.step * 1e-6) || (spent() > limits.patience && gap(bound) <= limits.gap);

  const relaxed = relax(highs, program, limits.seconds);
  if (!relaxed) return { x, value, bound };
  const prices = lagrangianBound(program, relaxed.prices);
  bound = Math.min(value, lifted(program, prices.value));
  take(limits.round(relaxed.x));
  for (const { size, part } of CORES) {
    if (done() || program.cost.length < 2 * size) continue;
    const core = narrowed(program, outsideCore(program, prices, relaxed.x, x, size));
    take(search(highs, core, { seconds: part * limits.seconds, start: x }).x);
  }
  if (!done() && spent() < limits.seconds) {
    const rest = narrowed(program, decided(program, prices, value));
    const proved = search(highs, rest, {
      seconds: limits.seconds - spent(),
      start: x,
      enough: (best, low) => {
        if (spent() > limits.seconds) return true;
        if (spent() < limits.patience) return false;
        const above = Math.min(best, value) - Math.max(low, bound);
        return above <= limits.gap * Math.abs(Math.min(best, value) + limits.constant);
      },
    });
    take(proved.x);
    bound = Math.max(bound, Math.min(value, lifted(program, proved.bound)));
  }
  return { x, value, bound: Math.min(bound, value) };
}

/** Columns whose price is far from even and on whose value the relaxation and the best answer so far agree. */
function outsideCore(program: Program, { reduced }: Bound, relaxed: Float64Array, best: Float64Array, size: number) {
  const whole = program.whole.flatMap((w, j) => (w ? [j] : []));
  whole.sort((a, b) => Math.abs(reduced[a]!) - Math.abs(reduced[b]!));
  const agreed = whole.slice(size).filter((j) => Math.abs(relaxed[j]! - best[j]!) < 1e-6);
  return new Map(agreed.map((j) => [j, best[j]!]));
}

/** Columns that no solution better than `value` has at their other bound. */
function decided(program: Program, { value: low, reduced }: Bound, value: number): Map<number, number> {
  const room = value - low - program.step + 1e-6 * Math.max(1, Math.abs(value));
  return new Map(
    program.whole.flatMap((w, j): [number, number][] => {
      const d = reduced[j]!;
      if (!w || Math.abs(d) <= room) return [];
      return [[j, d > 0 ? program.lower[j]! : program.upper[j]!]];
    }),
  );
}
