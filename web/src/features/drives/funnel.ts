import type { Counts, InvitationRow } from './documents.ts';

export const stages = ['asked', 'sent', 'opened', 'accepted', 'answeredByCredit', 'declined'] as const;
export const ends = ['draft', 'expired', 'withdrawn'] as const;
export type Stage = (typeof stages)[number] | (typeof ends)[number];
export type Steps = Readonly<Record<Stage, number>>;

/** A step holds those after it: who answered had opened, and what was opened was sent. */
export function stepsOf({ asked, draft, expired, withdrawn, ...counts }: Counts): Steps {
  const { accepted, answeredByCredit, declined } = counts;
  const opened = counts.opened + accepted + answeredByCredit + declined;
  return { asked, opened, sent: counts.sent + opened, accepted, answeredByCredit, declined, draft, expired, withdrawn };
}
const keys = {
  ...{ DRAFT: 'draft', SENT: 'sent', OPENED: 'opened', ACCEPTED: 'accepted', DECLINED: 'declined' },
  ...{ EXPIRED: 'expired', WITHDRAWN: 'withdrawn', ANSWERED_BY_CREDIT: 'answeredByCredit' },
} as const satisfies Record<InvitationRow['state'], keyof Counts>;
export function countsOf(rows: readonly Pick<InvitationRow, 'state'>[]): Counts {
  const counts = {
    ...{ asked: rows.length, draft: 0, sent: 0, opened: 0, accepted: 0, declined: 0, answeredByCredit: 0 },
    ...{ expired: 0, withdrawn: 0 },
  };
  for (const { state } of rows) counts[keys[state]] += 1;
  return counts;
}

export interface Part {
  readonly key: string;
  readonly label: string;
  readonly counts: Counts;
}
export function partsBy(
  rows: readonly InvitationRow[],
  of: (row: InvitationRow) => { readonly key: string; readonly label: string },
): Part[] {
  const parts = new Map<string, { label: string; rows: InvitationRow[] }>();
  for (const row of rows) {
    const { key, label } = of(row);
    const part = parts.get(key) ?? { label, rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts].map(([key, { label, rows: those }]) => ({ key, label, counts: countsOf(those) }));
}
