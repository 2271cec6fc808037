import { InvalidInput, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import type { GuidanceRole, VisitState } from './words.ts';

/** Gathers what is wrong, so that all of it is said at once. */
export function reading(prefix: string) {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, zh: string, en: string) => problems.push({ path: `${prefix}${field}`, zh, en });
  return {
    refuse,
    text(field: string, given: string, most: number): string {
      const tidy = given.normalize('NFC').trim();
      if (tidy === '' || tidy.length > most) refuse(field, `应有 1 到 ${most} 个字`, `has 1 to ${most} characters`);
      return tidy;
    },
    maybe(field: string, given: string | null | undefined, most: number): string | null {
      const tidy = given?.normalize('NFC').trim() || null;
      if ((tidy?.length ?? 0) > most) refuse(field, `不超过 ${most} 个字`, `has at most ${most} characters`);
      return tidy;
    },
    past(field: string, day: string, today: string, earliest = '2003-01-01') {
      if (day > today) refuse(field, '不应晚于今天', 'is not after today');
      if (day < earliest) refuse(field, `不应早于 ${earliest}`, `is not before ${earliest}`);
    },
    done() {
      if (problems.length > 0) throw new InvalidInput(problems);
    },
  };
}

export interface TeamGiven {
  readonly name: string;
  readonly documentNo: string | null;
}
export function readTeam(given: TeamGiven): TeamGiven {
  const read = reading('input.');
  const facts = {
    name: read.text('name', given.name, 100),
    documentNo: read.maybe('documentNo', given.documentNo, 100),
  };
  read.done();
  return facts;
}

export interface MemberGiven {
  /** Of a pool; else the name is given. */
  readonly expert: string | null;
  readonly name: string | null;
  readonly employer: string | null;
  readonly sector: string;
  readonly role: GuidanceRole;
  readonly since: string;
  /** The first day on which it is a member no longer. */
  readonly until: string | null;
  /** Whether the enterprises it visits are told its name. */
  readonly named: boolean;
}
/** A member as it is kept, or what is wrong with it; one of a pool is named as there. */
export function readMember(given: MemberGiven, pooled: { name: string; employer: string | null } | null) {
  const read = reading('input.');
  const { expert, role, since, until, named } = given;
  if (expert !== null && given.name?.trim())
    read.refuse('name', '专家库成员的姓名取自专家库', 'is that of the pool for one of the pool');
  const name = pooled?.name ?? read.text('name', given.name ?? '', 50);
  const employer = pooled ? pooled.employer : read.maybe('employer', given.employer, 100);
  const sector = read.text('sector', given.sector, 50);
  if (since < '2003-01-01') read.refuse('since', '不应早于 2003-01-01', 'is not before 2003-01-01');
  if (until !== null && until <= since) read.refuse('until', '应晚于开始', 'is after it began');
  read.done();
  return { expert, name, employer, sector, role, since, until, named };
}

type Term = Pick<MemberGiven, 'role' | 'since' | 'until'>;
const overlap = (a: Term, b: Term) => a.since < (b.until ?? '9999-12-31') && b.since < (a.until ?? '9999-12-31');
export const inForce = ({ since, until }: Pick<Term, 'since' | 'until'>, day: string) =>
  since <= day && (until === null || day < until);

/** A team has one leader at a time, and nobody of the pool twice at once. */
export function checkBeside(
  member: Term & { readonly expert: string | null },
  others: readonly (Term & { readonly expert: string | null })[],
): void {
  const beside = others.filter((one) => overlap(one, member));
  if (member.role === 'LEADER' && beside.some((one) => one.role === 'LEADER'))
    throw new RuleBroken({ zh: '同一时期已有组长', en: 'The team has a leader then already' }, 'one-leader-at-a-time');
  if (member.expert !== null && beside.some((one) => one.expert === member.expert))
    throw new RuleBroken({ zh: '该专家同一时期已是成员', en: 'The expert is a member then already' }, 'one-membership');
}

export interface VisitGiven {
  readonly day: string;
  readonly topic: string;
  readonly advice: string;
  readonly followUpDueOn: string | null;
  readonly members: readonly string[];
}
export function readVisit(given: VisitGiven, today: string): VisitGiven {
  const read = reading('input.');
  const { day, followUpDueOn } = given;
  const members = [...new Set(given.members)].sort();
  read.past('day', day, today);
  if (followUpDueOn !== null && followUpDueOn < day)
    read.refuse('followUpDueOn', '不应早于指导之日', 'is not before the visit');
  if (members.length === 0 || members.length > 30) read.refuse('members', '应有 1 到 30 名成员', 'are 1 to 30 members');
  const facts = { day, topic: read.text('topic', given.topic, 200), advice: read.text('advice', given.advice, 4000) };
  read.done();
  return { ...facts, followUpDueOn, members };
}

export function checkState(status: VisitState, allowed: readonly VisitState[]): void {
  if (allowed.includes(status)) return;
  throw new RuleBroken(
    status === 'CLOSED'
      ? { zh: '该指导已办结', en: 'The visit is closed' }
      : { zh: '企业已答复，指导内容不再修改', en: 'The enterprise has answered: what was advised is changed no more' },
    'guidance-is-open',
  );
}
