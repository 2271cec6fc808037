import type { RowOf } from '../platform/query.ts';
import type * as q from './queries.ts';

/** What a search box holds, as the statements take it; null searches for everything. */
export function searched(text: string | null | undefined): string | null {
  const clean = text?.normalize('NFKC').trim().toUpperCase() ?? '';
  return clean === '' ? null : clean;
}

/** How many of a list are given: at least one, never more than the longest list of the reference data needs. */
export const within = (first: number | null | undefined, usual: number, most: number): number =>
  Math.max(1, Math.min(first ?? usual, most));

/** An industry code outside GB/T 4754-2017: its length still tells the level. */
export const unlistedIndustry = (code: string): RowOf<typeof q.industries> => ({
  code,
  name: code,
  level: code.length <= 1 ? 'SECTION' : code.length === 2 ? 'DIVISION' : code.length === 3 ? 'GROUP' : 'CLASS',
  parent: code.length > 2 ? code.slice(0, -1) : null,
  keyIndustry: null,
  highEnergy: false,
  verified: false,
});

/** A division code outside today's list: regions are merged and renamed while old codes stay in use. */
export const unlistedDivision = (code: string): RowOf<typeof q.divisions> => ({
  code,
  name: code,
  level: code.length <= 2 ? 'PROVINCE' : code.length <= 4 ? 'CITY' : 'COUNTY',
  parent: code.length > 2 ? code.slice(0, code.length > 4 ? 4 : 2) : null,
});
