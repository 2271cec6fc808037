import type { Candidate, Order } from './choose-documents.ts';

export const markNames = ['SHARED', 'CREDIT', 'INVITED', 'NO_FIGURE', 'FREE'] as const;
export type MarkName = (typeof markNames)[number];

/** Invitations that stand: whoever has one is not asked once more. */
const standing = new Set(['DRAFT', 'SENT', 'OPENED', 'ACCEPTED', 'ANSWERED_BY_CREDIT']);
export const isInvited = ({ state }: Candidate): boolean => state !== null && standing.has(state);
export const mayBeChosen = (one: Candidate): boolean => !isInvited(one) && one.credit === null;
const covers = ({ credit, state }: Candidate): boolean =>
  credit !== null || state === 'ACCEPTED' || state === 'ANSWERED_BY_CREDIT';

export function bears(one: Candidate, mark: MarkName): boolean {
  const marks: Record<MarkName, boolean> = {
    SHARED: one.alongside.length > 0,
    CREDIT: one.credit !== null,
    INVITED: one.state !== null,
    NO_FIGURE: one.load === null,
    FREE: mayBeChosen(one),
  };
  return marks[mark];
}

/** The share of the visible total that those chosen hold, with what is covered. */
export function reachOf(
  { total, covered }: Order,
  candidates: readonly Candidate[],
  chosen: ReadonlySet<string>,
): number {
  if (total === 0) return 0;
  const held = candidates.reduce(
    (sum, one) => (chosen.has(one.enterprise.id) && !covers(one) ? sum + (one.load ?? 0) : sum),
    covered,
  );
  return Math.min(1, held / total);
}

export interface Point {
  readonly n: number;
  readonly share: number;
}
/** The cumulative curve, from nobody on. */
export const curveOf = (candidates: readonly Candidate[]): Point[] => [
  { n: 0, share: 0 },
  ...candidates.flatMap(({ cumulativeShare }, i) =>
    cumulativeShare === null ? [] : [{ n: i + 1, share: cumulativeShare }],
  ),
];
/** Points of a curve that are told in the table beside it: the first ten, each tenth part, and where it meets the cut. */
export function tellingPoints(points: readonly Point[], cut: number): Point[] {
  const cutAt = points.find(({ share }) => share >= cut - 1e-12)?.n;
  const step = Math.max(1, Math.ceil(points.length / 10));
  return points.filter(({ n }, i) => n > 0 && (n <= 5 || i % step === 0 || n === cutAt || i === points.length - 1));
}
