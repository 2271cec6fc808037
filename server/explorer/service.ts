import type { Sight } from '../access/sight.ts';
import { codesOf, type Enterprise } from '../enterprises/service.ts';
import { parkIdByCode, parksByIds } from '../parks/service.ts';
import { NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { localId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { fulltextQuery, searchWords } from '../platform/search.ts';
import * as q from './queries.ts';
import { tableOf, type CellsByName, type Table } from './table.ts';

const windowSize = 20_000;
const batchSize = 1000;

export interface EnterpriseSelection {
  /** A global id or a code. */
  park: string | null;
  division: string | null;
  industry: string | null;
  keyIndustry: string | null;
  aboveScale: boolean | null;
  lead: boolean | null;
  verified: boolean | null;
  auditStatus: Enterprise['auditStatus'];
  search: string | null;
}

async function parkId(graph: Graph, asked: string): Promise<string> {
  const [byId] = await parksByIds(graph, [localId('Park', asked)]);
  const id = byId?.id ?? (await parkIdByCode(graph, asked));
  if (!id) throw new NotFound('Park', asked);
  return id;
}

/** Ids in batches, by keyset: nothing is held but one window of ids. */
async function* enterpriseIds(graph: Graph, park: string | null, search: string | null): AsyncGenerator<string[]> {
  const words = search ? searchWords(search) : [];
  const next = (after: string) => {
    const window = { after, limit: windowSize };
    if (park) return graph.one(q.enterpriseIdsOfPark, { ...window, park, words });
    if (words.length === 0) return graph.one(q.enterpriseIds, window);
    return graph.one(q.enterpriseIdsFound, { ...window, query: fulltextQuery(words) || '*', words });
  };
  for (let after = ''; ;) {
    const ids: string[] = (await next(after))?.ids ?? [];
    for (let at = 0; at < ids.length; at += batchSize) yield ids.slice(at, at + batchSize);
    if (ids.length < windowSize) return;
    after = ids.at(-1)!;
  }
}

/** The enterprises of a selection that the viewer may know of, as rows that can be imported again. */
export async function exportEnterprises(graph: Graph, sight: Sight, selection: EnterpriseSelection): Promise<Table> {
  const { search, keyIndustry, ...conditions } = selection;
  const park = selection.park === null ? null : await parkId(graph, selection.park);
  const industryCodes = keyIndustry === null ? null : await codesOf(graph, keyIndustry);
  const filter = { ...conditions, park, industryCodes, ids: null };
  const cells = ({ creditCode, aboveScale, ...row }: RowOf<typeof q.exportedEnterprises>): CellsByName => ({
    ...row,
    credit_code: creditCode,
    above_scale: aboveScale,
  });
  async function* batches(): AsyncGenerator<CellsByName[]> {
    for await (const ids of enterpriseIds(graph, park, search))
      yield (await graph.rows(q.exportedEnterprises, { ids, filter, sight })).map(cells);
  }
  return tableOf('enterprises', 'ENTERPRISES', batches());
}
