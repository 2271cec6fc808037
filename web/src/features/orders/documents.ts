import { graphql, type ResultOf } from '../../api/graphql.ts';

export const OrderFields = graphql(`
  fragment OrderFields on OrderToCorrect @_unmask {
    id
    version
    name
    creditCode
    year
    step
    stepDueOn
    stepCitation
    issuedOn
    dueOn
    pastDue
    documentNo
    requirement
    status
    closedOn
    closingNote
    mayChange
    authority {
      code
      name
    }
    enterprise {
      id
    }
    why {
      movedFrom
      rule {
        text
        textEn
        citation
        verified
      }
    }
    penalty {
      decidedOn
      documentNo
      kind
      amount
      basis
      note
      version
    }
  }
`);
export type OrderShown = ResultOf<typeof OrderFields>;

export const ClocksQuery = graphql(`
  query OverdueClocks(
    $authority: String
    $year: Int
    $state: RunningClockState
    $step: ClockStep
    $search: String
    $first: Int
    $after: String
  ) {
    overdueClocks(
      authority: $authority
      year: $year
      state: $state
      step: $step
      search: $search
      first: $first
      after: $after
    ) {
      nodes {
        id
        entry
        name
        creditCode
        year
        mayOrder
        division {
          name
        }
        authority {
          name
        }
        enterprise {
          id
        }
        clock {
          step
          dueOn
          state
        }
        openOrder {
          id
          documentNo
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
export type ClockShown = ResultOf<typeof ClocksQuery>['overdueClocks']['nodes'][number];

export const OrdersQuery = graphql(
  `
    query OrdersToCorrect(
      $authority: String
      $year: Int
      $status: OrderStatus
      $step: ClockStep
      $pastDue: Boolean
      $search: String
      $first: Int
      $after: String
    ) {
      ordersToCorrect(
        authority: $authority
        year: $year
        status: $status
        step: $step
        pastDue: $pastDue
        search: $search
        first: $first
        after: $after
      ) {
        nodes {
          ...OrderFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [OrderFields],
);
export const OrderQuery = graphql(
  `
    query OrderToCorrect($id: ID!) {
      node(id: $id) {
        __typename
        ...OrderFields
      }
    }
  `,
  [OrderFields],
);
export const OrdersOfEnterprise = graphql(
  `
    query OrdersOfEnterprise($id: ID!) {
      enterprise(id: $id) {
        id
        ordersToCorrect {
          ...OrderFields
        }
      }
    }
  `,
  [OrderFields],
);
/** What an order changes on the screen: also lists that hold none yet. */
export const touched = { additionalTypenames: ['OrderToCorrect', 'EntryClock', 'Reminders'] };
