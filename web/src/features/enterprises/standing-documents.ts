import { useClient, useMutation } from 'urql';
import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';
import { newKey } from '../../ui/editing/edit.ts';
import { PartnerLinkFields, type PartnerLink } from './partner-queries.ts';

export const LinksToConfirmQuery = graphql(
  `
    query LinksToConfirm($enterprise: ID!, $first: Int, $after: String) {
      linksToConfirm(enterprise: $enterprise, first: $first, after: $after) {
        nodes {
          id
          ...PartnerLinkFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [PartnerLinkFields],
);
const ConfirmSupplyLink = graphql(
  `
    mutation ConfirmSupplyLink($link: ID!, $version: Int!, $key: String) {
      confirmSupplyLink(link: $link, version: $version, idempotencyKey: $key) {
        __typename
        ... on SupplyLink {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const DisputeSupplyLink = graphql(
  `
    mutation DisputeSupplyLink($link: ID!, $version: Int!, $kind: LinkDisputeKind!, $reason: String!, $key: String) {
      disputeSupplyLink(link: $link, version: $version, kind: $kind, reason: $reason, idempotencyKey: $key) {
        __typename
        ... on SupplyLink {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
const WithdrawDispute = graphql(
  `
    mutation WithdrawDispute($link: ID!, $version: Int!, $key: String) {
      withdrawDispute(link: $link, version: $version, idempotencyKey: $key) {
        __typename
        ... on SupplyLink {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const VersionOfLink = graphql(`
  query VersionOfLink($id: ID!) {
    node(id: $id) {
      ... on SupplyLink {
        id
        version
      }
    }
  }
`);
export const touchesLinks = { additionalTypenames: ['SupplyLink', 'Enterprise', 'SupplyLinkConnection'] };

/** Each answers with what refused it, or null. */
export function useStanding(offline: string) {
  const client = useClient();
  const [, takeBack] = useMutation(WithdrawDispute);
  const asked = ({ id, version }: PartnerLink) => ({ link: id, version: version ?? 0, key: newKey() });
  return {
    /** Without telling the lists: whoever confirms several looks again when all are through. */
    async confirmQuietly(link: PartnerLink): Promise<string | null> {
      const { data, error } = await client.mutation(ConfirmSupplyLink, asked(link)).toPromise();
      const answer = data?.confirmSupplyLink;
      if (answer?.__typename === 'SupplyLink') return null;
      return answer?.message ?? error?.graphQLErrors[0]?.message ?? offline;
    },
    async withdraw(link: PartnerLink): Promise<string | null> {
      const { data, error } = await takeBack(asked(link), touchesLinks);
      const answer = data?.withdrawDispute;
      if (answer?.__typename === 'SupplyLink') return null;
      return answer?.message ?? error?.graphQLErrors[0]?.message ?? offline;
    },
  };
}
