import { EditProblem } from '../../api/edit-problem.ts';
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

export const ProposeRatings = graphql(
  `
    mutation ProposeCreditRatings($authority: String!, $year: Int!, $enterprises: [ID!]!, $key: String) {
      proposeCreditRatings(authority: $authority, year: $year, enterprises: $enterprises, key: $key) {
        __typename
        ... on ProposedCreditRatings {
          ratedAlready
          ratings {
            id
          }
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const SetGrade = graphql(
  `
    mutation SetCreditGrade($rating: ID!, $version: Int!, $grade: String!, $reason: String, $key: String) {
      setCreditGrade(rating: $rating, version: $version, grade: $grade, reason: $reason, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const TellRating = graphql(
  `
    mutation TellCreditRating($rating: ID!, $version: Int!, $key: String) {
      tellCreditRating(rating: $rating, version: $version, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const ObjectToRating = graphql(
  `
    mutation ObjectToRating($rating: ID!, $version: Int!, $objection: String!, $key: String) {
      objectToRating(rating: $rating, version: $version, objection: $objection, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const AnswerObjection = graphql(
  `
    mutation AnswerObjection($rating: ID!, $version: Int!, $answer: String!, $grade: String, $key: String) {
      answerObjection(rating: $rating, version: $version, answer: $answer, grade: $grade, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const PublishRating = graphql(
  `
    mutation PublishCreditRating($rating: ID!, $version: Int!, $key: String) {
      publishCreditRating(rating: $rating, version: $version, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
export const CorrectRating = graphql(
  `
    mutation CorrectCreditRating($rating: ID!, $version: Int!, $grade: String!, $reason: String!, $key: String) {
      correctCreditRating(rating: $rating, version: $version, grade: $grade, reason: $reason, key: $key) {
        __typename
        ...RatingFields
        ...EditProblem
      }
    }
  `,
  [RatingFields, EditProblem],
);
/** What is read again after a change: an empty list names no type by itself. */
export const touched = { additionalTypenames: ['CreditRating', 'PublicCreditRating', 'CreditGradeCount'] };
