import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const ReadinessFields = graphql(`
  fragment ReadinessFields on AuditReadiness @_unmask {
    ready
    merged
    passMark
    vetoes
    sheet {
      item
      weight
    }
    unmet {
      rule
      text
      citation
    }
  }
`);
export const AssessmentOfAudit = graphql(
  `
    query AssessmentOfAudit($id: ID!) {
      keepsMandatoryList
      node(id: $id) {
        __typename
        ... on Audit {
          id
          version
          status
          assessment: readiness(kind: ASSESSMENT) {
            ...ReadinessFields
          }
          acceptance: readiness(kind: ACCEPTANCE) {
            ...ReadinessFields
          }
          assessments {
            id
            kind
            result
            score
            passMark
            on
          }
          panels {
            id
            version
            kind
            status
            drawnOn
            seed
            commitment
            populationHash
            seats {
              expert
              name
              employer
              covers
              place
              hasAccount
              replacedOn
              reason
            }
            recusals {
              name
              path {
                from
                relation
                to
              }
            }
            scores {
              id
              expert
              total
              comment
              vetoes
              version
              points {
                item
                points
              }
            }
          }
        }
      }
    }
  `,
  [ReadinessFields],
);
export type AuditAssessed = Extract<NonNullable<ResultOf<typeof AssessmentOfAudit>['node']>, { __typename: 'Audit' }>;
export type Readiness = NonNullable<AuditAssessed['assessment']>;
export type Panel = AuditAssessed['panels'][number];
export type Seat = Panel['seats'][number];
export type Kind = Panel['kind'];

export const DrawPanel = graphql(`
  mutation DrawPanel($audit: ID!, $kind: AssessmentKind!, $key: String) {
    drawPanel(audit: $audit, kind: $kind, idempotencyKey: $key) {
      __typename
      ... on Panel {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const ReplaceMember = graphql(
  `
    mutation ReplacePanelMember($panel: ID!, $version: Int!, $expert: ID!, $reason: String!, $key: String) {
      replacePanelMember(panel: $panel, version: $version, expert: $expert, reason: $reason, idempotencyKey: $key) {
        __typename
        ... on Panel {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const ScoreAudit = graphql(
  `
    mutation ScoreAudit(
      $panel: ID!
      $expert: ID!
      $version: Int!
      $points: [ScorePointsInput!]!
      $vetoes: [String!]!
      $comment: String
      $key: String
    ) {
      scoreAudit(
        panel: $panel
        expert: $expert
        version: $version
        points: $points
        vetoes: $vetoes
        comment: $comment
        idempotencyKey: $key
      ) {
        __typename
        ... on PanelScore {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const Decide = graphql(
  `
    mutation DecideAssessment(
      $audit: ID!
      $version: Int!
      $kind: AssessmentKind!
      $on: Date!
      $opinion: String!
      $key: String
    ) {
      decideAssessment(
        audit: $audit
        version: $version
        kind: $kind
        on: $on
        opinion: $opinion
        idempotencyKey: $key
      ) {
        __typename
        ... on Audit {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const ToScoreQuery = graphql(`
  query PanelsToScore {
    panelsToScore {
      panel
      expert
      enterpriseName
      kind
      drawnOn
      vetoes
      sheet {
        item
        weight
      }
      mine {
        total
        comment
        vetoes
        version
        points {
          item
          points
        }
      }
    }
  }
`);
export type ToScoreRow = ResultOf<typeof ToScoreQuery>['panelsToScore'][number];
export const ResultsQuery = graphql(`
  query AssessmentResults(
    $authority: String
    $year: Int
    $kind: AssessmentKind
    $search: String
    $first: Int
    $after: String
  ) {
    assessmentResults(authority: $authority, year: $year, kind: $kind, search: $search, first: $first, after: $after) {
      nodes {
        id
        name
        kind
        result
        on
        division {
          name
        }
        disclosure {
          id
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
export type ResultRow = ResultOf<typeof ResultsQuery>['assessmentResults']['nodes'][number];
export const OpinionQuery = graphql(`
  query AssessmentOpinion($id: ID!) {
    node(id: $id) {
      __typename
      ... on Assessment {
        id
        kind
        result
        score
        passMark
        vetoes
        opinion
        merged
        members
        on
        name
        creditCode
        rulePack
        filledFrom
        division {
          name
        }
      }
    }
  }
`);
