import type { Viewer } from '../access/viewer.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import type { RulesInForce } from '../reference/rule-packs.ts';
import { stages as inOrder, type bases, type states } from './queries.ts';
import { atFirst, atLast, deferred, finished, notDeferred, stageNames } from './refusals.ts';

export type Stage = (typeof inOrder)[number];
export type AuditState = (typeof states)[number];
export type Basis = (typeof bases)[number];
export const auditActs = ['MOVE', 'RETURN', 'DEFER', 'RESUME', 'WITHDRAW', 'EDIT_TEAM', 'ADD_EVIDENCE'] as const;
export type AuditAct = (typeof auditActs)[number];

/** On which sides of an audit somebody stands. */
export interface Sides {
  readonly enterprise: boolean;
  readonly regulator: boolean;
}
/** Where an audit stands, for the rules. */
export interface Standing {
  readonly basis: Basis;
  readonly status: AuditState;
  readonly stage: Stage | null;
  /** The stages it goes through, by the rules of the day it was opened. */
  readonly stages: readonly Stage[];
  readonly citation: string | null;
  readonly openedOn: string;
  /** The day of its latest step. */
  readonly lastOn: string | null;
}

export const sidesOf = (
  viewer: Viewer | null,
  { enterprise, division }: { readonly enterprise: string; readonly division: string | null },
): Sides => ({
  enterprise: viewer?.memberships.some((m) => m.role === 'ENTERPRISE' && m.enterpriseId === enterprise) ?? false,
  regulator:
    viewer?.memberships.some(
      (m) =>
        m.role === 'REGULATOR' &&
        m.divisionCode !== null &&
        (m.divisionCode === '0' || (division?.startsWith(m.divisionCode) ?? false)),
    ) ?? false,
});

/** What a duty of the law ends is the regulator's to say; what was begun freely is the enterprise's. */
export function mayDo(act: AuditAct, basis: Basis, { enterprise, regulator }: Sides): boolean {
  const duty = basis === 'MANDATORY';
  switch (act) {
    case 'MOVE':
    case 'EDIT_TEAM':
    case 'ADD_EVIDENCE':
      return enterprise;
    case 'RETURN':
      return enterprise || regulator;
    case 'DEFER':
    case 'WITHDRAW':
      return duty ? regulator : enterprise;
    case 'RESUME':
      return enterprise || (duty && regulator);
  }
}

/** The side an act is done on: who may do it on both does it for the enterprise. */
export const sideFor = (act: AuditAct, basis: Basis, sides: Sides): 'ENTERPRISE' | 'REGULATOR' =>
  sides.enterprise && mayDo(act, basis, { enterprise: true, regulator: false }) ? 'ENTERPRISE' : 'REGULATOR';

export const unfinishedStates: readonly AuditState[] = ['OPEN', 'DEFERRED', 'ASSESSED'];

/** The stages of a mode, as the packs have them; none where no pack was in force. */
export function stagesOf(rules: RulesInForce): { stages: Stage[]; citation: string | null } {
  const rule = rules.rules.find((one) => one.key === 'stages');
  const stages = (rule?.items ?? []).flatMap((item) => inOrder.filter((stage) => stage === item));
  return { stages, citation: rule?.citation ?? null };
}

/** How many stages of its list lie behind an audit; a stage that the list does not have counts by its place among the seven. */
export function stagesBehind(stages: readonly Stage[], stage: Stage | null): number {
  if (stage === null) return 0;
  const at = stages.indexOf(stage);
  return at >= 0 ? at : stages.filter((one) => inOrder.indexOf(one) < inOrder.indexOf(stage)).length;
}
export function nextStage({ stages, stage }: Pick<Standing, 'stages' | 'stage'>): Stage | null {
  const behind = stagesBehind(stages, stage);
  const stands = stage !== null && stages[behind] === stage;
  return stages[stands ? behind + 1 : behind] ?? null;
}
export const earlierStages = ({ stages, stage }: Pick<Standing, 'stages' | 'stage'>): Stage[] =>
  stages.slice(0, stagesBehind(stages, stage));

/** Why an act is not done to an audit as it stands, whoever asks; undefined where it is. */
export function standsAgainst(act: AuditAct, now: Standing): RuleBroken | undefined {
  if (!unfinishedStates.includes(now.status)) return finished();
  if (act === 'RESUME') return now.status === 'DEFERRED' ? undefined : notDeferred();
  if (now.status === 'DEFERRED' && ['MOVE', 'RETURN', 'DEFER'].includes(act)) return deferred();
  if (act === 'MOVE' && nextStage(now) === null) return atLast(now.citation);
  if (act === 'RETURN' && earlierStages(now).length === 0) return atFirst(now.citation);
  return undefined;
}

export function checkMove(now: Standing, to: Stage): void {
  const next = nextStage(now);
  if (next !== null && to !== next)
    throw new RuleBroken(
      {
        zh: `各阶段依次进行，不得跳过：下一阶段是${stageNames[next].zh}`,
        en: `Stages follow each other and none is skipped: the next is ${stageNames[next].en}`,
      },
      'audit-stages-in-order',
      now.citation,
    );
}
export function checkReturn(now: Standing, to: Stage): void {
  if (!earlierStages(now).includes(to))
    throw new RuleBroken(
      { zh: '只能退回已完成的阶段', en: 'An audit is returned to a stage that it has left behind' },
      'audit-returns-to-earlier',
      now.citation,
    );
}

/** Never in the future, never before the audit was opened nor before what was done last. */
export function checkDay(path: string, day: string, today: string, earliest: string | null): void {
  if (day > today) throw new InvalidInput([{ path, zh: '不能晚于今天', en: 'is not in the future' }]);
  if (earliest !== null && day < earliest)
    throw new InvalidInput([{ path, zh: `不能早于 ${earliest}`, en: `is not before ${earliest}` }]);
}
export function checkReason(reason: string): string {
  const said = reason.trim();
  if (said.length < 1 || said.length > 500)
    throw new InvalidInput([
      { path: 'reason', zh: '须说明理由，不超过500字', en: 'says why, in at most 500 characters' },
    ]);
  return said;
}
