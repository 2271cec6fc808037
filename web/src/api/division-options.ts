import { useQuery } from 'urql';
import { graphql } from './graphql.ts';

const DivisionsToChoose = graphql(`
  query DivisionsToChoose($search: String) {
    divisions(search: $search) {
      code
      name
    }
  }
`);

/** The divisions that fit what was typed, to choose from. */
export function useDivisionOptions(search: string) {
  const [{ data }] = useQuery({ query: DivisionsToChoose, variables: { search: search || null } });
  return (data?.divisions ?? []).slice(0, 50).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
}
