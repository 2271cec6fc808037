// npx tsx tests/bench/scope-solver.bench.ts: the scope of 2 000 candidates by 8 indicators, timed and checked.
import { loadSolver } from '../../server/whole-audits/highs-run.ts';
import { allowed, costOf, prepare, type ScopeModel } from '../../server/whole-audits/scope-model.ts';
import { solveScope } from '../../server/whole-audits/scope-solution.ts';
import { randomModel } from './random-scope.ts';

const highs = await loadSolver();
const cases: [string, (seed: number) => ScopeModel][] = [
  ['lognormal σ=1, mixed costs', (s) => randomModel(s, 2000, 1, 1, 0)],
  ['lognormal σ=2, mixed costs', (s) => randomModel(s, 2000, 2, 1, 0)],
  ['lognormal σ=1, costs in 万元', (s) => randomModel(s, 2000, 1, 1_000_000, 0)],
  ['lognormal σ=1, costs 0 or 30 万元', (s) => randomModel(s, 2000, 1, 30_000_000, 0)],
  ['σ=1, mixed costs, 40 % outside', (s) => randomModel(s, 2000, 1, 1, 40)],
  ['σ=2, mixed costs, 40 % outside', (s) => randomModel(s, 2000, 2, 1, 40)],
  ['σ=1, mixed costs, budget', (s) => randomModel(s, 2000, 1, 1, 0, true)],
  ['σ=1, mixed costs, 40 % outside, budget', (s) => randomModel(s, 2000, 1, 1, 40, true)],
];
for (const [name, make] of cases) {
  for (const seed of [1, 2, 3]) {
    const model = make(seed);
    const began = performance.now();
    const s = solveScope(model, highs, { seconds: 4.5, gap: 1e-3, patience: 1.5 });
    const seconds = (performance.now() - began) / 1000;
    const p = prepare(model);
    const greedyCost = s.greedy.reduce((sum, isIn, j) => (isIn ? sum + costOf(p.model.candidates[j]!) : sum), 0);
    console.log(
      `${name} #${seed}: ${seconds.toFixed(2)} s, ${s.status}, gap ${(100 * s.gap).toFixed(4)} %, allowed ${allowed(p, s.chosen)}, ` +
        `${s.chosen.filter(Boolean).length} in, cost ${(s.cost / 1e6).toFixed(1)} 万元, greedy ${(greedyCost / 1e6).toFixed(1)} 万元`,
    );
  }
}
