import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver, type Highs } from '../../server/whole-audits/highs-run.ts';
import {
  allowed,
  costOf,
  coverage,
  prepare,
  smallest,
  type ScopeModel,
} from '../../server/whole-audits/scope-model.ts';
import { solveScope } from '../../server/whole-audits/scope-solution.ts';
import { randomModel } from '../bench/random-scope.ts';
import { scopes, truthOf } from './scope-oracle.ts';

const limits = { seconds: 5, gap: 1e-3, patience: 5 };
const runs = { numRuns: 300, seed: 20_261_123 };
let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});
const costOfAll = (model: ScopeModel, chosen: readonly boolean[]) =>
  model.candidates.reduce((s, c, j) => (chosen[j] ? s + costOf(c) : s), 0);

describe('The scope of a whole audit', () => {
  it('costs what the best of all subsets costs, and is proved best', () => {
    fc.assert(
      fc.property(scopes(false), (model) => {
        const { leastCost } = truthOf(model);
        const solution = solveScope(model, highs, limits);
        if (leastCost === null) {
          expect(solution.status).toBe('INFEASIBLE');
          return;
        }
        expect(solution.status).toBe('OPTIMAL');
        expect(solution.cost).toBe(leastCost);
        expect(solution.gap).toBe(0);
        expect(allowed(prepare(model), solution.chosen)).toBe(true);
      }),
      runs,
    );
  });

  it('says of targets that cannot be met which they are and how far they get', () => {
    let met = 0;
    fc.assert(
      fc.property(scopes(false), (model) => {
        const { leastCost, reach } = truthOf(model);
        const { shortfalls, status } = solveScope(model, highs, limits);
        const missed = model.targets.flatMap((t, k) => (reach[k]! < t - 1e-9 ? [k] : []));
        expect(shortfalls.map((s) => s.target)).toEqual(missed);
        for (const s of shortfalls) expect(s.reached).toBeCloseTo(reach[s.target]!, 9);
        expect(status === 'INFEASIBLE').toBe(missed.length > 0);
        expect(leastCost === null).toBe(missed.length > 0);
        if (missed.length > 0) met += 1;
      }),
      runs,
    );
    expect(met).toBeGreaterThan(10);
  });

  it('within a budget covers as much of the least covered indicator as any subset does', () => {
    fc.assert(
      fc.property(scopes(true), (model) => {
        const { bestCoverage } = truthOf(model);
        const solution = solveScope(model, highs, limits);
        if (bestCoverage === null) {
          expect(solution.status).toBe('INFEASIBLE');
          return;
        }
        const p = prepare(model);
        expect(solution.status).toBe('OPTIMAL');
        expect(smallest(p, coverage(p, solution.chosen))).toBeCloseTo(bestCoverage, 6);
        expect(solution.cost).toBeLessThanOrEqual(model.budget!);
        expect(allowed(p, solution.chosen)).toBe(true);
      }),
      runs,
    );
  });

  it('is never dearer than the greedy one, and never covers less within a budget', () => {
    for (const seed of [11, 12, 13]) {
      const model = randomModel(seed, 150, 1.5, 1, 30);
      const solution = solveScope(model, highs, { seconds: 1, gap: 1e-3, patience: 0.2 });
      expect(solution.cost).toBeLessThanOrEqual(costOfAll(model, solution.greedy));
      const spend = { ...randomModel(seed, 150, 1.5, 1, 30, true) };
      const p = prepare(spend);
      const within = solveScope(spend, highs, { seconds: 1, gap: 1e-3, patience: 0.2 });
      expect(smallest(p, coverage(p, within.chosen))).toBeGreaterThanOrEqual(
        smallest(p, coverage(p, within.greedy)) - 1e-12,
      );
    }
  });

  it('ends at its time limit with the best so far and an honest gap', () => {
    const model = randomModel(21, 2000, 2, 1, 40);
    const began = performance.now();
    const solution = solveScope(model, highs, { seconds: 1, gap: 0, patience: 1 });
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(solution.status).toBe('FEASIBLE');
    expect(allowed(prepare(model), solution.chosen)).toBe(true);
    expect(solution.gap).toBeGreaterThan(0);
    expect(solution.gap).toBeLessThan(0.05);
    const longer = solveScope(model, highs, { seconds: 3, gap: 1e-3, patience: 3 });
    expect(longer.cost).toBeGreaterThanOrEqual(solution.cost * (1 - solution.gap) - 1);
  });

  it('without a solver is the greedy one, trimmed, with what little that proves', () => {
    const model = randomModel(31, 60, 1, 1, 20);
    const alone = solveScope(model, null, limits);
    const best = solveScope(model, highs, limits);
    expect(allowed(prepare(model), alone.chosen)).toBe(true);
    expect(alone.status).toBe('FEASIBLE');
    expect(alone.cost * (1 - alone.gap)).toBeLessThanOrEqual(best.cost);
    expect(alone.cost).toBeGreaterThanOrEqual(best.cost);
  });
});
