import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { workingDay } from '../mandatory-lists/clocks.ts';
import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import { amountOf, type RulesInForce } from '../reference/rule-packs.ts';

dayjs.extend(utc);
const daysAfter = (day: string, days: number) => dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');

export interface Deadline {
  readonly dueOn: string;
  /** The day it fell on before it was moved to a working day. */
  readonly movedFrom: string | null;
  /** The packs it was computed by; none where the regulator set the day. */
  readonly rulePack: string | null;
}
export const deadlineRule = 'deadline.CORRECT';
export const penaltyRule = 'penalty.CORRECT';

/** The day an order is due: by the rules in force on the day of issue, unless the regulator sets another. */
export function deadlineOf(rules: RulesInForce, issuedOn: string, wanted: string | null): Deadline {
  if (wanted !== null) return { dueOn: wanted, movedFrom: null, rulePack: null };
  const fell = daysAfter(issuedOn, amountOf(rules, deadlineRule));
  const dueOn = workingDay(fell, rules);
  return { dueOn, movedFrom: fell === dueOn ? null : fell, rulePack: rules.id };
}

const longest = 1000;
/** Keeps everything that is wrong with what was typed. */
export class Typed {
  private readonly problems: FieldProblem[] = [];

  refuse(path: string, zh: string, en: string): void {
    this.problems.push({ path, zh, en });
  }
  text(path: string, given: string, most = longest): string {
    const text = given.trim();
    if (text.length < 1 || text.length > most)
      this.refuse(path, `应有 1 到 ${most} 个字`, `must have 1 to ${most} characters`);
    return text;
  }
  maybe(path: string, given: string | null | undefined): string | null {
    return given?.trim() ? this.text(path, given) : null;
  }
  day(path: string, given: string, since: string, today: string): string {
    if (given < since) this.refuse(path, `不应早于 ${since}`, `must not be before ${since}`);
    if (given > today) this.refuse(path, '不应晚于今天', 'must not be after today');
    return given;
  }
  /** Yuan in, whole cents out. */
  cents(path: string, given: number | null | undefined): number | null {
    if (given === null || given === undefined) return null;
    const cents = Math.round(given * 100);
    if (given < 0 || cents > 1e13 || Math.abs(given * 100 - cents) > 1e-6)
      this.refuse(path, '应为不小于 0、精确到分的金额', 'must be an amount of yuan, not below 0, in whole cents');
    return cents;
  }
  done(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }
}
