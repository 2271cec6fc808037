import { chains } from './scope-chains.ts';
import { start } from './scope-greedy.ts';
import { costOf, costOfChoice, coverage, smallest, type Prepared } from './scope-model.ts';
import { isMember, sharesOf } from './scope-explain.ts';

export interface CurvePoint {
  readonly enterprises: number;
  /** Cents. */
  readonly cost: number;
  readonly coverage: number;
}
const POINTS = 100;

/** From those who must be in to everyone, in order of load per yuan: what each further enterprise adds to the smallest coverage. */
export function curve(p: Prepared): CurvePoint[] {
  const chosen = start(p);
  const { candidates } = p.model;
  const worth = candidates.map((c, j) => sharesOf(p, j).reduce((a, b) => a + b, 0) / Math.max(1, costOf(c)));
  const rest = candidates.flatMap((_, j) => (p.standing[j] === 'FREE' && !chosen[j] ? [j] : []));
  rest.sort((a, b) => worth[b]! - worth[a]!);
  const reached = coverage(p, chosen);
  let cost = costOfChoice(p, chosen);
  let enterprises = chosen.filter((_, j) => isMember(p, chosen, j)).length;
  const points: CurvePoint[] = [{ enterprises, cost, coverage: smallest(p, reached) }];
  const before = chains(p, chosen);
  for (const next of rest) {
    const driven = candidates[next]!.buyers.some((b) => chosen[b]);
    for (const j of driven ? [next] : [...before.before(next), next]) {
      if (chosen[j]) continue;
      chosen[j] = true;
      cost += costOf(candidates[j]!);
      enterprises += 1;
      sharesOf(p, j).forEach((share, k) => (reached[k]! += share));
    }
    points.push({ enterprises, cost, coverage: Math.min(1, smallest(p, reached)) });
  }
  return thinned(points);
}

/** Evenly fewer points, the first and the last kept. */
function thinned(points: CurvePoint[]): CurvePoint[] {
  if (points.length <= POINTS) return points;
  return Array.from({ length: POINTS }, (_, i) => points[Math.round((i * (points.length - 1)) / (POINTS - 1))]!);
}
