import { useClient } from 'urql';
import { RecordQuery, type RecordLoaded, type RecordShown } from './documents.ts';

export interface OfRecord {
  readonly one: RecordShown;
  readonly onClose: () => void;
}

/** The exemplar as it stands, when somebody else saved first. */
export function useRecordNow() {
  const client = useClient();
  return async (id: string): Promise<RecordLoaded | null> => {
    const { data } = await client.query(RecordQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'Exemplar' ? data.node : null;
  };
}
