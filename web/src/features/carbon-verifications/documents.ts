import { graphql, type ResultOf } from '../../api/graphql.ts';

export const CarbonFields = graphql(`
  fragment CarbonFields on CarbonVerification @_unmask {
    id
    version
    name
    creditCode
    year
    body
    reportNo
    reportedOn
    boundary
    total
    statedTotal
    difference
    missing
    status
    returnReason
    mayEdit
    mayJudge
    enterprise {
      id
    }
    division {
      name
    }
    industry {
      key
      name
    }
    audit {
      id
      openedOn
    }
    parts {
      scope
      value
      unit
      year
      factorEdition
      source
    }
  }
`);
export type CarbonShown = ResultOf<typeof CarbonFields>;
export type Scope = CarbonShown['parts'][number]['scope'];

export const CarbonListQuery = graphql(
  `
    query CarbonVerifications(
      $year: Int
      $division: String
      $status: CarbonVerificationState
      $search: String
      $first: Int
      $after: String
    ) {
      carbonVerifications(
        year: $year
        division: $division
        status: $status
        search: $search
        first: $first
        after: $after
      ) {
        nodes {
          ...CarbonFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [CarbonFields],
);
export const CarbonTotalsQuery = graphql(`
  query CarbonTotals($year: Int, $division: String, $status: CarbonVerificationState) {
    carbonTotals(year: $year, division: $division, status: $status) {
      industry {
        key
        name
        citation
        verified
      }
      records
      total
      unit
      incomplete
      differing
      scopes {
        scope
        value
        lacking
      }
    }
  }
`);
export type TotalShown = ResultOf<typeof CarbonTotalsQuery>['carbonTotals'][number];
export const CarbonAwaitedQuery = graphql(`
  query CarbonAwaited($year: Int, $division: String, $search: String, $first: Int, $after: String) {
    carbonAwaited(year: $year, division: $division, search: $search, first: $first, after: $after) {
      nodes {
        id
        name
        creditCode
        year
        openedOn
        enterprise {
          id
        }
        audit {
          id
        }
        division {
          name
        }
        industry {
          key
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
export type AwaitedShown = ResultOf<typeof CarbonAwaitedQuery>['carbonAwaited']['nodes'][number];
export const CarbonQuery = graphql(
  `
    query CarbonVerification($id: ID!) {
      node(id: $id) {
        __typename
        ... on CarbonVerification {
          ...CarbonFields
        }
      }
    }
  `,
  [CarbonFields],
);
export const CarbonOfEnterprise = graphql(
  `
    query CarbonOfEnterprise($id: ID!) {
      enterprise(id: $id) {
        id
        mayRecordCarbon
        carbonVerifications {
          ...CarbonFields
        }
      }
    }
  `,
  [CarbonFields],
);
export const AuditsToVerify = graphql(`
  query AuditsToVerify($id: ID!) {
    enterprise(id: $id) {
      audits(first: 50) {
        nodes {
          id
          openedOn
        }
      }
    }
  }
`);
export const CarbonOfAudit = graphql(`
  query CarbonOfAudit($id: ID!) {
    node(id: $id) {
      __typename
      ... on Audit {
        id
        carbonAwaited
        enterprise {
          id
        }
        carbonVerifications {
          id
          year
          total
          status
        }
      }
    }
  }
`);

/** What is read again after a change: an empty list names no type by itself. */
export const touched = { additionalTypenames: ['CarbonVerification', 'CarbonAwaited', 'CarbonTotal'] };
