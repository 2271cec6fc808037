import { rulePacksOfFile } from '../reference/read.ts';
import type { Audit } from './audits.ts';
import { daysAfter, demoToday } from './calendar.ts';

type Step = NonNullable<Audit['steps']>[number];
const [nation] = rulePacksOfFile().filter(({ division }) => division === '0');
const stages = (nation?.rules ?? []).filter(({ key }) => key === 'stages');
/** As the national pack lists them: the demo knows no other of its modes. */
export const stagesOf = (mode: string): readonly string[] =>
  (stages.find((rule) => rule.mode === mode) ?? stages.find((rule) => rule.mode === null))?.items ?? [];

const none = { fromStage: null, toStage: null, reason: null, until: null };
const days = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** An audit's way to where it stands, its stages spread over the days since. */
function way(audit: Audit): Step[] {
  const { openedOn, stage, acceptedOn } = audit;
  const passed = stagesOf(audit.mode).slice(0, stagesOf(audit.mode).indexOf(stage ?? '') + 1);
  const span = days(openedOn, acceptedOn ?? demoToday);
  return passed.map((toStage, i) => ({
    ...{ ...none, kind: i === 0 ? 'STARTED' : 'MOVED', side: 'ENTERPRISE' },
    ...{ fromStage: passed[i - 1] ?? null, toStage, day: daysAfter(openedOn, Math.floor((span * i) / passed.length)) },
  }));
}

/** Sent back once by its regulator, because the balance of materials was not closed, and on its way again. */
function returned(audit: Audit): Audit {
  const steps = way(audit);
  const last = steps.at(-1)!;
  const day = daysAfter(last.day, 9);
  const back: Step = {
    ...none,
    kind: 'RETURNED',
    side: 'REGULATOR',
    fromStage: last.toStage,
    toStage: last.fromStage,
    day,
    reason: '物料衡算未闭合，水平衡缺少循环水部分，请补充实测数据。',
  };
  return { ...audit, stage: last.fromStage, steps: [...steps, back] };
}
/** Deferred by its regulator while its works stand still. */
function deferred(audit: Audit): Audit {
  const until = daysAfter(demoToday, 96);
  const day = daysAfter(demoToday, -12);
  const step: Step = {
    ...none,
    kind: 'DEFERRED',
    side: 'REGULATOR',
    fromStage: audit.stage,
    toStage: audit.stage,
    day,
    until,
    reason: '主要生产线停产检修，待恢复生产后继续实测。',
  };
  return { ...audit, status: 'DEFERRED', deferredUntil: until, steps: [...way(audit), step] };
}
const team = JSON.stringify([
  { name: '沈砚秋', role: '组长' },
  { name: '顾明溪', role: '能源' },
  { name: '范清越', role: '环境' },
]);

/** What was assessed was assessed before its schemes were carried out. */
const assessedOn = ({ status }: Audit, steps: readonly Step[]): string | null =>
  status === 'ASSESSED' || status === 'ACCEPTED'
    ? (steps.find((step) => step.toStage === 'IMPLEMENTATION')?.day ?? null)
    : null;

/** Everybody's history; of those under way one was returned, one is deferred, and both have a team. */
export function tellHistory(audits: readonly Audit[]): Audit[] {
  const duties = audits.filter(
    ({ basis, status, stage, openedOn }) =>
      basis === 'MANDATORY' &&
      status === 'OPEN' &&
      ['AUDIT', 'SCHEMES', 'FEASIBILITY'].includes(stage ?? '') &&
      days(openedOn, demoToday) > 90,
  );
  const [back, waits] = duties;
  const staffed = { agency: '辽澈清洁生产技术中心', team };
  return audits.map((audit) => {
    const told = {
      ...audit,
      ...(audit.status === 'OPEN' && duties.indexOf(audit) < 4 && duties.includes(audit) && staffed),
    };
    if (audit === back) return returned(told);
    if (audit === waits) return deferred(told);
    const steps = way(told);
    return { ...told, steps, assessedOn: assessedOn(told, steps) };
  });
}
