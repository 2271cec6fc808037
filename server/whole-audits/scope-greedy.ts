import { chains, type Chains } from './scope-chains.ts';
import { costOf, costOfChoice, covered, type Prepared } from './scope-model.ts';

/** Those in from the start, and the cheapest buyers of those forced in that nobody there drives yet. */
export function start(p: Prepared): boolean[] {
  const chosen = p.standing.map((s) => s === 'IN');
  p.standing.forEach((s, j) => {
    if (s === 'IN') for (const b of chains(p, chosen).before(j)) chosen[b] = true;
  });
  return chosen;
}

interface Step {
  readonly candidate: number;
  readonly gain: number;
}
/** Adds the best candidate with those that must come in before it, until none gains. */
function grow(
  p: Prepared,
  chosen: boolean[],
  gainOf: (candidate: number, chain: Chains) => number,
  taken: (position: number) => void,
): void {
  for (;;) {
    const chain = chains(p, chosen);
    let best: Step | undefined;
    for (let j = 0; j < chosen.length; j++) {
      if (chosen[j] || p.standing[j] !== 'FREE') continue;
      const gain = gainOf(j, chain);
      if (gain > 0 && (!best || gain > best.gain)) best = { candidate: j, gain };
    }
    if (!best) return;
    for (const b of [...chain.before(best.candidate), best.candidate]) {
      chosen[b] = true;
      taken(b);
    }
  }
}

const perYuan = (value: number, cost: number): number => (value <= 0 ? 0 : cost > 0 ? value / cost : Infinity);

/** Adds what gains most of what is still wanted per yuan until all is met; for comparison, and as a first answer. */
export function greedyCover(p: Prepared, from: readonly boolean[] = start(p)): boolean[] {
  const { candidates } = p.model;
  const chosen = [...from];
  const wanted = p.wanted.map((w) => Math.max(w, Number.MIN_VALUE));
  const reached = covered(p, chosen);
  const missing = () => reached.map((load, k) => Math.max(0, 1 - 1e-10 - load / wanted[k]!));
  let open = missing();
  const value = (j: number) => {
    const { loads } = candidates[j]!;
    let sum = 0;
    for (let k = 0; k < open.length; k++) if (open[k]! > 0) sum += Math.min(open[k]!, loads[k]! / wanted[k]!);
    return sum;
  };
  const gainOf = (j: number, chain: Chains) =>
    perYuan(
      chain.before(j).reduce((sum, b) => sum + value(b), value(j)),
      chain.cost[j]!,
    );
  grow(p, chosen, gainOf, (b) => {
    candidates[b]!.loads.forEach((load, k) => (reached[k]! += load));
    open = missing();
  });
  return chosen;
}

/** Raises whichever indicator is covered least, by the best load per yuan that the rest of the budget pays for. */
export function greedyBudget(p: Prepared, budget: number, from: readonly boolean[] = start(p)): boolean[] {
  const { candidates, targets } = p.model;
  const chosen = [...from];
  const reached = covered(p, chosen);
  const share = (k: number) => (p.totals[k]! > 0 ? reached[k]! / p.totals[k]! : Infinity);
  const leastOf = () => targets.reduce((least, _, k) => (share(k) < share(least) ? k : least), 0);
  let least = leastOf();
  let rest = budget - costOfChoice(p, chosen);
  const gainOf = (j: number, chain: Chains) => {
    if (chain.cost[j]! > rest) return 0;
    const load = chain.before(j).reduce((sum, b) => sum + candidates[b]!.loads[least]!, candidates[j]!.loads[least]!);
    return perYuan(load, chain.cost[j]!);
  };
  grow(p, chosen, gainOf, (b) => {
    rest -= costOf(candidates[b]!);
    candidates[b]!.loads.forEach((load, k) => (reached[k]! += load));
    least = leastOf();
  });
  return chosen;
}
