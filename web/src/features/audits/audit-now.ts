import { useClient } from 'urql';
import { AuditQuery, type AuditShown } from './documents.ts';

/** Reads an audit as it stands on the server now. */
export function useAuditNow(id: string): () => Promise<AuditShown | null> {
  const client = useClient();
  return async () => {
    const { data } = await client.query(AuditQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'Audit' ? data.node : null;
  };
}
