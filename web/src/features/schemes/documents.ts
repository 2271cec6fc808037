import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const FiguresFields = graphql(`
  fragment FiguresFields on SavingFigures @_unmask {
    values {
      measure
      value
      unit
    }
    other
    energyBasis
    year
    source
  }
`);
const SchemeFields = graphql(
  `
    fragment SchemeFields on Scheme @_unmask {
      id
      name
      kind
      status
      technical
      economic
      environmental
      version
      mayEdit
      expected {
        ...FiguresFields
      }
      verified {
        ...FiguresFields
      }
      flags {
        kind
        measure
        expected
        verified
        percent
        citation
      }
      shares {
        audit
        enterprise
        basisPoints
      }
    }
  `,
  [FiguresFields],
);
export const SchemesQuery = graphql(
  `
    query SchemesOfAudit($audit: ID!, $first: Int, $after: String) {
      node(id: $audit) {
        __typename
        ... on Audit {
          id
          mayEnterSchemes
          enterprise {
            id
            name
            park {
              id
              name
            }
          }
          schemes(first: $first, after: $after) {
            nodes {
              ...SchemeFields
            }
            pageInfo {
              hasNextPage
              endCursor
            }
            totalCount
          }
        }
      }
    }
  `,
  [SchemeFields],
);
export type AuditShown = Extract<NonNullable<ResultOf<typeof SchemesQuery>['node']>, { __typename: 'Audit' }>;
export type SchemeShown = AuditShown['schemes']['nodes'][number];

export const SchemeQuery = graphql(
  `
    query OneScheme($id: ID!) {
      node(id: $id) {
        __typename
        ... on Scheme {
          ...SchemeFields
        }
      }
    }
  `,
  [SchemeFields],
);
export const AddScheme = graphql(
  `
    mutation AddScheme($audit: ID!, $input: SchemeInput!, $key: String) {
      addScheme(audit: $audit, input: $input, idempotencyKey: $key) {
        __typename
        ... on Scheme {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditScheme = graphql(
  `
    mutation EditScheme($id: ID!, $version: Int!, $input: SchemeInput!, $key: String) {
      editScheme(id: $id, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on Scheme {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const VerifyScheme = graphql(
  `
    mutation VerifyScheme($id: ID!, $version: Int!, $input: VerifiedFiguresInput!, $key: String) {
      verifyScheme(id: $id, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on Scheme {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const ShareScheme = graphql(
  `
    mutation ShareScheme($id: ID!, $version: Int!, $shares: [SchemeShareInput!]!, $key: String) {
      shareScheme(id: $id, version: $version, shares: $shares, idempotencyKey: $key) {
        __typename
        ... on Scheme {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
/** The audits of a park, of which some may share a scheme. */
export const AuditsToShare = graphql(`
  query AuditsToShare($park: ID!, $search: String) {
    audits(filter: { park: $park, search: $search }, first: 20) {
      nodes {
        id
        openedOn
        enterprise {
          id
          name
        }
      }
    }
  }
`);
export const RemoveScheme = graphql(`
  mutation RemoveScheme($id: ID!, $version: Int!, $key: String) {
    removeScheme(id: $id, version: $version, idempotencyKey: $key) {
      __typename
      ... on RemovedScheme {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const HeadingsQuery = graphql(`
  query SchemeHeadings($headers: [String!]!) {
    schemeHeadings(headers: $headers) {
      header
      column
      unit
    }
    schemeColumns {
      name
      header
    }
  }
`);
export const PasteSchemes = graphql(`
  mutation PasteSchemes(
    $audit: ID!
    $headers: [SchemeHeadingInput!]!
    $rows: [SchemeRowInput!]!
    $year: Int!
    $energyBasis: EnergyBasis
    $source: String
    $key: String
  ) {
    pasteSchemes(
      audit: $audit
      headers: $headers
      rows: $rows
      year: $year
      energyBasis: $energyBasis
      source: $source
      idempotencyKey: $key
    ) {
      __typename
      ... on SchemePaste {
        rows
        added
        refused {
          row
          cells
          problems {
            column
            message
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
