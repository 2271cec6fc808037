import { useCallback } from 'react';
import { useClient } from 'urql';
import { InvitationsQuery, type InvitationRow, type InvitationState } from './documents.ts';

interface Asked {
  readonly states?: InvitationState[] | null;
  readonly tier?: number | null;
  readonly search?: string | null;
}
/** Reads invitations of a drive page by page, null when a page does not come. */
export function useReadInvitations(id: string) {
  const client = useClient();
  return useCallback(
    async (asked: Asked = {}): Promise<InvitationRow[] | null> => {
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
      } while (after);
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
