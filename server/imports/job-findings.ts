import type { Sight } from '../access/sight.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import type { Finding } from './new-enterprises.ts';
import * as q from './queries.ts';

type Found = RowOf<typeof q.matchesOfJob>;
export type ImportPartner = Found['page'][number];
export type NearPartner = ImportPartner['near'][number];
export type PartnerCounts = Pick<Found, 'byCode' | 'byName' | 'created' | 'near'>;
export type ErrorCount = RowOf<typeof q.errorCounts>;
type ImportError = RowOf<typeof q.errorsOfJob>;

/** Only what one of the viewer's own imports has found. */
export async function partnerCounts(graph: Graph, sight: Sight, job: string): Promise<PartnerCounts> {
  const asked = { job, sight, found: null, near: false, ...pageParams({ first: 1 }) };
  const { byCode, byName, created, near } = (await graph.one(q.matchesOfJob, asked))!;
  return { byCode, byName, created, near };
}

/** A page of the partners that an import names, in the order of its rows. */
export async function partnerPage(
  graph: Graph,
  sight: Sight,
  job: string,
  { found, near, ...args }: PageArgs & { found?: Finding | null | undefined; near?: boolean | null | undefined },
): Promise<Page<ImportPartner>> {
  const page = pageParams(args);
  const asked = { job, sight, found: found ?? null, near: near ?? false, ...page };
  const { page: rows, ...counts } = (await graph.one(q.matchesOfJob, asked))!;
  return pageOf(
    page,
    rows.map((partner) => ({ node: partner, key: partner.row, id: partner.id })),
    counts,
  );
}

export const errorCounts = (graph: Graph, job: string): Promise<ErrorCount[]> => graph.rows(q.errorCounts, { job });

/** A page of what is wrong in one way, forward alone. */
export async function errorsOfCode(
  graph: Graph,
  job: { readonly id: string; readonly errors: number },
  code: string,
  args: PageArgs,
): Promise<Page<ImportError>> {
  const page = pageParams(args);
  if (page.fromEnd || page.before)
    throw new InvalidInput([
      {
        path: 'last',
        zh: '按代码筛选时只能向后翻页',
        en: 'cannot be used together with a code: such a list is read forward',
      },
    ]);
  const from = page.after ? Number(page.after[0]) + 1 : 0;
  const asked = { job: job.id, code, from, before: job.errors, limit: page.limit + 1 };
  const [rows, counts] = await Promise.all([graph.rows(q.errorsOfCode, asked), errorCounts(graph, job.id)]);
  return pageOf(
    page,
    rows.slice(0, page.limit).map((error) => ({ node: error, key: error.place, id: String(error.place) })),
    { total: counts.find((one) => one.code === code)?.count ?? 0, remaining: rows.length },
  );
}
