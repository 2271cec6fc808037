/** One enterprise that may stand in the scope of a whole audit. Loads follow the model's targets. */
export interface ScopeCandidate {
  readonly id: string;
  readonly inPark: boolean;
  /** 0 in the park; outside, the length of the shortest chain to a lead of the park. */
  readonly tier: number;
  /** Cents. */
  readonly cost: number;
  readonly loads: readonly number[];
  readonly lead: boolean;
  readonly listed: boolean;
  readonly keyEnergyUser: boolean;
  /** It holds a valid audit: covered at no cost, and as able to drive its suppliers as a member is. */
  readonly credited: boolean;
  readonly included: boolean;
  readonly excluded: boolean;
  /** Outside the park: positions of the candidates one tier nearer to a lead that it supplies. */
  readonly buyers: readonly number[];
}
export interface ScopeModel {
  readonly candidates: readonly ScopeCandidate[];
  /** Shares wanted, 0 to 1, one per load. */
  readonly targets: readonly number[];
  /** Cents; when given, the smallest coverage is maximised within it. */
  readonly budget: number | null;
}

/** 'IN' by a rule, by hand or by credit; 'OUT' by hand or because nobody in scope could drive it. */
export type Standing = 'IN' | 'OUT' | 'FREE';
export interface Prepared {
  readonly model: ScopeModel;
  readonly standing: readonly Standing[];
  readonly totals: readonly number[];
  /** What credit covers of an enterprise taken out by hand: its audit stays valid. */
  readonly given: readonly number[];
  /** The largest coverage that any scope allowed here reaches, per target. */
  readonly reachable: readonly number[];
  /** Loads wanted: the targets, cut to what can be reached. */
  readonly wanted: readonly number[];
  /** Positions of those forced in that no candidate could drive. */
  readonly undriven: readonly number[];
  /** Positions of those that need a buyer in scope, the nearest to a lead first. */
  readonly outsideByTier: readonly number[];
}

export const isForced = (c: ScopeCandidate): boolean => c.included || (c.inPark && (c.listed || c.keyEnergyUser));
export const costOf = (c: ScopeCandidate): number => (c.credited ? 0 : c.cost);
export const needsBuyer = (c: ScopeCandidate): boolean => !c.inPark && !c.credited;
/** Sums of floating-point loads differ in their last digits by the order they are added in. */
export const meets = (reached: number, wanted: number): boolean => reached >= wanted - 1e-9 * Math.abs(wanted);

export function prepare(model: ScopeModel): Prepared {
  const { candidates, targets } = model;
  const outsideByTier = candidates
    .flatMap((c, j) => (needsBuyer(c) ? [j] : []))
    .sort((a, b) => candidates[a]!.tier - candidates[b]!.tier);
  const standing = standings(candidates, outsideByTier);
  const sum = (take: (c: ScopeCandidate, position: number) => boolean) =>
    targets.map((_, k) => candidates.reduce((s, c, j) => (take(c, j) ? s + c.loads[k]! : s), 0));
  const totals = sum(() => true);
  const given = sum((c) => c.excluded && c.credited);
  const most = sum((c, j) => standing[j] !== 'OUT' || (c.excluded && c.credited));
  const reachable = totals.map((total, k) => (total > 0 ? most[k]! / total : 0));
  const wanted = totals.map((total, k) => Math.min(targets[k]! * total, most[k]!));
  const undriven = candidates.flatMap((c, j) => (standing[j] === 'OUT' && isForced(c) && !c.excluded ? [j] : []));
  return { model, standing, totals, given, reachable, wanted, undriven, outsideByTier };
}

function standings(candidates: readonly ScopeCandidate[], outsideByTier: readonly number[]): Standing[] {
  const standing: Standing[] = candidates.map((c) => (c.excluded ? 'OUT' : isForced(c) || c.credited ? 'IN' : 'FREE'));
  for (const j of outsideByTier) if (!candidates[j]!.buyers.some((b) => standing[b] !== 'OUT')) standing[j] = 'OUT';
  return standing;
}

/** Targets that no allowed scope reaches, and how far it gets. */
export function shortfalls(p: Prepared): { target: number; reached: number }[] {
  return p.model.targets.flatMap((share, k) =>
    meets(p.reachable[k]!, share) ? [] : [{ target: k, reached: p.reachable[k]! }],
  );
}

/** Loads covered by a choice, per target. */
export function covered(p: Prepared, chosen: readonly boolean[]): number[] {
  return p.given.map((given, k) => p.model.candidates.reduce((s, c, j) => (chosen[j] ? s + c.loads[k]! : s), given));
}
/** Coverage per target, never blended. What nobody reports is not covered. */
export const coverage = (p: Prepared, chosen: readonly boolean[]): number[] =>
  covered(p, chosen).map((load, k) => (p.totals[k]! > 0 ? Math.min(1, load / p.totals[k]!) : 0));
/** The smallest coverage of the indicators that somebody reports. */
export const smallest = (p: Prepared, shares: readonly number[]): number =>
  Math.min(...shares.map((share, k) => (p.totals[k]! > 0 ? share : 1)), 1);
export const costOfChoice = (p: Prepared, chosen: readonly boolean[]): number =>
  p.model.candidates.reduce((s, c, j) => (chosen[j] ? s + costOf(c) : s), 0);

/** Every chosen supplier from outside has a chosen buyer one tier nearer. */
export const driven = (p: Prepared, chosen: readonly boolean[]): boolean =>
  p.model.candidates.every((c, j) => !chosen[j] || !needsBuyer(c) || c.buyers.some((b) => chosen[b]));
/** A choice that holds what is in, leaves out what is out, is driven, and meets the loads wanted or the budget. */
export function allowed(p: Prepared, chosen: readonly boolean[]): boolean {
  if (p.standing.some((s, j) => (s === 'IN' && !chosen[j]) || (s === 'OUT' && chosen[j]))) return false;
  if (!driven(p, chosen)) return false;
  if (p.model.budget !== null) return costOfChoice(p, chosen) <= p.model.budget;
  return covered(p, chosen).every((load, k) => meets(load, p.wanted[k]!));
}
