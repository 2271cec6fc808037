import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import { expertFields, type ExpertField } from './words.ts';

export interface ExpertGiven {
  readonly name: string;
  readonly employer: string | null;
  readonly fields: readonly ExpertField[];
  readonly industries: readonly string[];
  readonly active: boolean;
  /** The email of the account the expert signs in with, if any. */
  readonly account: string | null;
}

/** An expert as it is kept, or what is wrong with it. */
export function checkExpert(given: ExpertGiven): ExpertGiven {
  const name = given.name.trim();
  const employer = given.employer?.trim() || null;
  const fields = expertFields.filter((field) => given.fields.includes(field));
  const industries = [...new Set(given.industries.map((code) => code.trim()))].sort();
  const problems: FieldProblem[] = [];
  const wrong = (path: string, zh: string, en: string) => problems.push({ path, zh, en });
  if (name === '' || name.length > 50) wrong('name', '须填写，不超过50字', 'is given, in at most 50 characters');
  if ((employer?.length ?? 0) > 100) wrong('employer', '不超过100字', 'has at most 100 characters');
  if (fields.length === 0) wrong('fields', '至少一个领域', 'has at least one field');
  if (industries.some((code) => !/^\d{2}$/.test(code)))
    wrong('industries', '须为两位行业大类代码', 'are two-digit industry divisions');
  else if (fields.includes('SECTOR') !== industries.length > 0)
    wrong('industries', '行业领域的专家须有行业大类，其他专家没有', 'are given for the field SECTOR, and for it alone');
  if (problems.length > 0) throw new InvalidInput(problems);
  return {
    name,
    employer,
    fields,
    industries,
    active: given.active,
    account: given.account?.trim().toLowerCase() || null,
  };
}

export interface TieGiven {
  readonly from: string | null;
  readonly until: string | null;
}
export function checkTie({ from, until }: TieGiven, today: string): void {
  if (from !== null && from > today)
    throw new InvalidInput([{ path: 'from', zh: '不能晚于今天', en: 'is not in the future' }]);
  if (from !== null && until !== null && until < from)
    throw new InvalidInput([{ path: 'until', zh: '不能早于开始', en: 'is not before it began' }]);
}
