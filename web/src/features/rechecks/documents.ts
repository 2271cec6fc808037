import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const DrawFields = graphql(`
  fragment DrawFields on RecheckDraw @_unmask {
    id
    version
    year
    round
    status
    size
    populationCount
    doneCount
    committedOn
    drawnOn
    authority {
      code
      name
    }
  }
`);
export const Draws = graphql(
  `
    query RecheckDraws($year: Int, $first: Int, $after: String) {
      keepsMandatoryList
      recheckDraws(year: $year, first: $first, after: $after) {
        nodes {
          ...DrawFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [DrawFields],
);
export type DrawShown = ResultOf<typeof Draws>['recheckDraws']['nodes'][number];

const MemberFields = graphql(`
  fragment RecheckMemberFields on RecheckMember @_unmask {
    id
    version
    name
    creditCode
    because
    on
    drawn
    place
    outcome
    recheckedOn
    note
    enterprise {
      id
    }
    disclosure {
      id
    }
    city {
      name
    }
    industry {
      name
    }
  }
`);
export const OneDraw = graphql(
  `
    query RecheckDraw($id: ID!, $search: String, $drawn: Boolean, $first: Int, $after: String) {
      node(id: $id) {
        __typename
        ... on RecheckDraw {
          ...DrawFields
          populationHash
          commitment
          seed
          mayDraw
          share {
            amount
            citation
            verified
          }
          strata {
            stratum
            population
            drawn
          }
          members(search: $search, drawn: $drawn, first: $first, after: $after) {
            nodes {
              ...RecheckMemberFields
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
  [DrawFields, MemberFields],
);
export type DrawRead = Extract<ResultOf<typeof OneDraw>['node'], { __typename: 'RecheckDraw' }>;
export type MemberShown = DrawRead['members']['nodes'][number];

export const Outlook = graphql(`
  query RecheckOutlook($authority: String!, $year: Int!) {
    recheckOutlook(authority: $authority, year: $year) {
      population
      size
      rule {
        amount
        citation
      }
    }
  }
`);
export const CommitDraw = graphql(
  `
    mutation CommitRecheckDraw($authority: String!, $year: Int!, $key: String) {
      commitRecheckDraw(authority: $authority, year: $year, idempotencyKey: $key) {
        __typename
        ... on RecheckDraw {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const Draw = graphql(
  `
    mutation DrawRecheck($draw: ID!, $version: Int!, $key: String) {
      drawRecheck(draw: $draw, version: $version, idempotencyKey: $key) {
        __typename
        ... on RecheckDraw {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const RecordRecheck = graphql(
  `
    mutation RecordRecheck(
      $member: ID!
      $version: Int!
      $outcome: RecheckOutcome!
      $recheckedOn: Date!
      $note: String
      $key: String
    ) {
      recordRecheck(
        member: $member
        version: $version
        outcome: $outcome
        recheckedOn: $recheckedOn
        note: $note
        idempotencyKey: $key
      ) {
        __typename
        ... on RecheckDraw {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
