import fc from 'fast-check';
import type { ScopeCandidate, ScopeModel } from '../../server/whole-audits/scope-model.ts';

/** What the domain says of a scope, tried on every subset: slow, plain, and sharing no code with the solver. */
export interface Truth {
  /** The least cost of a scope that meets the targets, or null when none does. */
  leastCost: number | null;
  /** The largest smallest coverage within the budget, or null when those who must be in cost more. */
  bestCoverage: number | null;
  /** The largest coverage of each target that any scope reaches. */
  reach: number[];
}

const enough = (have: number, want: number) => have >= want - 1e-9 * Math.max(1, want);

export function truthOf({ candidates, targets, budget }: ScopeModel): Truth {
  const total = targets.map((_, k) => candidates.reduce((s, c) => s + c.loads[k]!, 0));
  const reported = targets.flatMap((_, k) => (total[k]! > 0 ? [k] : []));
  const truth: Truth = { leastCost: null, bestCoverage: null, reach: targets.map(() => 0) };
  for (let subset = 0; subset < 2 ** candidates.length; subset += 1) {
    const inScope = (j: number) => ((subset >> j) & 1) === 1;
    if (!candidates.every((c, j) => stands(c, inScope(j), candidates, inScope))) continue;
    const cost = candidates.reduce((s, c, j) => s + (inScope(j) && !c.credited ? c.cost : 0), 0);
    const reached = targets.map((_, k) => {
      const load = candidates.reduce((s, c, j) => s + (inScope(j) || c.credited ? c.loads[k]! : 0), 0);
      return total[k]! > 0 ? load / total[k]! : 0;
    });
    reached.forEach((r, k) => (truth.reach[k] = Math.max(truth.reach[k]!, r)));
    if (targets.every((t, k) => enough(reached[k]!, t))) truth.leastCost = Math.min(truth.leastCost ?? Infinity, cost);
    if (budget !== null && cost <= budget) {
      const smallest = Math.min(1, ...reported.map((k) => reached[k]!));
      truth.bestCoverage = Math.max(truth.bestCoverage ?? 0, smallest);
    }
  }
  return truth;
}

/** May this candidate be in, or be left out, with these others? */
function stands(
  c: ScopeCandidate,
  isIn: boolean,
  all: readonly ScopeCandidate[],
  inScope: (j: number) => boolean,
): boolean {
  if (isIn && c.excluded) return false;
  if (!isIn && !c.excluded && (c.included || (c.inPark && (c.listed || c.keyEnergyUser)))) return false;
  if (!isIn || c.inPark || c.credited) return true;
  return c.buyers.some((b) => inScope(b) || (all[b]!.credited && !all[b]!.excluded));
}

/** Parks of up to 12 candidates, some outside in two tiers, with every kind of duty, credit and choice by hand. */
export const scopes = (withBudget: boolean): fc.Arbitrary<ScopeModel> =>
  fc
    .record({
      inside: fc.integer({ min: 1, max: 7 }),
      first: fc.integer({ min: 0, max: 3 }),
      second: fc.integer({ min: 0, max: 2 }),
      targets: fc.array(fc.constantFrom(0, 0.3, 0.5, 0.8, 0.9, 1), { minLength: 1, maxLength: 4 }),
      draws: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 200, maxLength: 200 }),
    })
    .map(({ inside, first, second, targets, draws }) => {
      let next = 0;
      const draw = (below: number) => draws[next++ % draws.length]! % below;
      const size = inside + first + second;
      const candidates = Array.from({ length: size }, (_, j): ScopeCandidate => {
        const tier = j < inside ? 0 : j < inside + first ? 1 : 2;
        const nearer = tier === 2 ? { from: inside, count: first } : { from: 0, count: inside };
        const buyers =
          tier === 0 || nearer.count === 0
            ? []
            : Array.from({ length: 1 + draw(2) }, () => nearer.from + draw(nearer.count));
        const excluded = draw(9) === 0;
        const forced = !excluded && tier === 0;
        return {
          id: `e${j}`,
          inPark: tier === 0,
          tier,
          cost: (1 + draw(40)) * 50_000 + (draw(3) === 0 ? draw(50_000) : 0),
          loads: targets.map(() => (draw(4) === 0 ? 0 : draw(2) === 0 ? draw(30) : draw(1000))),
          lead: j === 0,
          listed: forced && draw(8) === 0,
          keyEnergyUser: forced && draw(10) === 0,
          credited: draw(8) === 0,
          included: forced && draw(10) === 0,
          excluded,
          buyers: [...new Set(buyers)],
        };
      });
      const all = candidates.reduce((s, c) => s + c.cost, 0);
      return { candidates, targets, budget: withBudget ? Math.round((all * draw(100)) / 100) : null };
    });
