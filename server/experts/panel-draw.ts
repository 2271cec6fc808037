import { scoring, type Drawable } from '../platform/draw.ts';
import { expertFields, type ExpertField } from './words.ts';

/** One of the pool who may sit: the stratum names what was known of them when the panel was drawn. */
export interface Candidate extends Drawable {
  /** What they would cover on this panel. */
  readonly covers: readonly ExpertField[];
}

/** The frozen form of what somebody covers: part of the hash, so that it cannot be said otherwise afterwards. */
export const stratumOf = (covers: readonly ExpertField[]): string =>
  expertFields.filter((field) => covers.includes(field)).join('+') || '–';

function inOrder<T extends Candidate>(seed: string, members: readonly T[]): T[] {
  const score = scoring(seed, members);
  const scored = members.map((member) => ({ member, score: score(`member:${member.key}`) }));
  return scored.sort((a, b) => (a.score < b.score ? -1 : 1)).map(({ member }) => member);
}
const covered = (members: readonly Candidate[], field: ExpertField) =>
  members.some((member) => member.covers.includes(field));

/** The fields that nobody of a population has: with these missing there is no panel. */
export const lacking = (members: readonly Candidate[]): ExpertField[] =>
  expertFields.filter((field) => !covered(members, field));

/**
 * The members drawn: for energy, environment and the sector in turn the one with the lowest score who has it and is not chosen yet,
 * or nobody where only somebody chosen has it; then the lowest scores of the rest. None where a field or people are missing.
 */
export function drawPanel<T extends Candidate>(seed: string, members: readonly T[], size: number): T[] {
  if (lacking(members).length > 0 || members.length < size) return [];
  const waiting = inOrder(seed, members);
  const chosen: T[] = [];
  const take = (fits: (member: T) => boolean) => {
    const at = waiting.findIndex(fits);
    if (at >= 0) chosen.push(...waiting.splice(at, 1));
  };
  for (const field of expertFields) take((member) => member.covers.includes(field));
  while (chosen.length < size) take(() => true);
  return chosen;
}

/** Who comes next by the same seed, so that those who stay cover every field with them; nobody where none does. */
export function nextMember<T extends Candidate>(
  seed: string,
  members: readonly T[],
  staying: readonly T[],
  barred: ReadonlySet<string>,
): T | undefined {
  const missing = expertFields.filter((field) => !covered(staying, field));
  return inOrder(seed, members).find(
    ({ key, covers }) =>
      !barred.has(key) &&
      !staying.some((member) => member.key === key) &&
      missing.every((field) => covers.includes(field)),
  );
}
