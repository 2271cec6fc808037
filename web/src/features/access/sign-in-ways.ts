import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';

const SignInWays = graphql(`
  query SignInWays {
    installation {
      mail
      mailbox
      singleSignOn
    }
  }
`);

/** What this installation offers beside an email and a password. */
export function useSignInWays() {
  const [{ data }] = useQuery({ query: SignInWays });
  return data?.installation;
}
