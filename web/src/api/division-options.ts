import { useQuery } from 'urql';
import { graphql } from './graphql.ts';

const DivisionOptionsQuery = graphql(`
  query DivisionOptions($search: String) {
    divisions(search: $search) {
      code
      name
    }
  }
`);

const most = 50;
/** The divisions that a search finds, to choose one from: the first fifty. */
export function useDivisionOptions(search: string) {
  const [{ data }] = useQuery({ query: DivisionOptionsQuery, variables: { search: search || null } });
  return (data?.divisions ?? []).slice(0, most).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
}
