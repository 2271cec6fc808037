import { graphql } from './graphql.ts';

/** What any mutation that edits says when it does not save: why, where the input is wrong, and who was first. */
export const EditProblem = graphql(`
  fragment EditProblem on Problem @_unmask {
    message
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
`);
