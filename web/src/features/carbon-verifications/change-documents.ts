import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';
import { CarbonFields } from './documents.ts';

export const RecordCarbon = graphql(
  `
    mutation RecordCarbonVerification($enterprise: ID!, $input: CarbonVerificationInput!, $key: String) {
      recordCarbonVerification(enterprise: $enterprise, input: $input, key: $key) {
        __typename
        ... on CarbonVerification {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const CorrectCarbon = graphql(
  `
    mutation CorrectCarbonVerification(
      $verification: ID!
      $version: Int!
      $input: CarbonVerificationChanges!
      $key: String
    ) {
      correctCarbonVerification(verification: $verification, version: $version, input: $input, key: $key) {
        __typename
        ...CarbonFields
        ...EditProblem
      }
    }
  `,
  [CarbonFields, EditProblem],
);
export const ConfirmCarbon = graphql(
  `
    mutation ConfirmCarbonVerification($verification: ID!, $version: Int!, $key: String) {
      confirmCarbonVerification(verification: $verification, version: $version, key: $key) {
        __typename
        ...CarbonFields
        ...EditProblem
      }
    }
  `,
  [CarbonFields, EditProblem],
);
export const ReturnCarbon = graphql(
  `
    mutation ReturnCarbonVerification($verification: ID!, $version: Int!, $reason: String!, $key: String) {
      returnCarbonVerification(verification: $verification, version: $version, reason: $reason, key: $key) {
        __typename
        ...CarbonFields
        ...EditProblem
      }
    }
  `,
  [CarbonFields, EditProblem],
);
