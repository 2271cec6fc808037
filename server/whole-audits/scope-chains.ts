import { costOf, type Prepared } from './scope-model.ts';

/** For each candidate, the cheapest buyers that must come in before it may. */
export interface Chains {
  /** Cents for the candidate and those before it; Infinity when nobody could drive it. */
  readonly cost: Float64Array;
  /** The buyers to bring in first, the nearest to a lead first; the candidate itself is not among them. */
  before(candidate: number): readonly number[];
}

const nobody: readonly number[] = [];

/** Buyers are one tier nearer, so a single pass by tier finds the cheapest way in for everybody. */
export function chains(p: Prepared, chosen: readonly boolean[]): Chains {
  const { candidates } = p.model;
  const cost = new Float64Array(candidates.length);
  const via = new Map<number, number>();
  for (let j = 0; j < cost.length; j++) cost[j] = costOf(candidates[j]!);
  for (const j of p.outsideByTier) {
    const { buyers } = candidates[j]!;
    if (buyers.some((b) => chosen[b])) continue;
    let best = -1;
    for (const b of buyers) if (p.standing[b] !== 'OUT' && (best < 0 || cost[b]! < cost[best]!)) best = b;
    cost[j]! += best < 0 ? Infinity : cost[best]!;
    if (best >= 0) via.set(j, best);
  }
  return {
    cost,
    before(candidate) {
      let next = via.get(candidate);
      if (next === undefined) return nobody;
      const chain: number[] = [];
      for (; next !== undefined; next = chosen[next] ? undefined : via.get(next)) chain.unshift(next);
      return chain;
    },
  };
}
