import { graphql, type ResultOf } from '../../api/graphql.ts';

const TotalsFields = graphql(`
  fragment TotalsFields on LedgerTotals @_unmask {
    schemes {
      total
      reason
    }
    implemented {
      total
      reason
    }
    noLowCost
    mediumHighCost
    flagged
    lines {
      measure
      unit
      energyBasis
      expected {
        total
        schemes
        reason
      }
      verified {
        total
        schemes
        reason
      }
    }
  }
`);
export const SavingsQuery = graphql(
  `
    query Savings($division: String, $park: ID, $enterprise: ID, $outside: Boolean, $from: Int, $to: Int) {
      savingsLedger(
        division: $division
        park: $park
        enterprise: $enterprise
        outsideParks: $outside
        from: $from
        to: $to
      ) {
        place {
          kind
          key
          name
        }
        path {
          kind
          key
          name
        }
        totalsOnly
        years
        rule {
          citation
        }
        totals {
          ...TotalsFields
        }
        parts {
          place {
            kind
            key
            name
          }
          totals {
            ...TotalsFields
          }
        }
      }
    }
  `,
  [TotalsFields],
);
export type Ledger = NonNullable<ResultOf<typeof SavingsQuery>['savingsLedger']>;
export type LedgerPlace = Ledger['place'];
export type LedgerTotals = Ledger['totals'];
export type LedgerLine = LedgerTotals['lines'][number];
export type LedgerFigure = LedgerLine['expected'];

export const PlanTotalsQuery = graphql(`
  query PlanTotals {
    facts(topic: "TOTALS_13TH_PLAN") {
      id
      name
      nameEn
      value
      unit
      text
      textEn
      citation
      flag
    }
  }
`);
