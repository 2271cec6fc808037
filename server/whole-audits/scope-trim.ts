import { costOf, covered, meets, needsBuyer, type Prepared } from './scope-model.ts';

/** Takes out, dearest first, whoever can go while the floors are still met and nobody loses its last buyer. */
export function trim(p: Prepared, chosen: readonly boolean[], floors: readonly number[]): boolean[] {
  const { candidates } = p.model;
  const kept = [...chosen];
  const reached = covered(p, kept);
  const suppliers = candidates.map((): number[] => []);
  candidates.forEach((c, j) => needsBuyer(c) && c.buyers.forEach((b) => suppliers[b]!.push(j)));
  const buyersIn = candidates.map((c) => c.buyers.filter((b) => kept[b]).length);
  const order = candidates.flatMap((_, j) => (kept[j] && p.standing[j] === 'FREE' ? [j] : []));
  order.sort((a, b) => costOf(candidates[b]!) - costOf(candidates[a]!) || candidates[b]!.tier - candidates[a]!.tier);
  for (let again = true; again;) {
    again = false;
    for (const j of order) {
      if (!kept[j] || suppliers[j]!.some((s) => kept[s] && buyersIn[s]! <= 1)) continue;
      const without = reached.map((load, k) => load - candidates[j]!.loads[k]!);
      if (!without.every((load, k) => meets(load, floors[k]!))) continue;
      kept[j] = false;
      again = true;
      without.forEach((load, k) => (reached[k] = load));
      for (const s of suppliers[j]!) buyersIn[s]! -= 1;
    }
  }
  return kept;
}

/** What trimming may not go below: the loads wanted, or with a budget the smallest coverage already reached. */
export function floorsOf(p: Prepared, chosen: readonly boolean[]): number[] {
  if (p.model.budget === null) return [...p.wanted];
  const reached = covered(p, chosen);
  const least = Math.min(1, ...reached.map((load, k) => (p.totals[k]! > 0 ? load / p.totals[k]! : 1)));
  return p.totals.map((total) => total * least);
}
