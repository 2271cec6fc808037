import type { PageInfo } from '../../ui/cursor-pages.ts';

interface OnePage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
}

/** Every row of a connection, page by page; null when a page does not come. */
export async function everyPage<Row>(read: (after: string | null) => Promise<OnePage<Row> | undefined>) {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: OnePage<Row> | undefined = await read(after);
    if (!page) return null;
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return rows;
}
