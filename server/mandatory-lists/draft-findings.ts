import { yearsAfter } from '../platform/dates.ts';
import type { RowOf } from '../platform/query.ts';
import { indicators } from '../reference/indicators.ts';
import { amountOf, rulesById, type RulePack, type RulesInForce } from '../reference/rule-packs.ts';
import { answering, clocksOf } from './clocks.ts';
import { fromOrders } from './draft-orders.ts';
import type * as q from './draft-queries.ts';
import { because, type DraftReason } from './draft-reasons.ts';
import type { CategoryEvidence } from './list-entries.ts';
import { categoriesOf, type ListEntry } from './service.ts';

export type Candidate = RowOf<typeof q.draftEvidence>;
export interface Proposed {
  readonly reasons: readonly DraftReason[];
  readonly categories: readonly CategoryEvidence[];
}
const find = (rules: RulesInForce, key: string) => rules.rules.find((rule) => rule.key === key);

/** Who was on last year's list and is overdue, or not accepted yet. */
function fromLastYear(entry: ListEntry, { audits }: Candidate, evidence: Evidence): DraftReason[] {
  const { packs, rules, today, disclosed } = evidence;
  if (answering(audits, entry.publishedOn, today)?.status === 'ACCEPTED') return [];
  const then = entry.rulePack === null ? rules : rulesById(packs, entry.rulePack);
  if (then.packs.length === 0) return [];
  const clocks = clocksOf(then, entry.publishedOn, today, { audits, disclosedOn: disclosed(entry) });
  const overdue = clocks.filter((clock) => clock.state === 'OVERDUE');
  const shown = overdue.length > 0 ? overdue : clocks.slice(-1);
  return shown.map(({ step, dueOn, why }) =>
    because(overdue.length > 0 ? 'OVERDUE' : 'NOT_ACCEPTED', why.rule, {
      ...{ year: entry.year, step, startedOn: entry.publishedOn, dueOn },
    }),
  );
}

/** Who was listed for toxic substances and has not been audited for as long as the rule allows. */
function fromInterval(
  listed: readonly ListEntry[],
  { audits }: Candidate,
  rules: RulesInForce,
  today: string,
): DraftReason[] {
  const rule = find(rules, 'interval.TOXIC_HAZARDOUS');
  const since = listed.map((entry) => entry.publishedOn).sort()[0];
  if (!rule || since === undefined) return [];
  const acceptedOn =
    audits
      .map((audit) => audit.acceptedOn)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const startedOn = acceptedOn ?? since;
  const dueOn = yearsAfter(startedOn, amountOf(rules, rule.key));
  return today > dueOn ? [because('INTERVAL_PASSED', rule, { acceptedOn, startedOn, dueOn })] : [];
}

export const limitPrefix = 'limit.';
/** Limits on file are rules of a pack: `limit.COD`, in the indicator's own unit a year, for industries whose codes begin so. */
export const limitsOf = (rules: RulesInForce) =>
  rules.rules.flatMap((rule) => {
    const indicator = indicators.find(({ name }) => rule.key === `${limitPrefix}${name}`);
    return indicator && rule.amount !== null ? [{ rule, indicator, limit: rule.amount }] : [];
  });

function fromLimits({ industry, records }: Candidate, rules: RulesInForce, limited: readonly string[]): DraftReason[] {
  return limitsOf(rules).flatMap(({ rule, indicator, limit }) => {
    const { name, key, unit } = indicator;
    if (rule.items.length > 0 && !rule.items.some((code) => industry?.startsWith(code))) return [];
    return records.flatMap(({ year, loads }) => {
      const measured = loads[limited.indexOf(key)] ?? null;
      if (measured === null || measured <= limit) return [];
      return [because('EXCEEDS_LIMIT', rule, { year, indicator: name, measured, limit, unit })];
    });
  });
}

/** A key energy user without a valid audit is looked at; that alone does not put it on a list. */
function fromEnergy({ audits, records }: Candidate, rules: RulesInForce, today: string): DraftReason[] {
  const rule = find(rules, 'keyEnergyUser');
  const limit = rule?.amount ?? null;
  if (!rule || limit === null || audits.some((a) => a.status === 'ACCEPTED' && (a.validUntil ?? '') >= today))
    return [];
  return records.flatMap(({ year, energy }) =>
    energy !== null && energy >= limit
      ? [because('KEY_ENERGY_USER', rule, { year, indicator: 'ENERGY', measured: energy, limit, unit: 'tce' })]
      : [],
  );
}

export interface Evidence {
  readonly packs: readonly RulePack[];
  readonly rules: RulesInForce;
  readonly today: string;
  readonly last: ListEntry | undefined;
  /** All its entries on lists before, the newest first. */
  readonly before: readonly ListEntry[];
  /** Its entries for toxic substances on lists before, the newest first. */
  readonly toxic: readonly ListEntry[];
  readonly limited: readonly string[];
  /** The day an entry was disclosed for. */
  readonly disclosed: (entry: ListEntry) => string | null;
}

/** The reasons for which an enterprise is proposed, and the categories with what evidence of them there is; without a reason it is not proposed. */
export function proposed(candidate: Candidate, evidence: Evidence): Proposed {
  const { rules, today, last, before, toxic, limited } = evidence;
  const again = last ? fromLastYear(last, candidate, evidence) : [];
  const unfulfilled = fromOrders(candidate, rules, before);
  const interval = fromInterval(toxic, candidate, rules, today);
  const exceeded = fromLimits(candidate, rules, limited);
  const energy = fromEnergy(candidate, rules, today);
  const categories = [
    ...(last && again.length > 0 ? categoriesOf(last) : []),
    ...unfulfilled.categories,
    ...(interval.length > 0 ? categoriesOf(toxic[0]!).filter((c) => c.category === 'TOXIC_HAZARDOUS') : []),
    ...exceeded.slice(0, 1).map((one) => ({
      category: 'EXCEEDS_LIMITS' as const,
      evidence: exceeded.map(exceededText).join('；'),
      ...figures(one),
    })),
    ...energy.map((one) => ({
      category: 'HIGH_ENERGY' as const,
      evidence: energyText(one),
      limit: null,
      measured: null,
      unit: null,
    })),
  ];
  const known = (one: CategoryEvidence) => one.evidence.trim() !== '';
  const names = [...new Set(categories.map((one) => one.category))];
  return {
    reasons: [...again, ...unfulfilled.reasons, ...interval, ...exceeded, ...energy],
    categories: names.map((name) => {
      const found = categories.filter((one) => one.category === name);
      return found.find(known) ?? found[0]!;
    }),
  };
}
const figures = ({ limit, measured, unit }: DraftReason) => ({ limit, measured, unit });
const nameOf = (reason: DraftReason) => indicators.find(({ name }) => name === reason.indicator)?.zh ?? '';
const exceededText = (r: DraftReason) =>
  `${r.year}年${nameOf(r)}${r.measured}${r.unit}，超过限值${r.limit}${r.unit}（${r.citation}）`;
const energyText = (r: DraftReason) => `${r.year}年综合能耗${r.measured}tce，为重点用能单位（${r.citation}）`;
