import type { RowOf } from '../platform/query.ts';
import { basisOf, type EnergyBasis, type Figures } from './amounts.ts';
import { measures, type Measure } from './columns.ts';
import type { ledgerParts } from './queries.ts';
import { split } from './shares.ts';

export type LedgerPart = RowOf<typeof ledgerParts>;
/** The years whose figures count, both included; null is without end. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}
const within = ({ from, to }: Years, year: number) => (from === null || from <= year) && (to === null || year <= to);

/** One sum: how much, in whole smallest units, and of how many schemes. */
export interface Sum {
  readonly amount: bigint;
  readonly schemes: number;
}
/** A measure of a place, apart for each basis of energy: bases are never added. Null where nobody says anything. */
export interface LedgerLine {
  readonly measure: Measure;
  readonly basis: EnergyBasis | null;
  readonly expected: Sum | null;
  readonly verified: Sum | null;
}
export interface LedgerTotals {
  /** A shared scheme counts once, where it is kept. */
  readonly schemes: number;
  readonly implemented: number;
  readonly noLowCost: number;
  readonly mediumHighCost: number;
  readonly flagged: number;
  readonly lines: readonly LedgerLine[];
}

const sumOf = (figures: Figures | null, measure: Measure, basis: EnergyBasis | null, part: LedgerPart): Sum | null => {
  const amount = figures?.[measure.key] ?? null;
  if (!figures || amount === null || basisOf(measure, figures) !== basis) return null;
  const mine = part.shares.length === 0 ? BigInt(amount) : (split(BigInt(amount), part.shares).get(part.audit) ?? 0n);
  return { amount: mine, schemes: part.kept ? 1 : 0 };
};
const bases: readonly (EnergyBasis | null)[] = [null, 'EQUIVALENT', 'CALORIFIC'];
const quantities = measures.flatMap((measure): Pick<LedgerLine, 'measure' | 'basis'>[] =>
  measure.key === 'coal' ? bases.map((basis) => ({ measure, basis })) : [{ measure, basis: null }],
);

/** What one scheme brings to the place of one of its parts; nothing when it has no figures of those years. */
export function totalsOfPart(part: LedgerPart, years: Years, flags: number): LedgerTotals {
  const [expected, verified] = [part.expected, part.verified].map((figures) =>
    figures && within(years, figures.year) ? figures : null,
  ) as [Figures | null, Figures | null];
  if (!expected && !verified) return sumTotals([]);
  const counted = (yes: boolean) => (part.kept && yes ? 1 : 0);
  return {
    schemes: counted(true),
    implemented: counted(part.status === 'IMPLEMENTED'),
    noLowCost: counted(part.kind === 'NO_LOW_COST'),
    mediumHighCost: counted(part.kind === 'MEDIUM_HIGH_COST'),
    flagged: counted(flags > 0),
    lines: quantities.flatMap(({ measure, basis }) => {
      const line = {
        expected: sumOf(expected, measure, basis, part),
        verified: sumOf(verified, measure, basis, part),
      };
      return line.expected || line.verified ? [{ measure, basis, ...line }] : [];
    }),
  };
}

const add = (a: Sum | null, b: Sum | null): Sum | null =>
  a && b ? { amount: a.amount + b.amount, schemes: a.schemes + b.schemes } : (a ?? b);

/** The totals of a place are the sum of those of its parts, to the last unit. */
export function sumTotals(totals: readonly LedgerTotals[]): LedgerTotals {
  const count = (of: (one: LedgerTotals) => number) => totals.reduce((sum, one) => sum + of(one), 0);
  const lines = new Map<string, LedgerLine>();
  for (const line of totals.flatMap((one) => one.lines)) {
    const key = `${line.measure.key} ${line.basis}`;
    const there = lines.get(key);
    const both = there && {
      expected: add(there.expected, line.expected),
      verified: add(there.verified, line.verified),
    };
    lines.set(key, { ...line, ...both });
  }
  return {
    schemes: count((one) => one.schemes),
    implemented: count((one) => one.implemented),
    noLowCost: count((one) => one.noLowCost),
    mediumHighCost: count((one) => one.mediumHighCost),
    flagged: count((one) => one.flagged),
    lines: quantities.flatMap(({ measure, basis }) => lines.get(`${measure.key} ${basis}`) ?? []),
  };
}
