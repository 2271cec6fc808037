import { graphql, type ResultOf } from '../../api/graphql.ts';

export const PartnerLinkFields = graphql(`
  fragment PartnerLinkFields on SupplyLink @_unmask {
    id
    mayEdit
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
    query Suppliers($id: ID!, $first: Int, $after: String) {
      enterprise(id: $id) {
        id
        links: suppliers(first: $first, after: $after) {
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
    query Buyers($id: ID!, $first: Int, $after: String) {
      enterprise(id: $id) {
        id
        links: buyers(first: $first, after: $after) {
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
