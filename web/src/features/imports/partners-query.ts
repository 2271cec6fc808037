import { graphql, type ResultOf } from '../../api/graphql.ts';

export const ImportFindingsQuery = graphql(`
  query ImportFindings($id: ID!) {
    importJob(id: $id) {
      id
      partnerCounts {
        byCode
        byName
        created
        near
      }
      errorCounts {
        code
        count
      }
    }
  }
`);
export const ImportPartnersQuery = graphql(`
  query ImportPartners($id: ID!, $found: ImportFinding, $near: Boolean, $first: Int, $after: String) {
    importJob(id: $id) {
      id
      partners(found: $found, near: $near, first: $first, after: $after) {
        edges {
          cursor
          node {
            row
            name
            creditCode
            found
            enterprise {
              id
              name
              creditCode
              verified
            }
            near {
              score
              mayMerge
              enterprise {
                id
                name
                creditCode
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);
type Found = NonNullable<ResultOf<typeof ImportPartnersQuery>['importJob']>['partners'];
export type PartnerFound = Found['edges'][number]['node'];
export type Counts = NonNullable<ResultOf<typeof ImportFindingsQuery>['importJob']>;

/** What a part of the summary asks for. */
export const parts = {
  byCode: { found: 'BY_CODE' },
  byName: { found: 'BY_NAME' },
  near: { near: true },
  created: { found: 'CREATED' },
} as const;
export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];
