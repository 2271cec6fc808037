import { unitOf, type Indicator } from '../reference/indicators.ts';
import type { Candidates } from './scope-candidates.ts';
import { curve, type CurvePoint } from './scope-curve.ts';
import { isMember, reasonsOf, sharesOf, whyOut, type MemberReason, type OutReason } from './scope-explain.ts';
import type { ScopeInput } from './scope-input.ts';
import { costOf, costOfChoice, coverage, prepare, smallest, type Prepared } from './scope-model.ts';
import type { ScopeStatus } from './scope-solution.ts';
import type { Solved } from './scope-solver.ts';

export interface Member {
  readonly enterprise: string;
  readonly reasons: readonly MemberReason[];
  /** Cents. */
  readonly cost: number;
  readonly costAssumed: boolean;
  readonly tier: number;
  readonly shares: readonly { indicator: Indicator; share: number }[];
}
export interface Outsider {
  readonly enterprise: string;
  readonly reason: OutReason;
  readonly cost: number;
  /** What its audit would cost if it had none that is valid. */
  readonly planned: number;
  readonly tier: number;
}
export interface CoverageRow {
  readonly indicator: Indicator;
  readonly target: number;
  readonly reached: number;
  readonly unit: string;
}
export interface Comparison {
  readonly name: 'OPTIMUM' | 'GREEDY' | 'EVERYONE';
  readonly enterprises: number;
  readonly cost: number;
  readonly coverage: number;
}
/** All of it, before anybody's sight. */
export interface Proposal {
  readonly status: ScopeStatus;
  readonly cost: number;
  readonly gap: number;
  readonly seconds: number;
  readonly members: readonly Member[];
  readonly coverage: readonly CoverageRow[];
  readonly comparison: readonly Comparison[];
  readonly shortfalls: readonly CoverageRow[];
  readonly out: readonly Outsider[];
  readonly curve: readonly CurvePoint[];
  readonly candidates: number;
  readonly mixedBasis: number;
  readonly costCitation: string;
  /** The rule packs it was computed by. */
  readonly rulePack: string;
}

export function proposalOf(input: ScopeInput, found: Candidates, solved: Solved): Proposal {
  const p = prepare(found.model);
  const { chosen } = solved;
  const { candidates } = found.model;
  const indicators = input.targets.map((t) => t.indicator);
  const row = (k: number, reached: number): CoverageRow => ({
    indicator: indicators[k]!,
    target: input.targets[k]!.share,
    reached,
    unit: unitOf(indicators[k]!),
  });
  const left = input.budget === null ? Infinity : input.budget - solved.cost;
  const memberAt = candidates.flatMap((_, j) => (isMember(p, chosen, j) ? [j] : []));
  const outAt = candidates.flatMap((_, j) => (isMember(p, chosen, j) ? [] : [j]));
  const everyone = p.standing.map((s) => s !== 'OUT');
  return {
    status: solved.status,
    cost: solved.cost,
    gap: solved.gap,
    seconds: solved.seconds,
    members: memberAt.map((j) => ({
      enterprise: candidates[j]!.id,
      reasons: reasonsOf(p, chosen, j),
      cost: costOf(candidates[j]!),
      costAssumed: found.costAssumed[j]! && !candidates[j]!.credited,
      tier: candidates[j]!.tier,
      shares: sharesOf(p, j).map((share, k) => ({ indicator: indicators[k]!, share })),
    })),
    coverage: coverage(p, chosen).map((reached, k) => row(k, reached)),
    comparison: [
      compared(p, 'OPTIMUM', chosen),
      compared(p, 'GREEDY', solved.greedy),
      compared(p, 'EVERYONE', everyone),
    ],
    shortfalls: solved.shortfalls.map(({ target, reached }) => row(target, reached)),
    out: outAt.map((j) => ({
      enterprise: candidates[j]!.id,
      reason: whyOut(p, j, left),
      cost: costOf(candidates[j]!),
      planned: candidates[j]!.cost,
      tier: candidates[j]!.tier,
    })),
    curve: curve(p),
    candidates: candidates.length,
    mixedBasis: found.mixedBasis,
    costCitation: found.rules.auditCost.citation,
    rulePack: found.rules.id,
  };
}

const compared = (p: Prepared, name: Comparison['name'], chosen: readonly boolean[]): Comparison => ({
  name,
  enterprises: chosen.filter((_, j) => isMember(p, chosen, j)).length,
  cost: costOfChoice(p, chosen),
  coverage: smallest(p, coverage(p, chosen)),
});
