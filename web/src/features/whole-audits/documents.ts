import { graphql, type ResultOf, type VariablesOf } from '../../api/graphql.ts';

export const MemberFields = graphql(`
  fragment MemberFields on ScopeMember @_unmask {
    tier
    cost
    costAssumed
    reasons
    shares {
      indicator
      share
    }
    enterprise {
      id
      name
      creditCode
      lead
      auditStatus
      industry {
        code
        name
      }
      park {
        id
        name
      }
    }
  }
`);
export type Member = ResultOf<typeof MemberFields>;

export const ScopePark = graphql(`
  query ScopePark($code: String!, $year: Int) {
    park(code: $code) {
      id
      code
      name
      recordYears
      totals(year: $year) {
        enterprises
        listed
        loads {
          indicator
          total
          unit
          enterprises
        }
      }
      wholeAudits {
        id
        name
        status
      }
    }
  }
`);
export type ScopeParkOf = NonNullable<ResultOf<typeof ScopePark>['park']>;
export type Load = ScopeParkOf['totals']['loads'][number];
export type Indicator = Load['indicator'];

export const ParksToScope = graphql(`
  query ParksToScope {
    parks(first: 100) {
      nodes {
        id
        code
        name
        totals {
          enterprises
        }
      }
    }
  }
`);

export const Proposal = graphql(
  `
    query Proposal($input: ScopeInput!) {
      scopeProposal(input: $input) {
        status
        objective
        gap
        seconds
        candidates
        hiddenMembers
        leftOut
        assumedCosts
        costCitation
        mixedBasis
        members {
          ...MemberFields
        }
        coverage {
          indicator
          target
          reached
          unit
        }
        shortfalls {
          indicator
          target
          reached
          unit
        }
        comparison {
          name
          enterprises
          cost
          coverage
        }
        curve {
          enterprises
          cost
          coverage
        }
        out {
          reason
          cost
          tier
          enterprise {
            id
            name
            creditCode
            industry {
              name
            }
          }
        }
      }
    }
  `,
  [MemberFields],
);
export type ProposalOf = ResultOf<typeof Proposal>['scopeProposal'];
export type CoverageOf = ProposalOf['coverage'][number];
export type ScopeInput = VariablesOf<typeof Proposal>['input'];

export const OpenWholeAudit = graphql(`
  mutation OpenWholeAudit($input: ScopeInput!, $name: String!, $key: String!) {
    openWholeAudit(input: $input, name: $name, idempotencyKey: $key) {
      __typename
      ... on WholeAudit {
        id
      }
      ... on Problem {
        message
      }
      ... on RuleBroken {
        citation
      }
    }
  }
`);

export const WholeAuditInFull = graphql(
  `
    query WholeAuditInFull($id: ID!) {
      wholeAudit(id: $id) {
        id
        version
        mayEdit
        mayPass
        closedAt
        passedOn
        name
        year
        status
        openedAt
        openedBy
        objective
        gap
        outsideTiers
        materiality
        budget
        hiddenMembers
        park {
          id
          code
          name
        }
        members {
          ...MemberFields
        }
        coverage {
          indicator
          target
          reached
          unit
        }
        targets {
          indicator
          target
          reached
          unit
        }
      }
    }
  `,
  [MemberFields],
);

export const ParkMembers = graphql(`
  query ParkMembers($park: ID!, $search: String, $first: Int!) {
    enterprises(search: $search, filter: { park: $park }, first: $first) {
      totalCount
      nodes {
        id
        name
        creditCode
        industry {
          name
        }
        auditStatus
      }
    }
  }
`);

export const ParkPicture = graphql(`
  query ParkPicture($park: ID!, $outsideTiers: Int!) {
    parkGraph(park: $park, outsideTiers: $outsideTiers, limit: 600) {
      totalNodes
      truncated
      nodes {
        tier
        enterprise {
          id
          name
          lead
        }
      }
      links {
        id
        supplier {
          id
        }
        buyer {
          id
        }
      }
    }
  }
`);
