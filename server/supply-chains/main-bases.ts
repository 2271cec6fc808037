import type { Indicator } from '../reference/indicators.ts';

/** Of energy only the basis that most report in a year counts: bases are never added (domain rule 17). */
export function mainBases(
  figures: Iterable<readonly [year: number, value: number, basis: string, ...unknown[]]>,
  indicator: Indicator | null,
): (year: number) => string | null {
  if (indicator !== 'ENERGY') return () => null;
  const reporters = new Map<number, Map<string, number>>();
  for (const [year, , basis] of figures) {
    const of = reporters.get(year) ?? new Map<string, number>();
    reporters.set(year, of.set(basis, (of.get(basis) ?? 0) + 1));
  }
  return (year) =>
    [...(reporters.get(year) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** As the API names it; null of a figure on file without one. */
export const namedBasis = (basis: string | null): 'EQUIVALENT' | 'CALORIFIC' | null =>
  basis === 'EQUIVALENT' || basis === 'CALORIFIC' ? basis : null;
