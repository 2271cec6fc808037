import { graphql, type ResultOf } from '../../api/graphql.ts';

export const TeamFields = graphql(`
  fragment GuidanceTeamFields on GuidanceTeam @_unmask {
    id
    name
    size
    documentNo
    version
    mayEdit
    division {
      code
      name
    }
    members {
      id
      expert
      name
      employer
      sector
      role
      since
      until
      named
    }
  }
`);
export type TeamShown = ResultOf<typeof TeamFields>;
export type MemberShown = TeamShown['members'][number];

export const TeamsQuery = graphql(
  `
    query GuidanceTeams($first: Int, $after: String) {
      keepsMandatoryList
      guidanceTeams(first: $first, after: $after) {
        nodes {
          ...GuidanceTeamFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [TeamFields],
);
export const TeamQuery = graphql(
  `
    query GuidanceTeam($id: ID!) {
      node(id: $id) {
        __typename
        ... on GuidanceTeam {
          ...GuidanceTeamFields
        }
      }
    }
  `,
  [TeamFields],
);

export const VisitFields = graphql(`
  fragment GuidanceVisitFields on GuidanceVisit @_unmask {
    id
    version
    name
    creditCode
    day
    topic
    advice
    followUpDueOn
    status
    overdue
    answer
    answeredOn
    doneOn
    closedOn
    closingNote
    mayEdit
    mayAnswer
    mayClose
    division {
      code
      name
    }
    enterprise {
      id
    }
    team {
      id
      name
    }
    visitors {
      member
      name
      sector
      role
    }
  }
`);
export type VisitShown = ResultOf<typeof VisitFields>;

export const VisitsQuery = graphql(
  `
    query GuidanceVisits(
      $division: String
      $year: Int
      $status: GuidanceVisitState
      $overdue: Boolean
      $search: String
      $first: Int
      $after: String
    ) {
      guidanceVisits(
        division: $division
        year: $year
        status: $status
        overdue: $overdue
        search: $search
        first: $first
        after: $after
      ) {
        nodes {
          ...GuidanceVisitFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [VisitFields],
);
export const VisitQuery = graphql(
  `
    query GuidanceVisit($id: ID!) {
      node(id: $id) {
        __typename
        ... on GuidanceVisit {
          ...GuidanceVisitFields
        }
      }
    }
  `,
  [VisitFields],
);
export const VisitsOfEnterprise = graphql(
  `
    query GuidanceOfEnterprise($id: ID!) {
      enterprise(id: $id) {
        id
        guidanceVisits {
          ...GuidanceVisitFields
        }
      }
    }
  `,
  [VisitFields],
);
export const ExpertsToJoin = graphql(`
  query ExpertsToJoin($search: String) {
    experts(search: $search, active: true, first: 20) {
      nodes {
        id
        name
        employer
      }
    }
  }
`);
export const EnterprisesToGuide = graphql(`
  query EnterprisesToGuide($search: String, $division: String) {
    enterprises(search: $search, filter: { division: $division }, first: 20) {
      nodes {
        id
        name
        creditCode
      }
    }
  }
`);

/** What guidance changes on the screen: also lists that hold none yet. */
export const touched = { additionalTypenames: ['GuidanceTeam', 'GuidanceVisit'] };
