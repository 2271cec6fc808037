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
  /** Null for a viewer who may not follow what was done; that something was disclosed is public. */
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
/** What is on file of an audit that may answer a list. */
export interface OnFile {
  readonly status: string;
  readonly openedOn: string;
  readonly assessedOn: string | null;
  readonly acceptedOn: string | null;
  /** The day it failed or was withdrawn; null while it did neither, or the day is not on file. */
  readonly endedOn: string | null;
}
/** What is on file of what a list asks of an enterprise. */
export interface DoneOnFile {
  /** Its audits, the newest first; null for whoever may not follow them. */
  readonly audits: readonly OnFile[] | null;
  /** The day of the first edition of what it disclosed, which is public. */
  readonly disclosedOn: string | null;
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

const by = (day: string | null, today: string): boolean => day === null || day <= today;

/** An audit that failed or was withdrawn answers nothing from that day on. */
const isOver = ({ status, endedOn }: OnFile, today: string): boolean =>
  (status === 'FAILED' || status === 'WITHDRAWN') && by(endedOn, today);

/** The audit that answers a list on a day: the newest begun by then that was neither over before the list came out nor ended since. */
export const answering = <T extends OnFile>(audits: readonly T[], publishedOn: string, today: string): T | undefined =>
  audits.find(
    (audit) =>
      audit.openedOn <= today &&
      !isOver(audit, today) &&
      (audit.acceptedOn === null || audit.acceptedOn >= publishedOn),
  );

/**
 * Whether a step was done by a day, and when where that is on file. A deferred audit counts as far as it had come. No day of the
 * report is kept: it is done once the audit was assessed or accepted.
 */
function doneOf(
  step: ClockStep,
  { audits, disclosedOn }: DoneOnFile,
  publishedOn: string,
  today: string,
): { done: boolean; on: string | null } {
  if (step === 'DISCLOSE') return { done: disclosedOn !== null && disclosedOn <= today, on: disclosedOn };
  const audit = answering(audits ?? [], publishedOn, today);
  if (!audit) return { done: false, on: null };
  if (step === 'START') return { done: true, on: audit.openedOn };
  const { status, assessedOn, acceptedOn } = audit;
  const accepted = status === 'ACCEPTED';
  if (step === 'ACCEPTANCE') return { done: accepted && by(acceptedOn, today), on: acceptedOn };
  const assessed = accepted || status === 'ASSESSED' || assessedOn !== null;
  if (step === 'REPORT') return { done: assessed, on: null };
  return { done: assessed && by(assessedOn, today), on: assessedOn };
}

/** The clocks that publication starts, by the rules given, as they stand on a day. Of audits that may not be followed only days are told. */
export function clocksOf(rules: RulesInForce, publishedOn: string, today: string, onFile: DoneOnFile): Clock[] {
  const soon = amountOf(rules, 'dueSoon');
  return clockSteps.flatMap((step): Clock[] => {
    const rule = rules.rules.find((r) => r.key === `deadline.${step}`);
    if (!rule) return [];
    const fell = monthsAfter(publishedOn, amountOf(rules, rule.key));
    const dueOn = workingDay(fell, rules);
    const { done, on } = doneOf(step, onFile, publishedOn, today);
    return [
      {
        step,
        dueOn,
        state: done ? 'DONE' : onFile.audits === null ? null : stateOf(dueOn, today, soon),
        doneOn: done ? on : null,
        why: { rule, startedOn: publishedOn, movedFrom: fell === dueOn ? null : fell, rulePack: rules.id },
      },
    ];
  });
}
