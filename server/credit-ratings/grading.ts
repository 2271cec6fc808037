import { amountOf, ruleOf, type RuleInForce, type RulesInForce } from '../reference/rule-packs.ts';
import type { factKinds } from './queries.ts';

export type FactKind = (typeof factKinds)[number];
/** Something on file that counts in a year. */
export interface Fact {
  readonly kind: FactKind;
  readonly day: string;
  /** The number of its document, where it has one. */
  readonly text: string | null;
}
export interface Reason extends Fact {
  readonly points: number;
}
export interface Grade {
  readonly key: string;
  /** From how many points on it is proposed. */
  readonly least: number;
  readonly rule: RuleInForce;
}
const prefix = 'credit.grade.';
/** The grades of the rules in force, the best first. */
export const gradesOf = ({ rules }: Pick<RulesInForce, 'rules'>): Grade[] =>
  rules
    .filter(({ key }) => key.startsWith(prefix))
    .map((rule) => ({ key: rule.key.slice(prefix.length), least: rule.amount ?? 0, rule }))
    .sort((a, b) => b.least - a.least);

export interface Proposal {
  readonly points: number;
  readonly grade: string;
  readonly reasons: readonly Reason[];
}
/** The grade that the facts of a year come to, each with what it weighs. */
export function proposalOf(rules: RulesInForce, facts: readonly Fact[]): Proposal {
  const reasons = facts.map((fact): Reason => ({ ...fact, points: amountOf(rules, `credit.weight.${fact.kind}`) }));
  const sum = reasons.reduce((all, { points }) => all + points, amountOf(rules, 'credit.base'));
  const points = Math.round(Math.min(100, Math.max(0, sum)));
  const grades = gradesOf(rules);
  const grade = grades.find(({ least }) => points >= least) ?? grades.at(-1);
  return { points, grade: grade?.key ?? ruleOf(rules, `${prefix}RED`).key, reasons };
}
