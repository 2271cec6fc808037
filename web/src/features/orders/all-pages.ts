import type { PageInfo } from '../../ui/cursor-pages.ts';

interface OnePage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
}
/** More than this is no table to be read. */
const most = 100;

/** Every row of a connection, page by page; null when a page does not come. */
export async function allPages<Row>(read: (after: string | null) => Promise<OnePage<Row> | undefined>) {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let i = 0; i < most; i += 1) {
    const page: OnePage<Row> | undefined = await read(after);
    if (!page) return null;
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return rows;
}
