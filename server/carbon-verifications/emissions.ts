import type { RuleInForce, RulesInForce } from '../reference/rule-packs.ts';
import type { emissionScopes } from './queries.ts';

export type EmissionScope = (typeof emissionScopes)[number];
export interface Emission {
  readonly scope: EmissionScope;
  /** Kilograms of CO2 equivalent, whole. */
  readonly amount: number;
}
const scopes: readonly EmissionScope[] = ['FUEL', 'PROCESS', 'PURCHASED'];

/** Shifted in decimal, so that 12.34 t are exactly 12 340 kg. */
function shifted(value: number, by: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + by}`);
}
/** Tonnes in whole kilograms; undefined for what is no amount, or finer than a kilogram. */
export function kilogramsFrom(tonnes: number): number | undefined {
  const kilograms = shifted(tonnes, 3);
  return tonnes >= 0 && Number.isSafeInteger(kilograms) && kilograms <= 1e14 ? kilograms : undefined;
}
export const tonnesOf = (kilograms: number): number => shifted(kilograms, -3);

export const totalOf = (parts: readonly Emission[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
export const missingScopes = (parts: readonly Emission[]): EmissionScope[] =>
  scopes.filter((scope) => !parts.some((part) => part.scope === scope));
/** By how much the stated total is over the sum of the parts; null where none is stated. */
export const differenceOf = (parts: readonly Emission[], statedTotal: number | null): number | null =>
  statedTotal === null ? null : statedTotal - totalOf(parts);

/** The industries whose carbon verification goes together with the audit, by the rules in force: each with the codes it stands for. */
export function carbonIndustries({ rules }: Pick<RulesInForce, 'rules'>): RuleInForce[] {
  const named = rules.find(({ key, holds }) => key === 'carbon.verification' && holds)?.items ?? [];
  return named.flatMap((name) => rules.find(({ key }) => key === `carbon.industry.${name}`) ?? []);
}
/** The one of them that an industry code belongs to: by the longest code that fits. */
export function carbonIndustryOf(industries: readonly RuleInForce[], code: string | null): RuleInForce | null {
  const fits = (rule: RuleInForce) =>
    Math.max(0, ...rule.items.filter((item) => code?.startsWith(item)).map((item) => item.length));
  const [best] = [...industries].sort((a, b) => fits(b) - fits(a));
  return best && fits(best) > 0 ? best : null;
}

export interface ScopeSum {
  readonly scope: EmissionScope;
  readonly amount: number;
  /** How many of the records say nothing of it. */
  readonly lacking: number;
}
export interface IndustrySum {
  /** Null for what belongs to none of those industries. */
  readonly industry: RuleInForce | null;
  readonly records: number;
  readonly scopes: readonly ScopeSum[];
  /** What the records say, whatever they lack. */
  readonly total: number;
  /** How many records lack at least one part. */
  readonly incomplete: number;
  /** How many state a total that their parts do not make. */
  readonly differing: number;
}
export interface Summed {
  readonly industry: RuleInForce | null;
  readonly parts: readonly Emission[];
  readonly statedTotal: number | null;
}
/** The emissions of records by industry, each part a sum of its own, the largest first and what belongs to none last. */
export function sumByIndustry(records: readonly Summed[]): IndustrySum[] {
  const keys = [...new Set(records.map(({ industry }) => industry?.key ?? null))];
  const sums = keys.map((key): IndustrySum => {
    const mine = records.filter(({ industry }) => (industry?.key ?? null) === key);
    return {
      industry: mine[0]?.industry ?? null,
      records: mine.length,
      scopes: scopes.map((scope) => {
        const said = mine.flatMap(({ parts }) => parts.filter((part) => part.scope === scope));
        return { scope, amount: totalOf(said), lacking: mine.length - said.length };
      }),
      total: totalOf(mine.flatMap(({ parts }) => parts)),
      incomplete: mine.filter(({ parts }) => missingScopes(parts).length > 0).length,
      differing: mine.filter(({ parts, statedTotal }) => (differenceOf(parts, statedTotal) ?? 0) !== 0).length,
    };
  });
  return sums.sort((a, b) => Number(a.industry === null) - Number(b.industry === null) || b.total - a.total);
}
