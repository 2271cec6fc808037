import { RuleBroken } from '../platform/errors.ts';
import { amountOf, ruleOf, type RulesInForce } from '../reference/rule-packs.ts';
import { basisOf, type Figures } from './amounts.ts';
import { measures, type MeasureName } from './columns.ts';

export const schemeKinds = ['NO_LOW_COST', 'MEDIUM_HIGH_COST'] as const;
export type SchemeKind = (typeof schemeKinds)[number];
export const schemeStates = ['PROPOSED', 'FEASIBLE', 'DROPPED', 'IMPLEMENTED'] as const;
export type SchemeState = (typeof schemeStates)[number];
export const feasibilities = ['PASS', 'FAIL'] as const;
export type Feasibility = (typeof feasibilities)[number];

/** How far a scheme is. */
export interface Standing {
  readonly kind: SchemeKind;
  readonly status: SchemeState;
  readonly technical: Feasibility | null;
  readonly economic: Feasibility | null;
  readonly environmental: Feasibility | null;
}
const results = ({ technical, economic, environmental }: Standing) => [technical, economic, environmental];

/** Whether an audit has come as far as a stage, in the order that its rules have. */
function hasReached(rules: RulesInForce, stage: string | null, wanted: string): boolean {
  const order = ruleOf(rules, 'stages').items;
  const first = order.indexOf(wanted);
  return first < 0 || (stage !== null && order.indexOf(stage) >= first);
}

/** Refuses a standing that the rules do not allow; `before` is none for a new scheme. */
export function checkStanding(
  before: Standing | null,
  after: Standing,
  stage: string | null,
  rules: RulesInForce,
): void {
  const refuse = (zh: string, en: string, rule: string, cited: string) => {
    throw new RuleBroken({ zh, en }, rule, ruleOf(rules, cited).citation);
  };
  const { kind, status } = after;
  // What became another kind starts again.
  const was = before?.kind === kind ? before.status : 'PROPOSED';
  const decided = status === 'FEASIBLE' || status === 'IMPLEMENTED';
  if (kind === 'MEDIUM_HIGH_COST' && decided) {
    if (results(after).includes(null))
      refuse(
        '中/高费方案须先有技术、经济、环境三项可行性结论',
        'A medium or high-cost scheme first needs its technical, economic and environmental results',
        'feasibility-before-feasible',
        'scheme.feasibility',
      );
    if (results(after).includes('FAIL'))
      refuse(
        '有一项可行性结论为不可行，方案不能列为可行',
        'A scheme that fails one of its results is not feasible',
        'feasible-means-passed',
        'scheme.feasibility',
      );
    if (status === 'IMPLEMENTED' && was !== 'FEASIBLE' && was !== 'IMPLEMENTED')
      refuse(
        '中/高费方案经可行性分析列为可行后方可实施',
        'A medium or high-cost scheme is found feasible before it is implemented',
        'feasible-before-implemented',
        'scheme.feasibility',
      );
  }
  const [from] = ruleOf(rules, 'scheme.lowCostFrom').items;
  if (kind === 'NO_LOW_COST' && status === 'IMPLEMENTED' && from && !hasReached(rules, stage, from))
    refuse(
      '无/低费方案自预审核阶段起方可实施',
      'A no or low-cost scheme is implemented from the pre-audit on',
      'low-cost-from-pre-audit',
      'scheme.lowCostFrom',
    );
}

export const flagKinds = ['VERIFIED_UNDER', 'INVESTMENT_OVER'] as const;
export interface Flag {
  readonly kind: (typeof flagKinds)[number];
  readonly measure: MeasureName;
  /** In the smallest unit. */
  readonly expected: number;
  readonly verified: number;
  /** The share of what was expected from which on, or up to which, nothing is flagged. */
  readonly percent: number;
  readonly rule: string;
  readonly citation: string;
}

/** What was verified too far from what was expected. Figures in other units are not compared. */
export function flagsOf(expected: Figures | null, verified: Figures | null, rules: RulesInForce): Flag[] {
  if (!expected || !verified) return [];
  return measures.flatMap((measure): Flag[] => {
    const [was, is] = [expected[measure.key], verified[measure.key]];
    if (was === null || is === null || basisOf(measure, expected) !== basisOf(measure, verified)) return [];
    const key = measure.key === 'investment' ? 'scheme.investmentOver' : 'scheme.verifiedUnder';
    const [percent, { citation }] = [amountOf(rules, key), ruleOf(rules, key)];
    const [part, limit] = [BigInt(is) * 100n, BigInt(was) * BigInt(Math.round(percent))];
    if (measure.key === 'investment' ? part <= limit : part >= limit) return [];
    const kind = measure.key === 'investment' ? 'INVESTMENT_OVER' : 'VERIFIED_UNDER';
    return [{ kind, measure: measure.name, expected: was, verified: is, percent, rule: key, citation }];
  });
}
