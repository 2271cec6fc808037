import { operatorSight, publicSight, type Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { answersFor } from '../enterprises/merges.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import * as q from './queries.ts';
import type { ExemplarKind, ExemplarState } from './words.ts';

export * from './words.ts';
export { figuresOf, type ExemplarFigure } from './figures.ts';
export type Exemplar = RowOf<typeof q.exemplars>;
export type PublishedExemplar = RowOf<typeof q.publishedExemplars>;

/** What is proposed is seen through what somebody answers for: a sight that was granted shows none. */
export const standingOf = (viewer: Viewer | null): Sight => (viewer ? answersFor(viewer) : publicSight);
/** The authority that proposed an exemplar, or one above it. */
export const keepsExemplar = (viewer: Viewer | null, { authority }: Pick<Exemplar, 'authority'>): boolean =>
  keepsListOf(viewer, authority);

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function exemplarsByIds(tx: Tx, viewer: Viewer | null, ids: readonly string[]) {
  const rows = await tx.rows(q.exemplars, { ids: [...ids], sight: standingOf(viewer) });
  return ids.map((id): Exemplar | null => rows.find((row) => row.id === id) ?? null);
}
/** Whoever asks: for what writes one without showing it. */
export const exemplarsForWhoever = (tx: Tx, ids: readonly string[]): Promise<Exemplar[]> =>
  tx.rows(q.exemplars, { ids: [...ids], sight: operatorSight });
/** Per enterprise or park, the exemplars on record of it that the viewer may know of. */
export async function exemplarsOfPlaces(graph: Graph, viewer: Viewer | null, places: readonly string[]) {
  if (!viewer) return places.map((): Exemplar[] => []);
  const held = await graph.rows(q.exemplarsOfPlaces, { ids: [...places] });
  const seen = await exemplarsByIds(
    graph,
    viewer,
    held.map(({ id }) => id),
  );
  return places.map((place) => seen.filter((one, i): one is Exemplar => one !== null && held[i]!.owner === place));
}

export interface ExemplarFilter {
  readonly year?: number | null | undefined;
  readonly division?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly kind?: ExemplarKind | null | undefined;
  readonly status?: ExemplarState | null | undefined;
  readonly search?: string | null | undefined;
}
type Filtered = Pick<PublishedExemplar, 'kind' | 'title' | 'year' | 'name' | 'division' | 'industry' | 'summary'>;
function fits(one: Filtered, { year, division, industry, kind, search }: ExemplarFilter): boolean {
  const found = [one.title, one.name, one.summary ?? ''].join(' ').normalize('NFKC').toLowerCase();
  return (
    (!year || one.year === year) &&
    (!division || division === '0' || (one.division?.startsWith(division) ?? false)) &&
    (!industry || (one.industry?.startsWith(industry) ?? false)) &&
    (!kind || one.kind === kind) &&
    searchWords(search ?? '').every((word) => found.includes(word))
  );
}
/** The exemplars on record that fit and the viewer may know of, the newest first. */
export async function exemplarRecords(graph: Graph, viewer: Viewer | null, asked: ExemplarFilter): Promise<string[]> {
  if (!viewer) return [];
  const rows = await graph.rows(q.exemplars, { ids: null, sight: standingOf(viewer) });
  return rows.filter((one) => fits(one, asked) && (!asked.status || one.status === asked.status)).map(({ id }) => id);
}

/** In the order of `ids`; null where there is none: publications are public. */
export async function publishedByIds(graph: Graph, ids: readonly string[]) {
  const rows = await graph.rows(q.publishedExemplars, { ids: [...ids] });
  return ids.map((id): PublishedExemplar | null => rows.find((row) => row.id === id) ?? null);
}
export async function publishedOfPlaces(graph: Graph, places: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.publishedOfPlaces, { ids: [...places] });
  return places.map((place) => rows.filter(({ owner }) => owner === place).map(({ id }) => id));
}
/** What everybody may know of exemplars, the newest first. */
export const publishedExemplars = async (graph: Graph, asked: ExemplarFilter): Promise<string[]> =>
  (await graph.rows(q.publishedExemplars, { ids: null })).filter((one) => fits(one, asked)).map(({ id }) => id);

/** How many exemplars of a year stand published in a division. */
export async function exemplarsPublished(graph: Graph, year: number, division: string | null): Promise<number> {
  const row = await graph.one(q.publishedInYear, { year, division: division === '0' ? null : division });
  return row?.published ?? 0;
}
