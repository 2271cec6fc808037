import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { amountOf, holdsOf, type RuleInForce, type RulesInForce } from '../reference/rule-packs.ts';

dayjs.extend(utc);

export const clockSteps = ['DISCLOSE', 'START', 'REPORT', 'ASSESSMENT', 'ACCEPTANCE'] as const;
export type ClockStep = (typeof clockSteps)[number];
export const clockStates = ['NOT_YET_DUE', 'DUE_SOON', 'OVERDUE', 'DONE'] as const;
export type ClockState = (typeof clockStates)[number];

export interface Clock {
  readonly step: ClockStep;
  readonly dueOn: string;
  /** Null where nobody can tell: what was done is not on file, or not to be seen by this viewer. */
  readonly state: ClockState | null;
  readonly doneOn: string | null;
  readonly why: Why;
}
export interface Why {
  readonly rule: RuleInForce;
  readonly startedOn: string;
  /** The day it fell on before it was moved to a working day. */
  readonly movedFrom: string | null;
  /** The packs it was computed by. */
  readonly rulePack: string;
}
/** What is on file of an audit that answers a list. */
export interface OnFile {
  readonly status: string;
  readonly openedOn: string;
  readonly acceptedOn: string | null;
}

const format = 'YYYY-MM-DD';
/** Calendar months on; what has no such day ends its month. Days are counted apart from any clock of the machine. */
export const monthsAfter = (day: string, months: number): string => dayjs.utc(day).add(months, 'month').format(format);

const listed = (rules: RulesInForce, key: string) => rules.rules.find((rule) => rule.key === key)?.items ?? [];

/** The same day, or the next working day where the pack moves due dates: weekends, and the holidays the pack has as data. */
export function workingDay(day: string, rules: RulesInForce): string {
  if (!holdsOf(rules, 'workingDayAware')) return day;
  const [holidays, workdays] = [listed(rules, 'holidays'), listed(rules, 'workdays')];
  const works = (d: string) => workdays.includes(d) || (!holidays.includes(d) && ![0, 6].includes(dayjs.utc(d).day()));
  let moved = day;
  while (!works(moved)) moved = dayjs.utc(moved).add(1, 'day').format(format);
  return moved;
}

function stateOf(dueOn: string, today: string, soon: number): ClockState {
  if (today > dueOn) return 'OVERDUE';
  return dayjs.utc(dueOn).diff(dayjs.utc(today), 'day') <= soon ? 'DUE_SOON' : 'NOT_YET_DUE';
}

/** Done, and when where that is on file; undefined where the graph keeps nothing of it. */
function doneOf(step: ClockStep, audit: OnFile | undefined): { done: boolean; on: string | null } | undefined {
  if (step === 'DISCLOSE') return undefined;
  if (!audit) return { done: false, on: null };
  if (step === 'START') return { done: true, on: audit.openedOn };
  const accepted = audit.status === 'ACCEPTED';
  if (step === 'ACCEPTANCE') return { done: accepted, on: audit.acceptedOn };
  return { done: accepted || audit.status === 'ASSESSED', on: null };
}

/** The audit that answers a list: the newest that was not over before the list came out. */
export const answering = (audits: readonly OnFile[], publishedOn: string): OnFile | undefined =>
  audits.find((audit) => audit.acceptedOn === null || audit.acceptedOn >= publishedOn);

/** The clocks that publication starts, by the rules given. `audits` is null for whoever may not follow them: then only days are told. */
export function clocksOf(
  rules: RulesInForce,
  publishedOn: string,
  today: string,
  audits: readonly OnFile[] | null,
): Clock[] {
  const soon = amountOf(rules, 'dueSoon');
  const audit = answering(audits ?? [], publishedOn);
  return clockSteps.flatMap((step): Clock[] => {
    const rule = rules.rules.find((r) => r.key === `deadline.${step}`);
    if (!rule) return [];
    const fell = monthsAfter(publishedOn, amountOf(rules, rule.key));
    const dueOn = workingDay(fell, rules);
    const done = doneOf(step, audit);
    const byDay = stateOf(dueOn, today, soon);
    const open = done === undefined && byDay === 'OVERDUE' ? null : byDay;
    return [
      {
        step,
        dueOn,
        state: audits === null ? null : done?.done ? 'DONE' : open,
        doneOn: audits !== null && done?.done ? done.on : null,
        why: { rule, startedOn: publishedOn, movedFrom: fell === dueOn ? null : fell, rulePack: rules.id },
      },
    ];
  });
}
