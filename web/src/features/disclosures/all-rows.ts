interface Rows<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
/** Every row of a list, page after page; null where a page does not come. */
export async function allRows<T>(read: (after: string | null) => Promise<Rows<T> | undefined>): Promise<T[] | null> {
  const rows: T[] = [];
  for (let after: string | null = null; ;) {
    const page: Rows<T> | undefined = await read(after);
    if (!page) return null;
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}
