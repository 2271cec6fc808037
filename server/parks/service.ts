import type { Sight } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import { NotFound } from '../platform/errors.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import * as reference from '../reference/service.ts';
import * as q from './queries.ts';

export { byIndustry, coverageOf, loadTotals, type IndustryTotal } from './rules.ts';

export type Park = RowOf<typeof q.parksByIds>;
export type ParkCounts = RowOf<typeof q.totalsOfParks>;
export type ParkLoad = RowOf<typeof q.loadsOfPark>;
export type ParkLevel = (typeof q.parkLevels)[number];
export interface ParkFilter {
  division?: string | null | undefined;
  level?: ParkLevel | null | undefined;
}

/** In the order of `ids`; null where there is none. Parks are public. */
export async function parksByIds(graph: Graph, ids: readonly string[]): Promise<(Park | null)[]> {
  const rows = await graph.rows(q.parksByIds, { ids: [...ids] });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const parkIdByCode = async (graph: Graph, code: string): Promise<string | null> =>
  (await graph.one(q.parkByCode, { code: code.trim() }))?.id ?? null;

/** A page of park ids, the viewer's own parks first. */
export async function parkPage(
  graph: Graph,
  sight: Sight,
  list: PageArgs & { search?: string | null | undefined; filter?: ParkFilter | null | undefined },
): Promise<Page<string>> {
  const page = pageParams(list);
  const row = await graph.one(q.parksPage, {
    ...page,
    division: list.filter?.division ?? null,
    level: list.filter?.level ?? null,
    words: list.search ? searchWords(list.search) : [],
    sight,
  });
  const found = row ?? { total: 0, remaining: 0, ids: [], keys: [] };
  const rows = found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' }));
  return pageOf(page, rows, found);
}

/** Per park, the ids of the lead enterprises the viewer may know of. */
export async function leadsOfParks(graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.leadsOfParks, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}

/** Per park, the years with records the viewer may see, newest first. */
export async function recordYearsOfParks(graph: Graph, sight: Sight, ids: readonly string[]): Promise<number[][]> {
  const rows = await graph.rows(q.recordYearsOfParks, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.year));
}

/** Per park, the counts over the enterprises the viewer may see. */
export async function countsOfParks(graph: Graph, sight: Sight, ids: readonly string[]): Promise<ParkCounts[]> {
  const keyCodes = (await reference.keyIndustries(graph)).flatMap((industry) => industry.codes);
  const rows = await graph.rows(q.totalsOfParks, { ids: [...ids], keyCodes, sight });
  const byOwner = new Map(rows.map((row) => [row.owner, row]));
  return ids.map((id) => {
    const counts = byOwner.get(id);
    if (!counts) throw new NotFound('Park', id);
    return counts;
  });
}

/** The loads of a year, or of the newest year with records. */
export async function loadsOf(graph: Graph, sight: Sight, park: string, year: number | null): Promise<ParkLoad[]> {
  const chosen = year ?? (await recordYearsOfParks(graph, sight, [park]))[0]?.[0];
  return chosen === undefined ? [] : graph.rows(q.loadsOfPark, { park, year: chosen, sight });
}
