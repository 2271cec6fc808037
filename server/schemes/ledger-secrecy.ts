import { secrecyOf, type SuppressionReason } from '../supply-chains/tier-gate.ts';
import type { SuppressionRule } from '../supply-chains/tier-rules.ts';
import type { LedgerLine, LedgerTotals, Sum } from './ledger-sums.ts';

/** What one enterprise brings to a total; `known` when the reader may see it by itself. */
export interface Contribution {
  readonly known: boolean;
  readonly totals: LedgerTotals;
}
/** A total as it may be told, or why it is kept back. */
export interface Told<T> {
  readonly value: T | null;
  readonly reason: SuppressionReason | null;
}
/** Of how many schemes it is, is told to who sees them alone. */
export interface ToldSum extends Pick<Sum, 'amount'> {
  readonly schemes: number | null;
}
export interface ToldLine extends Pick<LedgerLine, 'measure' | 'basis'> {
  readonly expected: Told<ToldSum>;
  readonly verified: Told<ToldSum>;
}
export interface ToldTotals {
  readonly schemes: Told<number>;
  readonly implemented: Told<number>;
  /** Null where totals alone are told. */
  readonly more: Pick<LedgerTotals, 'noLowCost' | 'mediumHighCost' | 'flagged'> | null;
  readonly lines: readonly ToldLine[];
}
const open = <T>(value: T | null): Told<T> => ({ value, reason: null });

export const tellAll = (totals: LedgerTotals): ToldTotals => ({
  schemes: open(totals.schemes),
  implemented: open(totals.implemented),
  more: totals,
  lines: totals.lines.map((line) => ({ ...line, expected: open(line.expected), verified: open(line.verified) })),
});

/** The totals of a park for who may not see its enterprises: each figure only if it tells of none of those that stand behind it. */
export function tellTotals(
  totals: LedgerTotals,
  contributions: readonly Contribution[],
  rule: SuppressionRule,
): ToldTotals {
  const unknown = contributions.filter(({ known }) => !known).map((one) => one.totals);
  const secret = (partOf: (one: LedgerTotals) => number | null): SuppressionReason | null => {
    const parts = unknown.map(partOf);
    const nodes = parts.flatMap((part, i) => (part === null ? [] : [i]));
    return nodes.length === 0 ? null : secrecyOf({ nodes, parts: nodes.map((i) => parts[i]!) }, rule);
  };
  const told = <T>(value: T | null, reason: SuppressionReason | null): Told<T> =>
    reason ? { value: null, reason } : open(value);
  const some = (count: number) => (count > 0 ? count : null);
  const reason = secret(({ schemes }) => some(schemes));
  // Taken from all schemes, those implemented leave the others.
  const rest = secret(({ schemes, implemented }) => some(schemes - implemented)) && 'DERIVABLE';
  const amountOf = (line: LedgerLine, set: 'expected' | 'verified') => (one: LedgerTotals) => {
    const sum = one.lines.find(({ measure, basis }) => measure === line.measure && basis === line.basis)?.[set];
    return sum ? Number(sum.amount) : null;
  };
  const amount = (line: LedgerLine, set: 'expected' | 'verified'): Told<ToldSum> => {
    const sum = line[set] && { ...line[set], schemes: null };
    return told(sum, secret(amountOf(line, set)));
  };
  return {
    schemes: told(totals.schemes, reason),
    implemented: told(totals.implemented, reason ?? secret(({ implemented }) => some(implemented)) ?? rest),
    more: null,
    lines: totals.lines.map((line) => ({
      ...{ measure: line.measure, basis: line.basis },
      ...{ expected: amount(line, 'expected'), verified: amount(line, 'verified') },
    })),
  };
}
