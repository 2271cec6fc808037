import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const ExpertsQuery = graphql(`
  query Experts($search: String, $field: ExpertField, $first: Int, $after: String) {
    experts(search: $search, field: $field, first: $first, after: $after) {
      nodes {
        id
        name
        employer
        fields
        industries
        active
        account
        version
        division {
          code
          name
        }
        ties {
          id
          kind
          from
          until
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
export type ExpertRow = ResultOf<typeof ExpertsQuery>['experts']['nodes'][number];

export const EnterprisesToTie = graphql(`
  query EnterprisesToTie($search: String) {
    enterprises(search: $search, first: 10) {
      nodes {
        id
        name
      }
    }
  }
`);
export const AddExpert = graphql(
  `
    mutation AddExpert($input: AddExpertInput!, $key: String) {
      addExpert(input: $input, idempotencyKey: $key) {
        __typename
        ... on Expert {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditExpert = graphql(
  `
    mutation EditExpert($expert: ID!, $version: Int!, $input: EditExpertInput!, $key: String) {
      editExpert(expert: $expert, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on Expert {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const RemoveTie = graphql(`
  mutation RemoveExpertTie($expert: ID!, $version: Int!, $tie: ID!, $key: String) {
    removeExpertTie(expert: $expert, version: $version, tie: $tie, idempotencyKey: $key) {
      __typename
      ... on Expert {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const AddTie = graphql(
  `
    mutation AddExpertTie(
      $expert: ID!
      $version: Int!
      $enterprise: ID!
      $kind: ExpertTieKind!
      $from: Date
      $until: Date
      $key: String
    ) {
      addExpertTie(
        expert: $expert
        version: $version
        enterprise: $enterprise
        kind: $kind
        from: $from
        until: $until
        idempotencyKey: $key
      ) {
        __typename
        ... on Expert {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
