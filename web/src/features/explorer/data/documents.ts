import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const CardFields = graphql(`
  fragment CardFields on Enterprise @_unmask {
    id
    name
    creditCode
    verified
    lead
    aboveScale
    auditStatus
    sight
    supplierCount
    buyerCount
    parkProposed
    industry {
      code
      name
    }
    division {
      code
      name
    }
    park {
      id
      code
      name
    }
  }
`);
export type CardOf = ResultOf<typeof CardFields>;

export const LinkFields = graphql(`
  fragment LinkFields on SupplyLink @_unmask {
    id
    supplier {
      id
    }
    buyer {
      id
    }
    product
    shareOfSupplier
    shareOfBuyer
    since
    until
    confidence
  }
`);
export type LinkOf = ResultOf<typeof LinkFields>;

export const SupplyChain = graphql(
  `
    query SupplyChain($enterprise: ID!, $direction: SupplyDirection!, $maxTier: Int!, $asOf: Date, $limit: Int) {
      supplyChain(enterprise: $enterprise, direction: $direction, maxTier: $maxTier, asOf: $asOf, limit: $limit) {
        nodes {
          tier
          enterprise {
            ...CardFields
          }
        }
        links {
          ...LinkFields
        }
        totalNodes
        totalLinks
        truncated
      }
    }
  `,
  [CardFields, LinkFields],
);

export const ParkGraph = graphql(
  `
    query ParkGraph($park: ID!, $outsideTiers: Int!, $asOf: Date, $limit: Int) {
      parkGraph(park: $park, outsideTiers: $outsideTiers, asOf: $asOf, limit: $limit) {
        nodes {
          tier
          enterprise {
            ...CardFields
          }
        }
        links {
          ...LinkFields
        }
        totalNodes
        totalLinks
        truncated
      }
    }
  `,
  [CardFields, LinkFields],
);
export type GraphOf = ResultOf<typeof ParkGraph>['parkGraph'];

export const ParkOutline = graphql(
  `
    query ParkOutline($code: String!) {
      park(code: $code) {
        id
        code
        name
        recordYears
        leads {
          ...CardFields
        }
        totals {
          enterprises
          links
          byIndustry {
            industry {
              code
              name
            }
            enterprises
            audited
          }
        }
      }
    }
  `,
  [CardFields],
);
export type ParkOutlineOf = NonNullable<ResultOf<typeof ParkOutline>['park']>;

export const FindEnterprises = graphql(
  `
    query FindEnterprises($search: String, $filter: EnterpriseFilter, $first: Int!, $after: String) {
      enterprises(search: $search, filter: $filter, first: $first, after: $after) {
        nodes {
          ...CardFields
        }
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CardFields],
);

export const LinksAmong = graphql(
  `
    query LinksAmong($enterprises: [ID!]!, $asOf: Date) {
      linksAmong(enterprises: $enterprises, asOf: $asOf) {
        ...LinkFields
      }
    }
  `,
  [LinkFields],
);

export const LoadsOf = graphql(`
  query LoadsOf($ids: [ID!]!, $year: Int!) {
    enterprises(filter: { ids: $ids }, first: 100) {
      nodes {
        id
        records(year: $year) {
          year
          values {
            indicator
            value
            unit
          }
        }
      }
    }
  }
`);
type RecordOf = ResultOf<typeof LoadsOf>['enterprises']['nodes'][number]['records'][number];
export type Indicator = RecordOf['values'][number]['indicator'];

export const SupplyPaths = graphql(
  `
    query SupplyPaths($from: ID!, $to: ID!, $maxLength: Int!, $first: Int!, $asOf: Date) {
      supplyPaths(from: $from, to: $to, maxLength: $maxLength, first: $first, asOf: $asOf) {
        enterprises {
          ...CardFields
        }
      }
    }
  `,
  [CardFields],
);

export const IndustryDivisions = graphql(`
  query IndustryDivisions {
    industries(level: DIVISION, first: 100) {
      code
      name
    }
  }
`);

export const ParksToStart = graphql(
  `
    query ParksToStart {
      parks(first: 60) {
        nodes {
          id
          code
          name
          leads {
            ...CardFields
          }
          totals {
            enterprises
            links
          }
        }
        totalCount
      }
    }
  `,
  [CardFields],
);
