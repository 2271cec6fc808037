import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import type { CategoryEvidence } from './list-entries.ts';

/** What an entry lacks before it can be published. */
export const lackKinds = ['CATEGORY', 'EVIDENCE', 'EXCEEDED_LIMIT'] as const;
export type Lack = (typeof lackKinds)[number];

export const exceeds = ({ limit, measured, unit }: CategoryEvidence): boolean =>
  limit !== null && measured !== null && Boolean(unit) && limit > 0 && measured > limit;

/** To be a large user of energy is not enough: HIGH_ENERGY states the limit and a figure above it. */
export function lacksOf(categories: readonly CategoryEvidence[]): Lack[] {
  if (categories.length === 0) return ['CATEGORY'];
  const evidenced = categories.every((one) => one.evidence.trim() !== '');
  const exceeded = categories.every((one) => one.category !== 'HIGH_ENERGY' || exceeds(one));
  return [...(evidenced ? [] : ['EVIDENCE' as const]), ...(exceeded ? [] : ['EXCEEDED_LIMIT' as const])];
}

const longest = 500;
/** In a draft evidence may still be missing; what is there has a form. */
export function checkDraftEntry(
  categories: readonly CategoryEvidence[] | undefined,
  reason: string | null | undefined,
): void {
  const problems: FieldProblem[] = [];
  const say = (path: string, zh: string, en: string) => problems.push({ path, zh, en });
  const given = categories ?? [];
  if (new Set(given.map((one) => one.category)).size < given.length)
    say('categories', '同一类别只写一次', 'must name a category once');
  given.forEach(({ evidence, limit, measured, unit }, i) => {
    if (evidence.length > longest)
      say(`categories.${i}.evidence`, `至多 ${longest} 个字`, `must have at most ${longest} characters`);
    if ((unit ?? '').length > 40) say(`categories.${i}.unit`, '至多 40 个字', 'must have at most 40 characters');
    for (const [name, value] of Object.entries({ limit, measured }))
      if (value !== null && !(Number.isFinite(value) && value >= 0))
        say(`categories.${i}.${name}`, '应为不小于零的数', 'must be a number of at least 0');
  });
  if ((reason ?? '').length > longest) say('reason', `至多 ${longest} 个字`, `must have at most ${longest} characters`);
  if (problems.length > 0) throw new InvalidInput(problems);
}
