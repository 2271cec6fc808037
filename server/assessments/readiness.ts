import { stagesBehind, type Stage, type Standing } from '../audits/lifecycle.ts';
import type { PanelKind } from '../experts/words.ts';
import type { Bilingual } from '../platform/errors.ts';
import { amountOf, ruleOf, type RulesInForce } from '../reference/rule-packs.ts';

export interface Facts {
  readonly standing: Pick<Standing, 'status' | 'stage' | 'stages' | 'citation'>;
  readonly schemes: readonly { readonly kind: string; readonly status: string; readonly studied: boolean }[];
  /** What the monitoring on file is for. */
  readonly purposes: readonly string[];
}
/** Something that is still to be done, and the rule that asks for it. */
export interface Unmet extends Bilingual {
  readonly rule: string;
  readonly citation: string | null;
}

/** Whether acceptance stands for the assessment as well: in a pilot that may merge them, while the audit is not assessed. */
export const isMerged = (kind: PanelKind, status: string, rules: RulesInForce): boolean =>
  kind === 'ACCEPTANCE' && status !== 'ASSESSED' && rules.rules.some((r) => r.key === 'assessment.merged' && r.holds);

/** The stage from which on an audit can be assessed: the first of feasibility and implementation that it goes through. */
const fromStage = (stages: readonly Stage[]): Stage | undefined =>
  stages.find((stage) => stage === 'FEASIBILITY' || stage === 'IMPLEMENTATION');

/** Everything that stands against an assessment or an acceptance, with its rule; nothing where it is ready. */
export function unmet(kind: PanelKind, { standing, schemes, purposes }: Facts, rules: RulesInForce): Unmet[] {
  const found: Unmet[] = [];
  const add = (rule: string, zh: string, en: string, cited: string | null) =>
    found.push({ rule, zh, en, citation: cited && ruleOf(rules, cited).citation });
  const { status, stage, stages } = standing;
  const merged = isMerged(kind, status, rules);
  const kept = schemes.filter((scheme) => scheme.status !== 'DROPPED');
  const low = kept.filter((scheme) => scheme.kind === 'NO_LOW_COST');
  const high = kept.filter((scheme) => scheme.kind === 'MEDIUM_HIGH_COST');

  if (status === 'DEFERRED') add('audit-under-way', '审核已延期', 'The audit is deferred', null);
  else if (!['OPEN', 'ASSESSED'].includes(status)) add('audit-under-way', '审核已结束', 'The audit is over', null);
  else if (kind === 'ASSESSMENT' && status === 'ASSESSED')
    add('assessment.once', '评估已通过', 'The assessment is passed already', null);
  if (kind === 'ACCEPTANCE' && status === 'OPEN' && !merged)
    add('acceptance.after-assessment', '评估尚未通过', 'The assessment is not passed yet', 'pass.ASSESSMENT');

  if (kind === 'ASSESSMENT' || merged) {
    const from = fromStage(stages);
    if (from && (stage === null || stagesBehind(stages, stage) < stages.indexOf(from)))
      add(
        'assessment.stage',
        '审核尚未到可行性分析或方案实施阶段',
        'The audit has not come to feasibility or implementation',
        'stages',
      );
    if (kept.length === 0) add('assessment.schemes', '尚未录入方案', 'No scheme is entered yet', null);
    const share = amountOf(rules, 'assessment.lowCostDone');
    const done = low.filter((scheme) => scheme.status === 'IMPLEMENTED').length;
    if (done * 100 < low.length * share)
      add(
        'assessment.lowCostDone',
        `无/低费方案已实施 ${done} / ${low.length}，须达 ${share}%`,
        `${done} of ${low.length} no and low-cost schemes are implemented: ${share} % are wanted`,
        'assessment.lowCostDone',
      );
    const unstudied = high.filter((scheme) => !scheme.studied).length;
    if (unstudied > 0)
      add(
        'assessment.feasibility',
        `${unstudied} 个中/高费方案缺技术、经济、环境三项可行性结论`,
        `${unstudied} medium or high-cost schemes lack a technical, economic or environmental result`,
        'scheme.feasibility',
      );
  }
  if (kind === 'ASSESSMENT') {
    const early = high.filter((scheme) => scheme.status === 'IMPLEMENTED').length;
    if (early > 0)
      add(
        'assessment.before-implementation',
        `${early} 个中/高费方案在评估前已实施`,
        `${early} medium or high-cost schemes are implemented before the assessment`,
        'scheme.feasibility',
      );
    return found;
  }
  const waiting = high.filter((scheme) => scheme.status !== 'IMPLEMENTED').length;
  if (waiting > 0)
    add(
      'acceptance.implemented',
      `${waiting} 个中/高费方案尚未实施`,
      `${waiting} medium or high-cost schemes are not implemented`,
      'scheme.feasibility',
    );
  if (!purposes.includes('MONITORING_BEFORE'))
    add('acceptance.monitoring-before', '缺方案实施前的监测证据', 'Monitoring before the schemes is not on file', null);
  if (!purposes.includes('MONITORING_AFTER'))
    add('acceptance.monitoring-after', '缺方案实施后的监测证据', 'Monitoring after the schemes is not on file', null);
  return found;
}
