import { graphql, type ResultOf } from '../../api/graphql.ts';

const TierFigureFields = graphql(`
  fragment TierFigureFields on TierFigure @_unmask {
    total
    unit
    reason
    groups {
      audited
      inProgress
      untouched
    }
    groupsReason
  }
`);
export const SupplyTiersQuery = graphql(
  `
    query SupplyTiers($enterprise: ID!, $indicator: Indicator, $year: Int) {
      supplyTiers(enterprise: $enterprise, indicator: $indicator, year: $year) {
        asOf
        indicator
        year
        tiers {
          tier
          named
          enterprises {
            ...TierFigureFields
          }
          load {
            ...TierFigureFields
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
  [TierFigureFields],
);
export type TierShown = ResultOf<typeof SupplyTiersQuery>['supplyTiers']['tiers'][number];
export type TierFigureShown = TierShown['enterprises'];
export const groups = ['audited', 'inProgress', 'untouched'] as const;
