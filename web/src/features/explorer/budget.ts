/** More than this is slow to read, and the person is told before adding. */
export const warnAbove = 800;
/** More than this is refused, with the number and a list to choose from. */
export const most = 2000;
/** No layout is animated above this. */
export const animateUpTo = 500;
/** A double click adds this many without asking first. */
export const withoutAsking = 120;

export const roomFor = (shown: number): number => Math.max(0, most - shown);

export type Judgement = 'fits' | 'crowded' | 'refused';
export function judge(shown: number, more: number): Judgement {
  if (shown + more > most) return 'refused';
  return shown + more > warnAbove ? 'crowded' : 'fits';
}
