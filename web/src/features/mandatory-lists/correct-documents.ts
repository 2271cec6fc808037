import { graphql, type ResultOf } from '../../api/graphql.ts';

export const EntriesToCorrect = graphql(`
  query EntriesToCorrect($authority: String!, $year: Int!, $after: String) {
    mandatoryList(authority: $authority, year: $year) {
      id
      edition
      documentNo
      entries(first: 100, after: $after) {
        nodes {
          id
          name
          creditCode
          reason
          sourceRow
          enterprise {
            id
          }
          categories {
            category
            evidence
            limit
            measured
            unit
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
export type ListToCorrect = NonNullable<ResultOf<typeof EntriesToCorrect>['mandatoryList']>;
export type EntryToCorrect = ListToCorrect['entries']['nodes'][number];

export const CorrectMandatoryList = graphql(`
  mutation CorrectMandatoryList(
    $authority: String!
    $year: Int!
    $edition: Int
    $entries: [ListEntryInput!]!
    $reason: String!
    $documentNo: String
    $key: String
  ) {
    correctMandatoryList(
      authority: $authority
      year: $year
      edition: $edition
      entries: $entries
      reason: $reason
      documentNo: $documentNo
      idempotencyKey: $key
    ) {
      __typename
      ... on MandatoryList {
        id
        edition
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Conflict {
        changedBy
        changedAt
      }
    }
  }
`);
