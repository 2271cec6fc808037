import type { Highs } from './highs-run.ts';
import { prove } from './prove.ts';
import { greedyBudget, greedyCover, start } from './scope-greedy.ts';
import {
  allowed,
  costOfChoice,
  coverage,
  prepare,
  shortfalls,
  smallest,
  type Prepared,
  type ScopeModel,
} from './scope-model.ts';
import { scopeProgram } from './scope-program.ts';
import { floorsOf, trim } from './scope-trim.ts';

export type ScopeStatus = 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE';
export interface ScopeSolution {
  readonly status: ScopeStatus;
  readonly chosen: readonly boolean[];
  readonly greedy: readonly boolean[];
  /** Cents of the choice. */
  readonly cost: number;
  /** Between the choice and the best that was proved possible, as a share of the larger. */
  readonly gap: number;
  readonly shortfalls: readonly { target: number; reached: number }[];
}
export interface SolveLimits {
  readonly seconds: number;
  /** How good is good enough once `patience` seconds have gone. */
  readonly gap: number;
  readonly patience: number;
}

/** The best scope that can be found and proved in the time; without a solver the greedy one, with what little it proves. */
export function solveScope(model: ScopeModel, highs: Highs | null, limits: SolveLimits): ScopeSolution {
  const p = prepare(model);
  const forced = start(p);
  const short = shortfalls(p);
  if (model.budget !== null && costOfChoice(p, forced) > model.budget) return overBudget(p, forced);
  const greedy = model.budget === null ? greedyCover(p) : greedyBudget(p, model.budget);
  const first = trim(p, greedy, floorsOf(p, greedy));
  const { chosen, gap } = improved(p, first, highs, limits);
  const cost = costOfChoice(p, chosen);
  const missed = model.budget === null ? short : [];
  const status = missed.length > 0 ? 'INFEASIBLE' : gap <= 1e-9 ? 'OPTIMAL' : 'FEASIBLE';
  return { status, chosen, greedy, cost, gap, shortfalls: missed };
}

function improved(p: Prepared, first: boolean[], highs: Highs | null, limits: SolveLimits) {
  const withBudget = p.model.budget !== null;
  const { program, columns, choice, unit } = scopeProgram(p);
  if (program.cost.length === 0) return { chosen: first, gap: 0 };
  const { budget } = p.model;
  const trimmed = (whole: boolean[]) => (allowed(p, whole) ? columns(trim(p, whole, floorsOf(p, whole))) : null);
  const mend = (x: Float64Array) => {
    const raw = choice(x);
    return trimmed(budget !== null || allowed(p, raw) ? raw : greedyCover(p, raw));
  };
  const round = (x: Float64Array) =>
    trimmed(budget === null ? greedyCover(p, choice(x)) : greedyBudget(p, budget, choice(x.map(Math.floor))));
  const constant = withBudget
    ? 0
    : costOfChoice(
        p,
        p.standing.map((s) => s === 'IN'),
      ) / unit;
  const proof = highs
    ? prove(highs, program, columns(first), { ...limits, constant, mend, round })
    : { x: columns(first), value: 0, bound: -Infinity };
  const chosen = choice(proof.x);
  const best = withBudget ? smallest(p, coverage(p, chosen)) : costOfChoice(p, chosen);
  const unproved = withBudget ? Math.min(...p.reachable.filter((_, k) => p.totals[k]! > 0), 1) : constant * unit;
  const bound = withBudget ? Math.min(unproved, -proof.bound) : Math.max(unproved, (proof.bound + constant) * unit);
  const apart = Math.abs(best - bound);
  return { chosen, gap: apart <= 1e-9 * Math.max(1, Math.abs(best)) ? 0 : apart / Math.max(best, bound) };
}

/** Even those who must be in cost more than the budget: what they reach, and by how much each target is missed. */
function overBudget(p: Prepared, forced: boolean[]): ScopeSolution {
  const reached = coverage(p, forced);
  const missed = p.model.targets.flatMap((share, k) =>
    reached[k]! < share ? [{ target: k, reached: reached[k]! }] : [],
  );
  return {
    status: 'INFEASIBLE',
    chosen: forced,
    greedy: forced,
    cost: costOfChoice(p, forced),
    gap: 0,
    shortfalls: missed,
  };
}
