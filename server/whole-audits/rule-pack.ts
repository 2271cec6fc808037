import { amountOf, ruleOf, type RulesInForce } from '../reference/rule-packs.ts';

interface Cited {
  readonly rule: string;
  readonly citation: string;
}
/** What the scope of a whole audit goes by. */
export interface ScopeRules {
  /** Of the packs in force: kept with what is computed. */
  readonly id: string;
  readonly mandatory: Cited;
  readonly keyEnergyUser: Cited & { readonly tcePerYear: number };
  readonly auditCost: {
    readonly citation: string;
    readonly aboveScale: number;
    readonly other: number;
    readonly byIndustry: readonly { readonly codes: readonly string[]; readonly factor: number }[];
  };
}

const factors = 'auditCost.factor.';

export function scopeRulesOf(pack: RulesInForce): ScopeRules {
  const cited = (key: string, rule: string) => ({ rule, citation: ruleOf(pack, key).citation });
  return {
    id: pack.id,
    mandatory: cited('wholeAudit.mandatory', 'whole-audit-holds-every-listed-enterprise'),
    keyEnergyUser: {
      ...cited('keyEnergyUser', 'key-energy-users-are-in-scope'),
      tcePerYear: amountOf(pack, 'keyEnergyUser'),
    },
    auditCost: {
      citation: ruleOf(pack, 'auditCost.other').citation,
      aboveScale: amountOf(pack, 'auditCost.aboveScale'),
      other: amountOf(pack, 'auditCost.other'),
      byIndustry: pack.rules
        .filter((rule) => rule.key.startsWith(factors))
        .map((rule) => ({ codes: rule.items, factor: amountOf(pack, rule.key) })),
    },
  };
}

/** Cents that an audit is assumed to cost where the enterprise states none. */
export function assumedCost(pack: ScopeRules, enterprise: { aboveScale: boolean; industry: string | null }): number {
  const { aboveScale, other, byIndustry } = pack.auditCost;
  const base = enterprise.aboveScale ? aboveScale : other;
  const industry = enterprise.industry ?? '';
  const factor = byIndustry.find((row) => row.codes.some((code) => industry.startsWith(code)))?.factor ?? 1;
  return Math.round(base * factor * 100);
}
