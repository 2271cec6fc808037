import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { CategoryEvidence } from '../mandatory-lists/list-entries.ts';
import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import type { RuleInForce, RulesInForce } from '../reference/rule-packs.ts';

const fallback = z
  .object({ neverWithheld: z.object({ rule: z.string(), items: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'withholding.json'), 'utf8'))).neverWithheld;

/** Something a rule pack asks an enterprise to disclose. */
export interface FormItem {
  readonly item: string;
  /** Whether it may be withheld as a commercial secret. */
  readonly withholdable: boolean;
  /** The rules that ask for it, one of each category that does. */
  readonly rules: readonly RuleInForce[];
}
/** What is said of an item: its value, or why it is withheld. */
export interface Said {
  readonly item: string;
  readonly value: string | null;
  readonly withheldBecause: string | null;
}
/** What is public of it. */
export interface Told {
  readonly item: string;
  readonly value: string | null;
  readonly withheld: boolean;
}

/** The form of an entry: what its categories ask for by the pack, each item once, in the order of the pack. */
export function formOf(rules: RulesInForce, categories: readonly string[]): FormItem[] {
  const asking = categories.flatMap((category) => rules.rules.filter(({ key }) => key === `disclose.${category}`));
  const never = rules.rules.find(({ key }) => key === fallback.rule)?.items ?? fallback.items;
  const items = [...new Set(asking.flatMap((rule) => rule.items))];
  return items.map((item) => ({
    item,
    withholdable: !never.includes(item),
    rules: asking.filter((rule) => rule.items.includes(item)),
  }));
}

const figures = ({ evidence, limit, measured, unit }: CategoryEvidence): string =>
  [
    evidence.trim(),
    limit !== null && measured !== null ? `限额 ${limit}${unit ?? ''}，实测 ${measured}${unit ?? ''}` : '',
  ]
    .filter(Boolean)
    .join('；');
/** The item that the evidence of a category speaks of. */
const evidenced: Readonly<Record<CategoryEvidence['category'], string>> = {
  EXCEEDS_LIMITS: 'EXCEEDANCE',
  TOXIC_HAZARDOUS: 'TOXIC_MATERIALS',
  HIGH_ENERGY: 'ENERGY_LIMIT_EXCEEDANCE',
};
/** What the published entry says already of what is asked for. */
export function suggested(form: readonly FormItem[], name: string, categories: readonly CategoryEvidence[]): Said[] {
  const known = new Map([['NAME', name]]);
  for (const one of categories) if (figures(one) !== '') known.set(evidenced[one.category], figures(one));
  return form.flatMap(({ item }) => {
    const value = known.get(item);
    return value === undefined ? [] : [{ item, value, withheldBecause: null }];
  });
}

const longestValue = 2000;
const longestReason = 500;
/** What is said, tidied and in the order of the form; everything that is wrong with it at once. Items said nothing of are left out. */
export function readSaid(form: readonly FormItem[], given: readonly Said[]): Said[] {
  const problems: FieldProblem[] = [];
  const refuse = (item: string, zh: string, en: string) => problems.push({ path: `values.${item}`, zh, en });
  const tidy = (text: string | null) => text?.normalize('NFC').trim() || null;
  const said = given.map(({ item, value, withheldBecause }) => ({
    ...{ item, value: tidy(value), withheldBecause: tidy(withheldBecause) },
  }));
  for (const [i, { item, value, withheldBecause }] of said.entries()) {
    const asked = form.find((one) => one.item === item);
    if (!asked) refuse(item, '不在规则包规定的公开内容之内', 'is not among what the rule pack says is disclosed');
    if (said.findIndex((one) => one.item === item) < i) refuse(item, '同一项只写一次', 'is named once');
    if (value !== null && value.length > longestValue)
      refuse(item, `至多 ${longestValue} 个字`, `must have at most ${longestValue} characters`);
    if (withheldBecause === null) continue;
    if (asked?.withholdable === false) refuse(item, '不得作为商业秘密不予公开', 'may not be withheld');
    if (value !== null) refuse(item, '不予公开的内容不应同时填写', 'is either given or withheld');
    if (withheldBecause.length > longestReason)
      refuse(item, `理由至多 ${longestReason} 个字`, `has a reason of at most ${longestReason} characters`);
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return form.flatMap(({ item }) => {
    const one = said.find((other) => other.item === item);
    return one && (one.value !== null || one.withheldBecause !== null) ? [one] : [];
  });
}

/** The items of a form that nothing is said of. */
export const missingOf = (form: readonly FormItem[], said: readonly Said[]): string[] =>
  form.map(({ item }) => item).filter((item) => !said.some((one) => one.item === item));

/** Everything that is asked for is given or withheld; all that is not is named at once. */
export function checkComplete(form: readonly FormItem[], said: readonly Said[]): void {
  const missing = missingOf(form, said);
  if (missing.length > 0)
    throw new InvalidInput(
      missing.map((item) => ({
        path: `values.${item}`,
        zh: '须填写，或作为商业秘密说明理由',
        en: 'must be given, or withheld with a reason',
      })),
    );
}

/** What a publication keeps: of what is withheld, that it is. */
export const toldOf = (said: readonly Said[]): Told[] =>
  said.map(({ item, value, withheldBecause }) => ({
    item,
    value: withheldBecause === null ? value : null,
    withheld: withheldBecause !== null,
  }));
/** Why what is withheld is, by item: for the enterprise itself and its regulators. */
export const becauseOf = (said: readonly Said[]): Record<string, string> =>
  Object.fromEntries(
    said.flatMap(({ item, withheldBecause }) => (withheldBecause === null ? [] : [[item, withheldBecause]])),
  );
