import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';
import { RatingFields } from './documents.ts';

export const ProposeRatings = graphql(
  `
    mutation ProposeCreditRatings($authority: String!, $year: Int!, $enterprises: [ID!]!, $key: String) {
      proposeCreditRatings(authority: $authority, year: $year, enterprises: $enterprises, key: $key) {
        __typename
        ... on ProposedCreditRatings {
          ratedAlready
          ratings {
            id
          }
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const SetGrade = graphql(
  `
    mutation SetCreditGrade($rating: ID!, $version: Int!, $grade: String!, $reason: String, $key: String) {
      setCreditGrade(rating: $rating, version: $version, grade: $grade, reason: $reason, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const TellRating = graphql(
  `
    mutation TellCreditRating($rating: ID!, $version: Int!, $key: String) {
      tellCreditRating(rating: $rating, version: $version, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const ObjectToRating = graphql(
  `
    mutation ObjectToRating($rating: ID!, $version: Int!, $objection: String!, $key: String) {
      objectToRating(rating: $rating, version: $version, objection: $objection, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const AnswerObjection = graphql(
  `
    mutation AnswerObjection($rating: ID!, $version: Int!, $answer: String!, $grade: String, $key: String) {
      answerObjection(rating: $rating, version: $version, answer: $answer, grade: $grade, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const PublishRating = graphql(
  `
    mutation PublishCreditRating($rating: ID!, $version: Int!, $key: String) {
      publishCreditRating(rating: $rating, version: $version, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const CorrectRating = graphql(
  `
    mutation CorrectCreditRating($rating: ID!, $version: Int!, $grade: String!, $reason: String!, $key: String) {
      correctCreditRating(rating: $rating, version: $version, grade: $grade, reason: $reason, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
