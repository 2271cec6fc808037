import { InvalidInput, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import type { Indicator } from '../reference/indicators.ts';
import type { ScopeRules } from './rule-pack.ts';
import type { ScopeModel } from './scope-model.ts';

/** What is asked, with ids as the graph has them and money in cents. */
export interface ScopeInput {
  readonly park: string;
  readonly year: number;
  readonly targets: readonly { indicator: Indicator; share: number }[];
  readonly outsideTiers: number;
  readonly materiality: number;
  readonly budget: number | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
export const maxOutsideTiers = 15;
const mostByHand = 2000;
const longestName = 100;

const share = (value: number) => Number.isFinite(value) && value >= 0 && value <= 1;
const between = (path: string, low: number, high: number): FieldProblem => ({
  path,
  zh: `应在 ${low} 到 ${high} 之间`,
  en: `must be between ${low} and ${high}`,
});

export function checkInput(input: ScopeInput): void {
  const problems: FieldProblem[] = [];
  const { targets, include, exclude } = input;
  if (targets.length === 0) problems.push({ path: 'targets', zh: '至少要有一个目标', en: 'holds at least one target' });
  if (new Set(targets.map((t) => t.indicator)).size < targets.length)
    problems.push({ path: 'targets', zh: '同一指标只能有一个目标', en: 'holds one target per indicator' });
  targets.forEach((t, i) => !share(t.share) && problems.push(between(`targets.${i}.share`, 0, 1)));
  if (input.year < 1990 || input.year > 2100) problems.push(between('year', 1990, 2100));
  if (input.outsideTiers < 0 || input.outsideTiers > maxOutsideTiers)
    problems.push(between('outsideTiers', 0, maxOutsideTiers));
  if (!share(input.materiality)) problems.push(between('materiality', 0, 1));
  if (input.budget !== null && !(input.budget >= 0 && Number.isSafeInteger(input.budget)))
    problems.push({ path: 'budget', zh: '应为不小于 0 的金额', en: 'must be an amount of 0 or more' });
  if (Math.max(include.length, exclude.length) > mostByHand) problems.push(between('include', 0, mostByHand));
  if (include.some((id) => exclude.includes(id)))
    problems.push({
      path: 'exclude',
      zh: '同一企业不能既纳入又排除',
      en: 'holds an enterprise that is included as well',
    });
  if (problems.length > 0) throw new InvalidInput(problems);
}

export function checkName(name: string): void {
  const { length } = name.trim();
  if (length < 1 || length > longestName)
    throw new InvalidInput([
      { path: 'name', zh: `应有 1 到 ${longestName} 个字`, en: `must have 1 to ${longestName} characters` },
    ]);
}

/** By hand one may add anybody who could be in scope, and take out anybody whom no rule puts there. */
export function checkByHand(
  input: ScopeInput,
  { model, rules }: { model: ScopeModel; rules: ScopeRules },
  undriven: readonly number[],
): void {
  const candidates = new Set(model.candidates.map((c) => c.id));
  const unknown = input.include.flatMap((id, i) => (candidates.has(id) ? [] : [i]));
  if (unknown.length > 0)
    throw new InvalidInput(
      unknown.map((i) => ({ path: `include.${i}`, zh: '不在候选企业之列', en: 'is not among the candidates' })),
    );
  const taken = model.candidates.filter((c) => c.excluded && c.inPark);
  if (taken.some((c) => c.listed))
    throw new RuleBroken(
      {
        zh: '在有效强制性审核名单上的企业不能移出整体审核',
        en: 'An enterprise on a mandatory list in force stays in scope',
      },
      rules.mandatory.rule,
      rules.mandatory.citation,
    );
  if (taken.some((c) => c.keyEnergyUser))
    throw new RuleBroken(
      { zh: '重点用能单位不能移出整体审核', en: 'A key energy user stays in scope' },
      rules.keyEnergyUser.rule,
      rules.keyEnergyUser.citation,
    );
  if (undriven.length > 0)
    throw new RuleBroken(
      {
        zh: '纳入的园外供应商需有一家更靠近龙头企业的采购商在审核范围内，而这些采购商都已排除',
        en: 'A supplier from outside needs a buyer in scope one tier nearer to a lead, and all of them are excluded',
      },
      'an-outside-supplier-needs-a-buyer-in-scope',
    );
}
