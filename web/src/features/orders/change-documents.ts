import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';
import { OrderFields } from './documents.ts';

export const IssueOrder = graphql(
  `
    mutation IssueOrderToCorrect(
      $entry: ID!
      $step: ClockStep!
      $documentNo: String!
      $requirement: String!
      $issuedOn: Date
      $dueOn: Date
      $key: String
    ) {
      issueOrderToCorrect(
        entry: $entry
        step: $step
        documentNo: $documentNo
        requirement: $requirement
        issuedOn: $issuedOn
        dueOn: $dueOn
        idempotencyKey: $key
      ) {
        __typename
        ... on OrderToCorrect {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const FulfilOrder = graphql(
  `
    mutation FulfilOrderToCorrect($order: ID!, $version: Int!, $fulfilledOn: Date, $note: String, $key: String) {
      fulfilOrderToCorrect(
        order: $order
        version: $version
        fulfilledOn: $fulfilledOn
        note: $note
        idempotencyKey: $key
      ) {
        __typename
        ...OrderFields
        ...EditProblem
      }
    }
  `,
  [OrderFields, EditProblem],
);
export const WithdrawOrder = graphql(
  `
    mutation WithdrawOrderToCorrect($order: ID!, $version: Int!, $reason: String!, $key: String) {
      withdrawOrderToCorrect(order: $order, version: $version, reason: $reason, idempotencyKey: $key) {
        __typename
        ...OrderFields
        ...EditProblem
      }
    }
  `,
  [OrderFields, EditProblem],
);
export const RecordPenalty = graphql(
  `
    mutation RecordPenalty($order: ID!, $version: Int!, $penalty: PenaltyInput!, $key: String) {
      recordPenalty(order: $order, version: $version, penalty: $penalty, idempotencyKey: $key) {
        __typename
        ...OrderFields
        ...EditProblem
      }
    }
  `,
  [OrderFields, EditProblem],
);
export const CorrectPenalty = graphql(
  `
    mutation CorrectPenalty($order: ID!, $version: Int!, $penalty: PenaltyInput!, $key: String) {
      correctPenalty(order: $order, version: $version, penalty: $penalty, idempotencyKey: $key) {
        __typename
        ...OrderFields
        ...EditProblem
      }
    }
  `,
  [OrderFields, EditProblem],
);
