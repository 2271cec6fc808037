import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { CategoryFields } from './parts.ts';

export const EntriesToCorrect = graphql(
  `
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
              ...CategoryFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [CategoryFields],
);
export type ListToCorrect = NonNullable<ResultOf<typeof EntriesToCorrect>['mandatoryList']>;
export type EntryToCorrect = ListToCorrect['entries']['nodes'][number];

export const CorrectMandatoryList = graphql(
  `
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
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
