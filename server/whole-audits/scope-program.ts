import type { Program, Row } from './linear-program.ts';
import { costOf, covered, smallest, type Prepared } from './scope-model.ts';

/** The program of a scope, and the way between its columns and the candidates. */
export interface ScopeProgram {
  /** Cents that one unit of the objective stands for; 1 with a budget. */
  readonly unit: number;
  readonly program: Program;
  /** Columns of a choice, for a warm start. */
  readonly columns: (chosen: readonly boolean[]) => Float64Array;
  readonly choice: (x: ArrayLike<number>) => boolean[];
}

/**
 * One column per candidate that is still open. Loads are divided by what is missing, so that every row asks for 1, and cut to
 * 1: more than is missing helps no more. With a budget one more column, last, holds the smallest coverage.
 */
export function scopeProgram(p: Prepared): ScopeProgram {
  const { candidates } = p.model;
  const open = candidates.flatMap((_, j) => (p.standing[j] === 'FREE' ? [j] : []));
  const columnOf = new Map(open.map((j, column) => [j, column]));
  const base = p.standing.map((s) => s === 'IN');
  const reached = covered(p, base);
  const load = (k: number, per: number, cut: number): Row => {
    const loads = open.map((j) => Math.min(cut, candidates[j]!.loads[k]! / per));
    const columns = loads.flatMap((v, column) => (v > 0 ? [column] : []));
    return { columns, values: columns.map((c) => loads[c]!), floor: 0 };
  };
  const rows: Row[] = drives(p, columnOf);
  const cost = open.map((j) => costOf(candidates[j]!));
  const unit = scale(cost);
  if (p.model.budget === null) {
    p.wanted.forEach((wanted, k) => {
      const missing = wanted - reached[k]!;
      if (missing > 1e-9 * wanted) rows.push({ ...load(k, missing, 1), floor: 1 });
    });
  } else {
    const z = open.length;
    p.totals.forEach((total, k) => {
      if (total <= 0) return;
      const row = load(k, total, 1);
      rows.push({ columns: [...row.columns, z], values: [...row.values, -1], floor: -reached[k]! / total });
    });
    const rest = p.model.budget - base.reduce((s, isIn, j) => (isIn ? s + costOf(candidates[j]!) : s), 0);
    if (rest >= 0) {
      const per = Math.max(rest, 1);
      rows.push({ columns: open.map((_, c) => c), values: cost.map((c) => -c / per), floor: -rest / per });
    }
  }
  const withBudget = p.model.budget !== null;
  const size = open.length + (withBudget ? 1 : 0);
  const program: Program = {
    cost: withBudget
      ? Float64Array.from({ length: size }, (_, c) => (c < open.length ? 0 : -1))
      : Float64Array.from(cost, (c) => c / unit.by),
    lower: new Float64Array(size),
    upper: new Float64Array(size).fill(1),
    whole: Array.from({ length: size }, (_, c) => c < open.length),
    rows,
    step: withBudget ? 0 : unit.step,
  };
  return {
    unit: withBudget ? 1 : unit.by,
    program,
    columns(chosen) {
      const x = Float64Array.from({ length: size }, (_, c) => (c < open.length && chosen[open[c]!] ? 1 : 0));
      if (withBudget)
        x[size - 1] = smallest(
          p,
          covered(p, chosen).map((l, k) => (p.totals[k]! > 0 ? l / p.totals[k]! : 1)),
        );
      return x;
    },
    choice(x) {
      const chosen = [...base];
      open.forEach((j, c) => (chosen[j] = x[c]! > 0.5));
      return chosen;
    },
  };
}

/** A supplier from outside needs a buyer in scope one tier nearer: x_s ≤ Σ x_b. */
function drives(p: Prepared, columnOf: ReadonlyMap<number, number>): Row[] {
  return p.outsideByTier.flatMap((s): Row[] => {
    if (p.standing[s] === 'OUT') return [];
    const { buyers } = p.model.candidates[s]!;
    if (buyers.some((b) => p.standing[b] === 'IN')) return [];
    const open = buyers.flatMap((b) => columnOf.get(b) ?? []);
    const own = columnOf.get(s);
    const values = open.map(() => 1);
    return [
      own === undefined
        ? { columns: open, values, floor: 1 }
        : { columns: [...open, own], values: [...values, -1], floor: 0 },
    ];
  });
}

/** Whole costs in their greatest common part when that keeps them small: then bounds can be lifted to the next whole one. */
function scale(cost: readonly number[]): { by: number; step: number } {
  const common = cost.reduce((a, b) => gcd(a, b), 0);
  const mean = cost.reduce((a, b) => a + b, 0) / Math.max(1, cost.length);
  if (common > 0 && mean / common <= 10_000) return { by: common, step: 1 };
  return mean > 0 ? { by: mean / 100, step: 0 } : { by: 1, step: 0 };
}
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
