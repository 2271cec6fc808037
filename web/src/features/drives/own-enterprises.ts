import { useQuery } from 'urql';
import { LeadsQuery } from './documents.ts';

/** The enterprises of one's own, which may run drives. */
export function useOwnEnterprises() {
  const [{ data, error, fetching }, again] = useQuery({ query: LeadsQuery });
  const all = (data?.viewer?.memberships ?? []).flatMap(({ role, enterprise }) =>
    role === 'ENTERPRISE' && enterprise ? [enterprise] : [],
  );
  const own = [...new Map(all.map((one) => [one.id, one])).values()];
  return { own, error, fetching: fetching && !data, again: () => again({ requestPolicy: 'network-only' }) };
}
