import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { InvitationsQuery, type InvitationRow, type InvitationState } from './documents.ts';

interface Asked {
  readonly states?: InvitationState[] | null;
  readonly tier?: number | null;
  readonly search?: string | null;
}
/** Reads invitations of a drive page by page, `most` of them; null when a page does not come. */
export function useReadInvitations(id: string) {
  const client = useClient();
  return useCallback(
    async (asked: Asked = {}, most = Infinity): Promise<InvitationRow[] | null> => {
      const rows: InvitationRow[] = [];
      let after: string | null = null;
      do {
        const { data }: { data?: { node: unknown } | undefined } = await client
          .query(InvitationsQuery, { id, ...asked, first: 100, after }, { requestPolicy: 'network-only' })
          .toPromise();
        const page = pageOf(data?.node);
        if (!page) return null;
        rows.push(...page.nodes);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after && rows.length < most);
      return rows;
    },
    [client, id],
  );
}
interface Page {
  readonly nodes: readonly InvitationRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const pageOf = (node: unknown): Page | null => (node as { invitations?: Page } | null | undefined)?.invitations ?? null;

export const mostCounted = 1000;
/** The invitations that are counted by tier and industry; read anew with each `tick`. */
export function useCounted(id: string, tick: number): readonly InvitationRow[] | null {
  const read = useReadInvitations(id);
  const [rows, setRows] = useState<readonly InvitationRow[] | null>(null);
  useEffect(() => {
    let here = true;
    void read({}, mostCounted).then((found) => here && found && setRows(found));
    return () => {
      here = false;
    };
  }, [read, tick]);
  return rows;
}
