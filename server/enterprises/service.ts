import type { Reader } from '../access/reads.ts';
import type { Sight } from '../access/sight.ts';
import { sightShape } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { fulltextQuery, searchWords } from '../platform/search.ts';
import * as parks from '../parks/service.ts';
import * as reference from '../reference/service.ts';
import { normaliseCreditCode } from './credit-code.ts';
import type { IndicatorKey } from '../reference/indicators.ts';
import * as q from './queries.ts';

export type Enterprise = RowOf<typeof q.enterprisesByIds>;
export type AnnualRecord = RowOf<typeof q.recordsOfEnterprises>;
export type EnterpriseFilter = { [K in keyof RowOfFilter]?: RowOfFilter[K] | undefined };
type RowOfFilter = (typeof q.filterShape)['_output'];
export interface EnterpriseOrder {
  field: (typeof q.orderFields)[number];
  direction: 'ASC' | 'DESC';
}
export interface EnterpriseList extends PageArgs {
  search?: string | null | undefined;
  filter?: EnterpriseFilter | null | undefined;
  orderBy?: EnterpriseOrder | null | undefined;
  /** Only the enterprises of this park. */
  park?: string;
}

const noFilter: RowOfFilter = {
  ids: null,
  park: null,
  division: null,
  industry: null,
  industryCodes: null,
  aboveScale: null,
  lead: null,
  verified: null,
  auditStatus: null,
};
const given = (filter: EnterpriseFilter | null | undefined): RowOfFilter => ({
  ...noFilter,
  ...Object.fromEntries(Object.entries(filter ?? {}).filter(([, v]) => v !== undefined)),
});

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function enterprisesByIds(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
): Promise<(Enterprise | null)[]> {
  const rows = await graph.rows(q.enterprisesByIds, { ids: [...ids], sight: sightShape.parse(sight) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A page of ids of the enterprises the viewer may know of. */
export async function enterprisePage(graph: Graph, sight: Sight, list: EnterpriseList): Promise<Page<string>> {
  const page = pageParams(list);
  const words = list.search ? searchWords(list.search) : [];
  const order = list.orderBy ?? { field: 'NAME', direction: 'ASC' };
  const params = {
    ...page,
    filter: given(list.filter),
    order: order.field,
    descending: order.direction === 'DESC',
    sight,
  };
  const row = list.park
    ? await graph.one(q.enterprisesOfParkPage, { ...params, park: list.park, words: words.length > 0 ? words : null })
    : words.length > 0
      ? await graph.one(q.searchEnterprises, { ...params, query: fulltextQuery(words) || '*', words })
      : await graph.one(q.enterprisesPage, params);
  const found = row ?? { total: 0, remaining: 0, ids: [], keys: [] };
  return pageOf(
    page,
    found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' })),
    found,
  );
}

/** The id of the enterprise with this credit code, however it is typed. */
export async function enterpriseIdByCreditCode(graph: Graph, sight: Sight, creditCode: string): Promise<string | null> {
  const row = await graph.one(q.enterpriseByCreditCode, { creditCode: normaliseCreditCode(creditCode), sight });
  return row?.id ?? null;
}

/** Per enterprise, its records newest first. */
export async function recordsOfEnterprises(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
  year: number | null,
): Promise<AnnualRecord[][]> {
  const rows = await graph.rows(q.recordsOfEnterprises, { ids: [...ids], year, sight });
  const byOwner = new Map<string, AnnualRecord[]>(ids.map((id) => [id, []]));
  for (const row of rows) byOwner.get(row.owner)?.push(row);
  return ids.map((id) => byOwner.get(id) ?? []);
}

/** The same, for somebody who reads them: the log says so. */
export async function readRecords(
  reader: Reader,
  ids: readonly string[],
  year: number | null,
): Promise<AnnualRecord[][]> {
  const records = await recordsOfEnterprises(reader.graph, reader.sight, ids, year);
  await reader.reads.noteRecords(
    reader,
    ids.filter((_, i) => records[i]!.length > 0),
  );
  return records;
}

export const figureOf = (record: AnnualRecord, key: IndicatorKey): number | null => record[key];

/** The GB/T 4754 codes a key industry is mapped to. */
export const codesOf = (graph: Graph, keyIndustry: string): Promise<string[]> =>
  reference.codesOfKeyIndustry(graph, keyIndustry);

/** Per park, the ids of the lead enterprises the viewer may know of. */
export const leadsOfParks = (graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> =>
  parks.leadsOfParks(graph, sight, ids);
