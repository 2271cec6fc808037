import { graphql, type ResultOf } from '../../api/graphql.ts';

const FigureFields = graphql(`
  fragment ExemplarFigureFields on ExemplarFigure @_unmask {
    indicator
    label
    unit
    value
    year
    baseline
    baselineYear
    basis
  }
`);
export type FigureShown = ResultOf<typeof FigureFields>;

export const PublishedFields = graphql(
  `
    fragment PublishedExemplarFields on PublishedExemplar @_unmask {
      id
      kind
      title
      year
      name
      summary
      summaryEn
      documentNo
      publishedOn
      withdrawnOn
      division {
        code
        name
      }
      industry {
        code
        name
      }
      authority {
        code
        name
      }
      figures {
        ...ExemplarFigureFields
      }
    }
  `,
  [FigureFields],
);
export type PublishedShown = ResultOf<typeof PublishedFields>;

export const ExemplarsQuery = graphql(
  `
    query Exemplars(
      $year: Int
      $division: String
      $industry: String
      $kind: ExemplarKind
      $search: String
      $first: Int
      $after: String
    ) {
      exemplars(
        year: $year
        division: $division
        industry: $industry
        kind: $kind
        search: $search
        first: $first
        after: $after
      ) {
        nodes {
          ...PublishedExemplarFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [PublishedFields],
);
export const ExemplarQuery = graphql(
  `
    query PublishedExemplar($id: ID!) {
      node(id: $id) {
        __typename
        ... on PublishedExemplar {
          ...PublishedExemplarFields
          enterprise {
            id
          }
          park {
            id
            code
          }
        }
      }
    }
  `,
  [PublishedFields],
);
export const IndustriesOfExemplars = graphql(`
  query IndustriesOfExemplars($search: String) {
    industries(search: $search, level: DIVISION, first: 50) {
      code
      name
    }
  }
`);

export const RecordFields = graphql(
  `
    fragment ExemplarRecordFields on Exemplar @_unmask {
      id
      version
      kind
      title
      year
      name
      summary
      summaryEn
      status
      proposedOn
      agreedOn
      agreedBy
      publishedOn
      documentNo
      withdrawnOn
      reason
      mayEdit
      mayAgree
      keeps
      division {
        code
        name
      }
      published {
        id
      }
      figures {
        ...ExemplarFigureFields
      }
    }
  `,
  [FigureFields],
);
export type RecordShown = ResultOf<typeof RecordFields>;

export const RecordsQuery = graphql(
  `
    query ExemplarRecords($status: ExemplarState, $first: Int, $after: String) {
      keepsMandatoryList
      exemplarRecords(status: $status, first: $first, after: $after) {
        nodes {
          ...ExemplarRecordFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [RecordFields],
);
/** An exemplar on record with what it may rest on, as its form needs it. */
export const RecordQuery = graphql(
  `
    query ExemplarRecord($id: ID!) {
      node(id: $id) {
        __typename
        ... on Exemplar {
          ...ExemplarRecordFields
          audit {
            id
          }
          schemes {
            id
          }
          enterprise {
            id
            audits(first: 20) {
              nodes {
                id
                openedOn
                schemes(first: 100) {
                  nodes {
                    id
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [RecordFields],
);
export type RecordLoaded = Extract<NonNullable<ResultOf<typeof RecordQuery>['node']>, { __typename: 'Exemplar' }>;

export const ExemplarsOfEnterprise = graphql(
  `
    query ExemplarsOfEnterprise($id: ID!) {
      enterprise(id: $id) {
        id
        exemplars {
          ...PublishedExemplarFields
        }
        exemplarRecords {
          ...ExemplarRecordFields
        }
      }
    }
  `,
  [PublishedFields, RecordFields],
);
export const ExemplarsOfPark = graphql(
  `
    query ExemplarsOfPark($code: String!) {
      park(code: $code) {
        id
        exemplars {
          ...PublishedExemplarFields
        }
        exemplarRecords {
          ...ExemplarRecordFields
        }
      }
    }
  `,
  [PublishedFields, RecordFields],
);
export const EnterprisesToExemplify = graphql(`
  query EnterprisesToExemplify($search: String) {
    enterprises(search: $search, first: 20) {
      nodes {
        id
        name
        creditCode
      }
    }
  }
`);
export const ParksToExemplify = graphql(`
  query ParksToExemplify($search: String) {
    parks(search: $search, first: 20) {
      nodes {
        id
        name
      }
    }
  }
`);

/** What an exemplar changes on the screen: also lists that hold none yet. */
export const touched = { additionalTypenames: ['Exemplar', 'PublishedExemplar'] };
