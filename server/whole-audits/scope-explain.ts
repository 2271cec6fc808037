import { costOf, isForced, needsBuyer, type Prepared, type ScopeCandidate } from './scope-model.ts';

export const memberReasons = [
  'MANDATORY_LIST',
  'KEY_ENERGY_USER',
  'LEAD',
  'INCLUDED_BY_HAND',
  'CARRIES_LOAD',
  'DRIVEN_BY_BUYER',
  'DRIVES_SUPPLIER',
] as const;
export type MemberReason = (typeof memberReasons)[number];
export const outReasons = ['EXCLUDED_BY_HAND', 'CREDITED', 'NOT_NEEDED', 'NO_LOAD', 'OVER_BUDGET', 'NO_BUYER'] as const;
export type OutReason = (typeof outReasons)[number];

/** In scope: chosen, and not merely counted because a valid audit covers it. */
export const isMember = (p: Prepared, chosen: readonly boolean[], j: number): boolean =>
  chosen[j]! && (!p.model.candidates[j]!.credited || isForced(p.model.candidates[j]!));

const carriesLoad = (c: ScopeCandidate) => c.loads.some((load) => load > 0);

/** Why a member is in: the duties first; its load only where nothing else forced it in. */
export function reasonsOf(p: Prepared, chosen: readonly boolean[], j: number): MemberReason[] {
  const c = p.model.candidates[j]!;
  const reasons: MemberReason[] = [];
  if (c.inPark && c.listed) reasons.push('MANDATORY_LIST');
  if (c.inPark && c.keyEnergyUser) reasons.push('KEY_ENERGY_USER');
  if (c.lead) reasons.push('LEAD');
  if (c.included) reasons.push('INCLUDED_BY_HAND');
  if (!isForced(c) && carriesLoad(c)) reasons.push('CARRIES_LOAD');
  if (needsBuyer(c) && c.buyers.some((b) => chosen[b])) reasons.push('DRIVEN_BY_BUYER');
  if (reasons.length === 0 || (!isForced(c) && !carriesLoad(c) && drivesSomebody(p, chosen, j)))
    reasons.push('DRIVES_SUPPLIER');
  return reasons;
}
const drivesSomebody = (p: Prepared, chosen: readonly boolean[], j: number): boolean =>
  p.outsideByTier.some((s) => chosen[s] && p.model.candidates[s]!.buyers.includes(j));

export function whyOut(p: Prepared, j: number, budgetLeft: number): OutReason {
  const c = p.model.candidates[j]!;
  if (c.excluded) return 'EXCLUDED_BY_HAND';
  if (c.credited) return 'CREDITED';
  if (p.standing[j] === 'OUT') return 'NO_BUYER';
  if (!carriesLoad(c)) return 'NO_LOAD';
  return costOf(c) > budgetLeft ? 'OVER_BUDGET' : 'NOT_NEEDED';
}

/** A candidate's share of the load of each target. */
export const sharesOf = (p: Prepared, j: number): number[] =>
  p.totals.map((total, k) => (total > 0 ? p.model.candidates[j]!.loads[k]! / total : 0));
