import { graphql, type ResultOf } from '../../api/graphql.ts';

export const PartnerLinkFields = graphql(`
  fragment PartnerLinkFields on SupplyLink @_unmask {
    id
    version
    mayEdit
    mySides
    standing
    confirmedBy
    disputes {
      side
      kind
      reason
      disputedAt
    }
    product
    shareOfSupplier
    shareOfBuyer
    annualVolume
    unit
    annualValue
    since
    until
    source
    confidence
    supplier {
      id
      name
      industry {
        code
        name
      }
    }
    buyer {
      id
      name
      industry {
        code
        name
      }
    }
  }
`);
export type PartnerLink = ResultOf<typeof PartnerLinkFields>;

export const SuppliersQuery = graphql(
  `
    query Suppliers($id: ID!, $first: Int, $after: String, $standing: LinkStanding) {
      enterprise(id: $id) {
        id
        links: suppliers(first: $first, after: $after, standing: $standing) {
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
    }
  `,
  [PartnerLinkFields],
);
export const BuyersQuery = graphql(
  `
    query Buyers($id: ID!, $first: Int, $after: String, $standing: LinkStanding) {
      enterprise(id: $id) {
        id
        links: buyers(first: $first, after: $after, standing: $standing) {
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
    }
  `,
  [PartnerLinkFields],
);
