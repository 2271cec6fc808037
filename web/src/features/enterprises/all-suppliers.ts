import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const SuppliersToChoose = graphql(`
  query SuppliersToChoose($id: ID!, $after: String) {
    enterprise(id: $id) {
      id
      suppliers(first: 100, after: $after) {
        nodes {
          id
          product
          supplier {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
export type SupplierShown = NonNullable<ResultOf<typeof SuppliersToChoose>['enterprise']>['suppliers']['nodes'][number];

/** Every supply link into an enterprise that the viewer may see, read page by page while `wanted`; null until the last has come. */
export function useAllSuppliers(enterprise: string, wanted = true): readonly SupplierShown[] | null {
  const client = useClient();
  const [all, setAll] = useState<readonly SupplierShown[] | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let over = false;
    const read = async () => {
      const found: SupplierShown[] = [];
      for (let after: string | null = null; !over;) {
        const { data } = await client.query(SuppliersToChoose, { id: enterprise, after }).toPromise();
        const page: NonNullable<ResultOf<typeof SuppliersToChoose>['enterprise']>['suppliers'] | undefined =
          data?.enterprise?.suppliers;
        found.push(...(page?.nodes ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (after === null) break;
      }
      if (!over) setAll(found);
    };
    void read();
    return () => {
      over = true;
    };
  }, [client, enterprise, wanted]);
  return all;
}
