import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';

const DivisionOptionsQuery = graphql(`
  query ParkDivisionOptions($search: String) {
    divisions(search: $search) {
      code
      name
    }
  }
`);

export function useDivisionOptions(search: string) {
  const [{ data }] = useQuery({ query: DivisionOptionsQuery, variables: { search: search || null } });
  return (data?.divisions ?? []).slice(0, 50).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
}
