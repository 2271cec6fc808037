import { InvalidInput, RuleBroken, type FieldProblem } from '../platform/errors.ts';

/** The part of a shared scheme that falls to an audit. */
export interface Share {
  readonly audit: string;
  readonly basisPoints: number;
}
export const whole = 10_000;

/** Refuses shares that do not add to 100 % exactly, or of which one is none. */
export function checkShares(shares: readonly Share[], keptIn: string): void {
  if (shares.length === 0) return;
  const problems: FieldProblem[] = [];
  const at = (i: number, zh: string, en: string) => problems.push({ path: `shares.${i}`, zh, en });
  shares.forEach(({ audit, basisPoints }, i) => {
    if (!Number.isInteger(basisPoints) || basisPoints < 1 || basisPoints > whole)
      at(i, '份额应为 1 到 10000 的整数（万分之一）', 'a share is a whole number from 1 to 10000');
    if (shares.findIndex((other) => other.audit === audit) < i)
      at(i, '同一审核只能有一个份额', 'an audit has one share');
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  if (shares.length < 2 || !shares.some(({ audit }) => audit === keptIn))
    throw new RuleBroken(
      {
        zh: '共享方案至少有两个审核，并包括方案所在的审核',
        en: 'A shared scheme is of two audits at least, and of the one it is kept in',
      },
      'shared-by-two',
    );
  const sum = shares.reduce((total, { basisPoints }) => total + basisPoints, 0);
  if (sum !== whole)
    throw new RuleBroken(
      { zh: `份额之和须为 100%，现为 ${sum / 100}%`, en: `Shares add to 100 %, these to ${sum / 100} %` },
      'shares-add-to-the-whole',
    );
}

/** An amount by shares, in whole smallest units that add to it exactly: what rounding leaves goes to the largest remainders. */
export function split(amount: bigint, shares: readonly Share[]): ReadonlyMap<string, bigint> {
  if (shares.length === 0) return new Map();
  const parts = shares.map(({ audit, basisPoints }) => {
    const product = amount * BigInt(basisPoints);
    return { audit, part: product / BigInt(whole), rest: product % BigInt(whole) };
  });
  let left = amount - parts.reduce((sum, { part }) => sum + part, 0n);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? (a.audit < b.audit ? -1 : 1) : a.rest > b.rest ? -1 : 1,
  );
  for (const one of byRest) {
    if (left === 0n) break;
    one.part += 1n;
    left -= 1n;
  }
  return new Map(parts.map(({ audit, part }) => [audit, part]));
}
