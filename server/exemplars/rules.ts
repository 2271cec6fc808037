import { InvalidInput, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import { readFigures, type FigureGiven } from './figures.ts';
import type { ExemplarKind, ExemplarState } from './words.ts';

export interface ExemplarGiven {
  readonly kind: ExemplarKind;
  readonly title: string;
  readonly year: number;
  readonly summary: string;
  readonly summaryEn: string | null;
  readonly figures: readonly FigureGiven[];
}
export interface ExemplarFacts extends Omit<ExemplarGiven, 'figures'> {
  /** JSON, in the order they were given. */
  readonly figures: string;
}

/** What an exemplar says, tidied; everything that is wrong with it at once. */
export function readExemplar(given: ExemplarGiven, of: 'ENTERPRISE' | 'PARK', today: string): ExemplarFacts {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, zh: string, en: string) => problems.push({ path: `input.${field}`, zh, en });
  const thisYear = Number(today.slice(0, 4));
  const title = given.title.normalize('NFC').trim();
  const summary = given.summary.normalize('NFC').trim();
  const summaryEn = given.summaryEn?.normalize('NFC').trim() || null;
  if (title === '' || title.length > 200) refuse('title', '应有 1 到 200 个字', 'has 1 to 200 characters');
  if (summary === '' || summary.length > 4000) refuse('summary', '应有 1 到 4000 个字', 'has 1 to 4000 characters');
  if ((summaryEn?.length ?? 0) > 8000) refuse('summaryEn', '不超过 8000 个字符', 'has at most 8000 characters');
  if (given.year < 2003 || given.year > thisYear)
    refuse('year', '应在 2003 与今年之间', 'is between 2003 and this year');
  if (given.kind !== 'PROJECT' && given.kind !== of)
    refuse(
      'kind',
      '与示范对象不符：园区示范属于园区，企业示范属于企业',
      'does not fit: a park has the kind PARK, an enterprise ENTERPRISE',
    );
  const figures = readFigures(given.figures, thisYear, problems);
  if (problems.length > 0) throw new InvalidInput(problems);
  return { kind: given.kind, title, year: given.year, summary, summaryEn, figures: JSON.stringify(figures) };
}

/** A text of one to `most` characters, tidied, or what is wrong with it. */
export function readText(path: string, given: string, most: number): string {
  const tidy = given.normalize('NFC').trim();
  if (tidy === '' || tidy.length > most)
    throw new InvalidInput([{ path, zh: `应有 1 到 ${most} 个字`, en: `has 1 to ${most} characters` }]);
  return tidy;
}
/** A day that is past or today, and not before another. */
export function checkPast(path: string, day: string, today: string, earliest: string | null): void {
  if (day > today) throw new InvalidInput([{ path, zh: '不应晚于今天', en: 'is not after today' }]);
  if (earliest !== null && day < earliest)
    throw new InvalidInput([{ path, zh: `不应早于 ${earliest}`, en: `is not before ${earliest}` }]);
}

/** Only what is proposed is changed, agreed to and published. */
export function checkProposed(status: ExemplarState): void {
  if (status === 'PROPOSED') return;
  throw new RuleBroken(
    {
      zh: status === 'PUBLISHED' ? '已公布的示范不再修改，可以撤回' : '示范已撤回',
      en: status === 'PUBLISHED' ? 'What is published is changed no more: it can be withdrawn' : 'It was withdrawn',
    },
    'exemplar-is-proposed',
  );
}
export const notAgreed = () =>
  new RuleBroken(
    {
      zh: '企业或园区尚未同意公布：请待其同意，或注明书面同意的日期',
      en: 'Whoever it is of has not agreed to its publication yet: wait for that, or note the day it was given on paper',
    },
    'exemplar-is-agreed-to',
  );
