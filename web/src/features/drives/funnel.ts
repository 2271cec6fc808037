import type { Counts } from './documents.ts';

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
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly counts: Counts;
}
