import { graphql, type ResultOf } from '../../api/graphql.ts';

const Target = graphql(`
  fragment ProgressTarget on Fact @_unmask {
    name
    nameEn
    value
    unit
    text
    textEn
    citation
    verified
  }
`);
const Figure = graphql(`
  fragment CoverageFigureFields on CoverageFigure @_unmask {
    total
    share
    reason
    parts {
      audited
      inProgress
      invited
      untouched
    }
  }
`);
const Line = graphql(
  `
    fragment CoverageLineFields on CoverageLine @_unmask {
      key
      industry
      reporting
      division {
        code
        name
      }
      park {
        id
        name
      }
      counts {
        ...CoverageFigureFields
      }
      loads {
        ...CoverageFigureFields
      }
    }
  `,
  [Figure],
);
export type CoverageLine = ResultOf<typeof Line>;
export type CoverageFigure = ResultOf<typeof Figure>;

/** How many exemplars of a year stand published in a division. */
export const ExemplarsOfYear = graphql(`
  query ExemplarsOfYear($year: Int!, $division: String) {
    exemplarsPublished(year: $year, division: $division)
  }
`);

export const ProgressQuery = graphql(
  `
    query Progress($division: String, $park: ID, $year: Int!, $indicator: Indicator) {
      progress(division: $division, park: $park, year: $year) {
        kind
        key
        name
        year
        day
        today
        answered
        target {
          ...ProgressTarget
        }
        coverage(indicator: $indicator) {
          indicator
          unit
          loadYear
          energyBasis
          inFull
          total {
            ...CoverageLineFields
          }
          byIndustry: table(by: INDUSTRY) {
            ...CoverageLineFields
          }
          byDivision: table(by: DIVISION) {
            ...CoverageLineFields
          }
          byPark: table(by: PARK) {
            ...CoverageLineFields
          }
        }
        leftOut(indicator: $indicator) {
          why
          enterprises {
            value
            reason
          }
        }
        trained {
          enterprises {
            value
            reason
          }
          trainings {
            value
            reason
          }
          target {
            ...ProgressTarget
          }
        }
        rechecks {
          authority {
            code
            name
          }
          population
          drawn
          share {
            amount
            citation
            verified
          }
        }
        recheckTarget {
          ...ProgressTarget
        }
        mandatory {
          listed {
            value
            reason
          }
          started {
            value
            reason
          }
          reported {
            value
            reason
          }
          overdue {
            value
            reason
          }
        }
        savings {
          year
          totals {
            schemes {
              total
              reason
            }
            implemented {
              total
              reason
            }
            lines {
              measure
              unit
              energyBasis
              expected {
                total
                reason
              }
              verified {
                total
                reason
              }
            }
          }
        }
        rule {
          leastEnterprises
          mostOfTwoLargest
          citation
          verified
        }
      }
    }
  `,
  [Target, Line],
);
export type Progress = ResultOf<typeof ProgressQuery>['progress'];

export const ParksOfProgress = graphql(`
  query ParksOfProgress($search: String) {
    parks(search: $search, first: 20) {
      nodes {
        id
        name
      }
    }
  }
`);
/** What changes progress wherever it is shown. */
export const context = {
  additionalTypenames: ['Progress', 'Training', 'Audit', 'Scheme', 'RecheckDraw', 'MandatoryList'],
};
