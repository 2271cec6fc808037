import { useMutation } from 'urql';
import { useApi } from '../../api/ApiProvider.tsx';
import { graphql } from '../../api/graphql.ts';

const ActAs = graphql(`
  mutation ActAs($membership: ID) {
    actAs(membership: $membership) {
      __typename
    }
  }
`);

/** Narrows what is seen to one membership; everything on the screen is asked for again. */
export function useActAs() {
  const { forget } = useApi();
  const [, act] = useMutation(ActAs);
  return async (membership: string | null) => {
    const { data } = await act({ membership });
    if (data?.actAs.__typename === 'Viewer') forget();
  };
}
