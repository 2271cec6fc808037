import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const CandidatesQuery = graphql(`
  query CandidatesOfDrive($id: ID!, $indicator: Indicator!, $year: Int, $maxTier: Int) {
    node(id: $id) {
      __typename
      ... on Drive {
        id
        candidates(indicator: $indicator, year: $year, maxTier: $maxTier) {
          indicator
          year
          unit
          energyBasis
          total
          residual
          withoutFigures
          truncated
          covered
          cut
          cutCitation
          cutVerified
          reached
          reachesCut
          fewest {
            id
          }
          candidates {
            enterprise {
              id
              name
              industry {
                code
                name
              }
            }
            tier
            weight
            directShare
            load
            figure
            cumulativeShare
            alongside
            credit {
              validUntil
              source
            }
            state
          }
        }
      }
    }
  }
`);
export const LoadsQuery = graphql(`
  query LoadsOfDrive($id: ID!, $indicator: Indicator!) {
    node(id: $id) {
      __typename
      ... on Drive {
        id
        candidates(indicator: $indicator) {
          indicator
          year
          unit
          total
          residual
          byState {
            state
            suppliers
            load
            withoutFigures
          }
        }
      }
    }
  }
`);
type DriveNode = Extract<NonNullable<ResultOf<typeof CandidatesQuery>['node']>, { __typename: 'Drive' }>;
export type Order = DriveNode['candidates'];
type Listed = Order['candidates'][number];
/** One whose card may be seen. */
export type Candidate = Listed & { readonly enterprise: NonNullable<Listed['enterprise']> };
export const candidatesOf = (order: Order): Candidate[] =>
  order.candidates.filter((one): one is Candidate => one.enterprise !== null);

export const UpstreamPicture = graphql(`
  query UpstreamOfDrive($lead: ID!, $maxTier: Int!) {
    supplyChain(enterprise: $lead, direction: UPSTREAM, maxTier: $maxTier, limit: 300) {
      totalNodes
      truncated
      nodes {
        tier
        enterprise {
          id
          name
        }
      }
      links {
        id
        supplier {
          id
        }
        buyer {
          id
        }
      }
    }
  }
`);

export const InviteSuppliers = graphql(
  `
    mutation InviteSuppliers(
      $drive: ID!
      $suppliers: [ID!]!
      $message: String
      $contacts: [SupplierContactInput!]
      $key: String
    ) {
      inviteSuppliers(drive: $drive, suppliers: $suppliers, message: $message, contacts: $contacts, key: $key) {
        __typename
        ... on SuppliersInvited {
          invitations {
            id
            state
            supplierName
            letters
            waiting
            alongside
          }
          skipped {
            supplier {
              id
              name
            }
            reason
            until
          }
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
type Answer = NonNullable<ResultOf<typeof InviteSuppliers>['inviteSuppliers']>;
export type Invited = Extract<Answer, { __typename: 'SuppliersInvited' }>;
