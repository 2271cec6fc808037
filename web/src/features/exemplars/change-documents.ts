import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';

export const ProposeExemplar = graphql(
  `
    mutation ProposeExemplar($authority: String!, $enterprise: ID, $park: ID, $input: ExemplarInput!, $key: String) {
      proposeExemplar(authority: $authority, enterprise: $enterprise, park: $park, input: $input, key: $key) {
        __typename
        ... on Exemplar {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditExemplar = graphql(
  `
    mutation EditExemplar($exemplar: ID!, $version: Int!, $input: ExemplarChanges!, $key: String) {
      editExemplar(exemplar: $exemplar, version: $version, input: $input, key: $key) {
        __typename
        ... on Exemplar {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const AgreeToExemplar = graphql(
  `
    mutation AgreeToExemplar($exemplar: ID!, $version: Int!, $key: String) {
      agreeToExemplar(exemplar: $exemplar, version: $version, key: $key) {
        __typename
        ... on Exemplar {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const PublishExemplar = graphql(
  `
    mutation PublishExemplar(
      $exemplar: ID!
      $version: Int!
      $documentNo: String!
      $on: Date
      $paperConsentOn: Date
      $key: String
    ) {
      publishExemplar(
        exemplar: $exemplar
        version: $version
        documentNo: $documentNo
        on: $on
        paperConsentOn: $paperConsentOn
        key: $key
      ) {
        __typename
        ... on Exemplar {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const WithdrawExemplar = graphql(
  `
    mutation WithdrawExemplar($exemplar: ID!, $version: Int!, $reason: String!, $on: Date, $key: String) {
      withdrawExemplar(exemplar: $exemplar, version: $version, reason: $reason, on: $on, key: $key) {
        __typename
        ... on Exemplar {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
