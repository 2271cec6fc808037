import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';

export const WholeAuditToEdit = graphql(`
  query WholeAuditToEdit($id: ID!) {
    wholeAudit(id: $id) {
      id
      version
      name
    }
  }
`);
export const RenameWholeAudit = graphql(
  `
    mutation RenameWholeAudit($id: ID!, $version: Int!, $name: String!, $key: String) {
      renameWholeAudit(id: $id, version: $version, name: $name, idempotencyKey: $key) {
        __typename
        ... on WholeAudit {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const CloseWholeAudit = graphql(`
  mutation CloseWholeAudit($id: ID!, $version: Int!, $key: String) {
    closeWholeAudit(id: $id, version: $version, idempotencyKey: $key) {
      __typename
      ... on WholeAudit {
        id
        version
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const PassWholeAuditMutation = graphql(`
  mutation PassWholeAudit($id: ID!, $version: Int!, $on: Date!, $key: String) {
    passWholeAudit(wholeAudit: $id, version: $version, on: $on, idempotencyKey: $key) {
      __typename
      ... on WholeAudit {
        id
        version
      }
      ... on Problem {
        message
      }
    }
  }
`);
