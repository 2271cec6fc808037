import type { Viewer } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { concerning } from '../orders/entry-clocks.ts';
import { publicSight } from '../access/sight.ts';
import { businessDay } from '../platform/dates.ts';
import type { Tx } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import { amountOf, packsInForce, rulePacks, rulesById, rulesOf } from '../reference/rule-packs.ts';
import { gradesOf, type Grade, type Reason } from './grading.ts';
import * as q from './queries.ts';

export { factKinds, ratingStates } from './queries.ts';
export type { Grade, Reason } from './grading.ts';
export type Rating = RowOf<typeof q.ratingsByIds>;
type Record = RowOf<typeof q.publicRatings>;

/** Seen by regulators and by an enterprise's own people: a sight that was granted shows none, nor does a park. */
export const sightFor = (viewer: Viewer | null) => (viewer ? concerning(viewer) : publicSight);
/** The authority that rates, or one above it. */
export const keepsRating = (viewer: Viewer | null, { authority }: Pick<Rating, 'authority'>): boolean =>
  keepsListOf(viewer, authority);

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function ratingsByIds(tx: Tx, viewer: Viewer | null, ids: readonly string[]): Promise<(Rating | null)[]> {
  const rows = await tx.rows(q.ratingsByIds, { ids: [...ids], sight: sightFor(viewer) });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}
/** Per enterprise, the ids of its ratings that the viewer may know of, the latest year first. */
export async function ratingsOfEnterprises(tx: Tx, viewer: Viewer | null, ids: readonly string[]): Promise<string[][]> {
  const rows = await tx.rows(q.ratingsOfEnterprises, { ids: [...ids], sight: sightFor(viewer) });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}

export interface RatingFilter {
  readonly year?: number | null | undefined;
  readonly authority?: string | null | undefined;
  readonly status?: Rating['status'] | null | undefined;
  readonly grade?: string | null | undefined;
  readonly objected?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}
const within = (authority: string | null | undefined) => (authority && authority !== '0' ? authority : null);
/** The ratings that fit and the viewer may know of, the latest year first. */
export async function ratingPage(
  tx: Tx,
  viewer: Viewer | null,
  args: PageArgs,
  { year, authority, status, grade, objected, search }: RatingFilter,
): Promise<Page<string>> {
  const page = pageParams(args);
  const found = (await tx.one(q.ratingsPage, {
    ...{ ...page, year: year ?? null, authority: within(authority), status: status ?? null, grade: grade ?? null },
    ...{ objected: objected ?? null, words: searchWords(search ?? ''), sight: sightFor(viewer) },
  })) ?? { total: 0, remaining: 0, ids: [], keys: [] };
  const rows = found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' }));
  return pageOf(page, rows, found);
}

export const reasonsOf = ({ reasons }: Pick<Rating, 'reasons'>): Reason[] => JSON.parse(reasons) as Reason[];
/** The grades that are given in a division today. */
export const gradesIn = async (tx: Tx, division: string): Promise<Grade[]> =>
  gradesOf(rulesOf(packsInForce(await rulePacks(tx), division, businessDay())));
/** Per rating, the grades it was proposed among. */
export async function gradesOfRatings(tx: Tx, ratings: readonly Pick<Rating, 'rulePack'>[]): Promise<Grade[][]> {
  const packs = await rulePacks(tx);
  return ratings.map(({ rulePack }) => gradesOf(rulesById(packs, rulePack)));
}
/** Per rating, for how many days its enterprise may object before it is published. */
export async function objectionDays(tx: Tx, ratings: readonly Pick<Rating, 'rulePack'>[]): Promise<number[]> {
  const packs = await rulePacks(tx);
  return ratings.map(({ rulePack }) => amountOf(rulesById(packs, rulePack), 'credit.objection'));
}

/** A rating as the public has it: the record in force, and those before it. */
export interface PublicRating extends Record {
  readonly earlier: readonly Record[];
}
export interface PublicAsked {
  readonly authority?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly grade?: string | null | undefined;
  readonly search?: string | null | undefined;
}
/** What everybody may know of ratings, the latest year first, each in its latest record. */
export async function publicRatings(tx: Tx, { authority, year, grade, search }: PublicAsked): Promise<PublicRating[]> {
  const words = search ? searchWords(search) : [];
  const bare = (name: string) => name.normalize('NFKC').toLowerCase();
  const series = new Map<string, Record[]>();
  for (const one of await tx.rows(q.publicRatings, { authority: within(authority), year: year ?? null }))
    series.set(one.series, [...(series.get(one.series) ?? []), one]);
  return [...series.values()]
    .map(([latest, ...earlier]): PublicRating => ({ ...latest!, earlier }))
    .filter((one) => (!grade || one.grade === grade) && words.every((word) => bare(one.name).includes(word)));
}
export interface GradeCount {
  readonly year: number;
  readonly grade: string;
  readonly gradeName: string;
  readonly gradeNameEn: string;
  readonly count: number;
}
/** How many have which grade in each year, by the records in force. */
export async function gradeCounts(tx: Tx, authority: string | null | undefined): Promise<GradeCount[]> {
  const counts = new Map<string, GradeCount>();
  for (const { year, grade, gradeName, gradeNameEn } of await publicRatings(tx, { authority })) {
    const key = `${year} ${grade}`;
    counts.set(key, { year, grade, gradeName, gradeNameEn, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => a.year - b.year || a.grade.localeCompare(b.grade));
}
