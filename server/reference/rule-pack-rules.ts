import type { RowOf } from '../platform/query.ts';
import type * as q from './rule-packs-queries.ts';

export type RulePack = RowOf<typeof q.rulePacks>;
export type Rule = RulePack['rules'][number];
/** A rule that holds somewhere, the pack it comes from, and what it takes the place of. */
export interface RuleInForce extends Rule {
  readonly pack: RulePack;
  readonly overrides: readonly { readonly pack: RulePack; readonly rule: Rule }[];
}
export interface RulesInForce {
  /** The packs it was made of, by id and so by version: the same id gives the same rules for ever. */
  readonly id: string;
  readonly packs: readonly RulePack[];
  readonly rules: readonly RuleInForce[];
}

const covers = (pack: RulePack, division: string) => pack.division === '0' || division.startsWith(pack.division);
const isInForce = (pack: RulePack, day: string) =>
  pack.effectiveFrom <= day && (pack.effectiveUntil === null || day < pack.effectiveUntil);
/** '0' is the whole country. */
const reach = (pack: RulePack) => (pack.division === '0' ? 0 : pack.division.length);
const newest = (a: RulePack, b: RulePack) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version;

/** One pack of each jurisdiction around a division: the one in force on a day, in its latest version; the closest first. */
export function packsInForce(packs: readonly RulePack[], division: string, day: string): RulePack[] {
  const found = packs.filter((pack) => covers(pack, division) && isInForce(pack, day)).sort(newest);
  const closest = found.filter((pack, i) => found.findIndex((other) => other.division === pack.division) === i);
  return closest.sort((a, b) => reach(b) - reach(a));
}

/** A rule of the mode asked for goes before one of any mode; among these the closest jurisdiction goes first. */
export function rulesOf(packs: readonly RulePack[], mode: string | null = null): RulesInForce {
  const keys = [...new Set([...packs].reverse().flatMap((pack) => pack.rules.map((rule) => rule.key)))];
  const rules = keys.flatMap((key): RuleInForce[] => {
    const held = packs.flatMap((pack) => pack.rules.filter((rule) => rule.key === key).map((rule) => ({ pack, rule })));
    const ofMode = mode === null ? [] : held.filter(({ rule }) => rule.mode === mode);
    const [first, ...overrides] = [...ofMode, ...held.filter(({ rule }) => rule.mode === null)];
    return first ? [{ ...first.rule, pack: first.pack, overrides }] : [];
  });
  return { id: packs.map((pack) => pack.id).join('+'), packs, rules };
}

export class RuleMissing extends Error {}
export function ruleOf(rules: RulesInForce, key: string): RuleInForce {
  const found = rules.rules.find((rule) => rule.key === key);
  if (!found) throw new RuleMissing(`The rule packs ${rules.id || '(none)'} hold no ${key}`);
  return found;
}
export function amountOf(rules: RulesInForce, key: string): number {
  const { amount } = ruleOf(rules, key);
  if (amount === null) throw new RuleMissing(`The rule ${key} of ${rules.id} has no amount`);
  return amount;
}
export const holdsOf = (rules: RulesInForce, key: string): boolean => ruleOf(rules, key).holds === true;
