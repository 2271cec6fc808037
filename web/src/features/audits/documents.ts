import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const AuditsQuery = graphql(`
  query Audits($filter: AuditFilter, $first: Int, $after: String) {
    audits(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        mode
        basis
        stage
        status
        openedOn
        dueOn
        deferredUntil
        enterprise {
          id
          name
          creditCode
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
export type AuditRow = ResultOf<typeof AuditsQuery>['audits']['nodes'][number];

export const AuditQuery = graphql(`
  query Audit($id: ID!) {
    node(id: $id) {
      __typename
      ... on Audit {
        id
        version
        mode
        basis
        stage
        status
        openedOn
        dueOn
        deferredUntil
        assessedOn
        acceptedOn
        agency
        stagesCitation
        mayEnterSchemes
        schemes(first: 1) {
          totalCount
        }
        team {
          name
          role
        }
        listEntry {
          year
          publishedOn
        }
        enterprise {
          id
          name
          creditCode
        }
        stages {
          stage
          done
          current
        }
        evidence {
          id
          name
          purpose
          bytes
          hash
          stage
          addedAt
          by
          url
        }
        history {
          id
          kind
          from
          to
          on
          until
          side
          by
          reason
        }
        acts {
          act
          allowed
          why
          citation
        }
        credit {
          validUntil
          holds
          why {
            startedOn
            rule {
              text
              textEn
              citation
            }
          }
        }
      }
    }
  }
`);
export type AuditShown = Extract<NonNullable<ResultOf<typeof AuditQuery>['node']>, { __typename: 'Audit' }>;
/** An audit that the reader sees all of, and so may change. */
export type Known = AuditShown & { readonly version: number };
export type Stage = NonNullable<AuditShown['stage']>;
export type Act = AuditShown['acts'][number]['act'];

export const EnterpriseToAudit = graphql(`
  query EnterpriseToAudit($id: ID!) {
    enterprise(id: $id) {
      id
      name
      mayStartAudit
    }
  }
`);

export const StartAudit = graphql(
  `
    mutation StartAudit($input: StartAuditInput!, $key: String) {
      startAudit(input: $input, idempotencyKey: $key) {
        __typename
        ... on Audit {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const MoveAudit = graphql(`
  mutation MoveAudit($audit: ID!, $version: Int!, $to: AuditStage!, $on: Date, $key: String) {
    moveAudit(audit: $audit, version: $version, to: $to, on: $on, idempotencyKey: $key) {
      __typename
      ... on Audit {
        id
        version
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const ResumeAudit = graphql(`
  mutation ResumeAudit($audit: ID!, $version: Int!, $key: String) {
    resumeAudit(audit: $audit, version: $version, idempotencyKey: $key) {
      __typename
      ... on Audit {
        id
        version
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const ReturnAudit = graphql(
  `
    mutation ReturnAudit($audit: ID!, $version: Int!, $to: AuditStage!, $reason: String!, $key: String) {
      returnAudit(audit: $audit, version: $version, to: $to, reason: $reason, idempotencyKey: $key) {
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
export const DeferAudit = graphql(
  `
    mutation DeferAudit($audit: ID!, $version: Int!, $until: Date!, $reason: String!, $key: String) {
      deferAudit(audit: $audit, version: $version, until: $until, reason: $reason, idempotencyKey: $key) {
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
export const WithdrawAudit = graphql(
  `
    mutation WithdrawAudit($audit: ID!, $version: Int!, $reason: String!, $key: String) {
      withdrawAudit(audit: $audit, version: $version, reason: $reason, idempotencyKey: $key) {
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
export const EditAuditTeam = graphql(
  `
    mutation EditAuditTeam(
      $audit: ID!
      $version: Int!
      $agency: String
      $team: [AuditTeamMemberInput!]!
      $key: String
    ) {
      editAuditTeam(audit: $audit, version: $version, agency: $agency, team: $team, idempotencyKey: $key) {
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
