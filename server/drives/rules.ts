import { InvalidInput, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import type { Indicator } from '../reference/indicators.ts';
import { driveRules } from './drive-rules.ts';
import type { Answer, DriveState, InvitationState } from './words.ts';

interface Progress {
  readonly answer: Answer;
  readonly withdrawnAt: string | null;
  readonly openedAt: string | null;
  readonly sentAt: string | null;
  readonly expiresAt: string;
}
/** Where what a drive asks of a supplier stands at a moment. */
export function stateOf({ answer, withdrawnAt, openedAt, sentAt, expiresAt }: Progress, now: Date): InvitationState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (answer !== 'OPEN') return answer;
  if (Date.parse(expiresAt) <= now.getTime()) return 'EXPIRED';
  if (openedAt !== null) return 'OPENED';
  return sentAt === null ? 'DRAFT' : 'SENT';
}

export interface Template {
  /** A code of GB/T 4754 or its beginning. */
  readonly industry: string;
  readonly message: string;
}
export interface DriveGiven {
  readonly name: string;
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
  readonly year: number;
  readonly dueOn: string;
  readonly message: string | null;
  readonly templates: readonly Template[];
  readonly named: boolean;
  /** Null for no reminders. */
  readonly remindEveryDays: number | null;
}
export interface DriveFacts extends Omit<DriveGiven, 'templates' | 'indicators'> {
  readonly indicators: Indicator[];
  /** JSON, in the order they were given. */
  readonly templates: string;
}
const longest = { name: 100, goal: 1000, message: 4000 };
const mostTemplates = 50;

/** What a drive is, tidied; everything that is wrong with it at once. */
export function readDrive(given: DriveGiven, today: string): DriveFacts {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, zh: string, en: string) => problems.push({ path, zh, en });
  const tidy = (path: keyof typeof longest, value: string | null) => {
    const text = value?.normalize('NFC').trim() || null;
    if ((text?.length ?? 0) > longest[path])
      refuse(path, `不超过 ${longest[path]} 个字`, `has at most ${longest[path]} characters`);
    return text;
  };
  const name = tidy('name', given.name) ?? '';
  if (name === '') refuse('name', '请填写名称', 'is missing');
  const thisYear = Number(today.slice(0, 4));
  if (given.year < thisYear - 10 || given.year > thisYear)
    refuse('year', `应在 ${thisYear - 10} 与 ${thisYear} 之间`, `is between ${thisYear - 10} and ${thisYear}`);
  if (given.dueOn < today) refuse('dueOn', '不能早于今天', 'cannot be before today');
  if (given.dueOn > `${thisYear + 5}-12-31`) refuse('dueOn', '不晚于五年后', 'is at most five years ahead');
  const every = given.remindEveryDays;
  if (every !== null && (every < 1 || every > 90))
    refuse('remindEveryDays', '应在 1 到 90 之间', 'is between 1 and 90');
  if (given.templates.length > mostTemplates)
    refuse('templates', `不超过 ${mostTemplates} 个`, `are at most ${mostTemplates}`);
  const templates = given.templates.map(({ industry, message }, i) => {
    const text = message.normalize('NFC').trim();
    if (!/^[A-T]$|^[A-T]?\d{2,4}$/.test(industry))
      refuse(`templates.${i}.industry`, '不是行业代码', 'is no code of an industry');
    if (text === '' || text.length > longest.message)
      refuse(`templates.${i}.message`, `应有 1 到 ${longest.message} 个字`, `has 1 to ${longest.message} characters`);
    return { industry, message: text };
  });
  const { year, dueOn, named } = given;
  const facts = { name, goal: tidy('goal', given.goal), message: tidy('message', given.message) };
  if (problems.length > 0) throw new InvalidInput(problems);
  return {
    ...{ ...facts, year, dueOn, named, remindEveryDays: every },
    ...{ indicators: [...new Set(given.indicators)], templates: JSON.stringify(templates) },
  };
}
export const templatesOf = ({ templates }: { readonly templates: string }): Template[] =>
  JSON.parse(templates) as Template[];

/** The message for a supplier: what is said to it itself, else the template nearest to its industry, else that of the drive. */
export function messageFor(
  drive: { readonly templates: string; readonly message: string | null },
  industry: string | null,
  own: string | null,
): string | null {
  if (own) return own;
  const code = industry ?? '';
  const near = templatesOf(drive).filter(
    (one) => code.startsWith(one.industry) || code.slice(1).startsWith(one.industry),
  );
  return near.sort((a, b) => b.industry.length - a.industry.length)[0]?.message ?? drive.message;
}

export const usualReminder = driveRules.reminders.everyDays;
const words: Record<DriveState, [string, string]> = {
  OPEN: ['带动行动正在进行', 'The drive goes on'],
  PAUSED: ['带动行动已暂停', 'The drive is paused'],
  CLOSED: ['带动行动已结束', 'The drive is closed'],
};
export const driveIs = (state: DriveState) =>
  new RuleBroken({ zh: words[state][0], en: words[state][1] }, 'drive-state');
export const answeredAlready = () =>
  new RuleBroken({ zh: '供应商已答复', en: 'The supplier has answered' }, 'answered-already');
