import { answersFor } from '../enterprises/merges.ts';
import { publicSight, type Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import type { Graph } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import * as q from './queries.ts';

export type Training = RowOf<typeof q.trainingsByIds>;

/** Trainings are seen through what somebody answers for: a sight that was granted shows none. */
export const standingOf = (viewer: Viewer | null): Sight => (viewer ? answersFor(viewer) : publicSight);

/** The regulator of the region a training is recorded for, or of one that holds it. */
export const keepsTraining = (viewer: Viewer | null, { division }: Pick<Training, 'division'>): boolean =>
  keepsListOf(viewer, division);

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function trainingsByIds(
  graph: Graph,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(Training | null)[]> {
  const rows = await graph.rows(q.trainingsByIds, { ids: [...ids], sight: standingOf(viewer) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export interface TrainingFilter {
  readonly division?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly search?: string | null | undefined;
}
/** The trainings that fit and the viewer may know of, the newest first. */
export async function trainingPage(
  graph: Graph,
  viewer: Viewer | null,
  args: PageArgs,
  { division, year, search }: TrainingFilter,
): Promise<Page<string>> {
  const page = pageParams(args);
  const row = await graph.one(q.trainingsPage, {
    ...page,
    ...{ division: division && division !== '0' ? division : null, year: year ?? null },
    ...{ words: searchWords(search ?? ''), sight: standingOf(viewer) },
  });
  const found = row ?? { total: 0, remaining: 0, ids: [], keys: [] };
  const rows = found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' }));
  return pageOf(page, rows, found);
}

/** How many enterprises of a place attended a training in a year, each counted once, until a day. */
export async function trainedInYear(
  graph: Graph,
  sight: Sight,
  { year, day, division, park }: { year: number; day: string; division: string | null; park: string | null },
): Promise<RowOf<typeof q.trainedInYear>> {
  const row = await graph.one(q.trainedInYear, {
    ...{ year, day, division: division === '0' ? null : division, park, sight },
  });
  return row ?? { enterprises: 0, unknown: 0, trainings: 0 };
}
