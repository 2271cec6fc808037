import { graphql, type ResultOf } from '../../api/graphql.ts';

export const RatingFields = graphql(`
  fragment RatingFields on CreditRating @_unmask {
    id
    version
    name
    creditCode
    year
    status
    points
    proposed
    grade
    gradeReason
    toldOn
    objectionDays
    objection
    objectedOn
    answer
    answeredOn
    mayDecide
    mayObject
    rulePack
    enterprise {
      id
    }
    authority {
      code
      name
    }
    grades {
      key
      name
      least
      citation
    }
    reasons {
      kind
      day
      document
      points
    }
    published {
      edition
      gradeName
      publishedOn
      reason
    }
  }
`);
export type RatingShown = ResultOf<typeof RatingFields>;
export type Status = RatingShown['status'];

export const PublicRatingsQuery = graphql(`
  query PublicCreditRatings(
    $authority: String
    $year: Int
    $grade: String
    $search: String
    $first: Int
    $after: String
  ) {
    publicCreditRatings(
      authority: $authority
      year: $year
      grade: $grade
      search: $search
      first: $first
      after: $after
    ) {
      nodes {
        id
        name
        grade
        gradeName
        year
        publishedOn
        edition
        authority {
          name
        }
        earlier {
          edition
          gradeName
          publishedOn
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
export type PublicShown = ResultOf<typeof PublicRatingsQuery>['publicCreditRatings']['nodes'][number];
export const GradeCountsQuery = graphql(`
  query CreditGradeCounts($authority: String) {
    creditGrades {
      key
      name
    }
    creditGradeCounts(authority: $authority) {
      year
      grade
      gradeName
      count
    }
  }
`);
export type CountShown = ResultOf<typeof GradeCountsQuery>['creditGradeCounts'][number];
export const GradesQuery = graphql(`
  query CreditGrades {
    creditGrades {
      key
      name
      citation
      verified
    }
  }
`);
export const RatingsQuery = graphql(
  `
    query CreditRatings(
      $year: Int
      $authority: String
      $status: CreditRatingState
      $grade: String
      $objected: Boolean
      $search: String
      $first: Int
      $after: String
    ) {
      creditRatings(
        year: $year
        authority: $authority
        status: $status
        grade: $grade
        objected: $objected
        search: $search
        first: $first
        after: $after
      ) {
        nodes {
          ...RatingFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [RatingFields],
);
export const RatingQuery = graphql(
  `
    query CreditRating($id: ID!) {
      node(id: $id) {
        __typename
        ... on CreditRating {
          ...RatingFields
        }
      }
    }
  `,
  [RatingFields],
);
export const RatingsOfEnterprise = graphql(
  `
    query CreditRatingsOfEnterprise($id: ID!) {
      enterprise(id: $id) {
        id
        creditRatings {
          ...RatingFields
        }
      }
    }
  `,
  [RatingFields],
);
export const EnterprisesToRate = graphql(`
  query EnterprisesToRate($search: String, $division: String) {
    enterprises(search: $search, filter: { division: $division }, first: 20) {
      nodes {
        id
        name
        creditCode
      }
    }
  }
`);

/** What is read again after a change: an empty list names no type by itself. */
export const touched = { additionalTypenames: ['CreditRating', 'PublicCreditRating', 'CreditGradeCount'] };
