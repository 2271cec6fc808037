import { useQuery } from 'urql';
import { graphql } from './graphql.ts';

const DivisionOptions = graphql(`
  query DivisionOptions($search: String) {
    divisions(search: $search) {
      code
      name
    }
  }
`);

/** The divisions that fit what was typed, as options: the first fifty. */
export function useDivisionOptions(search: string): { value: string; label: string }[] {
  const [{ data }] = useQuery({ query: DivisionOptions, variables: { search: search || null } });
  return (data?.divisions ?? []).slice(0, 50).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
}
