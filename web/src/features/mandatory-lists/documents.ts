import { graphql, type ResultOf } from '../../api/graphql.ts';
import { CategoryFields, ClockFields } from './parts.ts';

export const MandatoryListsQuery = graphql(`
  query MandatoryLists($year: Int, $first: Int, $after: String) {
    mandatoryLists(year: $year, first: $first, after: $after) {
      nodes {
        id
        year
        status
        publishedOn
        entryCount
        authority {
          code
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
export type ListShown = ResultOf<typeof MandatoryListsQuery>['mandatoryLists']['nodes'][number];

export const MandatoryListQuery = graphql(
  `
    query MandatoryList(
      $authority: String!
      $year: Int!
      $search: String
      $category: MandatoryCategory
      $first: Int
      $after: String
    ) {
      viewer {
        id
      }
      mandatoryList(authority: $authority, year: $year) {
        id
        status
        edition
        mayCorrect
        publishedOn
        documentNo
        entryCount
        authority {
          code
          name
        }
        editions {
          edition
          publishedOn
          documentNo
          reason
        }
        entries(search: $search, category: $category, first: $first, after: $after) {
          nodes {
            id
            name
            creditCode
            enterprise {
              id
            }
            city {
              name
            }
            county {
              name
            }
            industry {
              name
            }
            categories {
              ...CategoryFields
            }
            clocks {
              ...ClockFields
            }
            disclosure {
              id
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
  `,
  [CategoryFields, ClockFields],
);
export type OneList = NonNullable<ResultOf<typeof MandatoryListQuery>['mandatoryList']>;
export type EntryShown = OneList['entries']['nodes'][number];

export const ComparisonQuery = graphql(`
  query MandatoryListComparison($authority: String!, $year: Int!) {
    mandatoryList(authority: $authority, year: $year) {
      id
      comparison {
        year
        added {
          id
          name
        }
        dropped {
          id
          name
        }
        kept {
          id
          name
        }
      }
    }
  }
`);
