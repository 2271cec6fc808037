import { graphql, type ResultOf } from '../../api/graphql.ts';

export const OwnEnterprisesQuery = graphql(`
  query OwnEnterprises {
    viewer {
      id
      memberships {
        id
        role
        enterprise {
          id
          name
        }
      }
    }
  }
`);

export const SeenByOthersQuery = graphql(`
  query SeenByOthers($enterprise: ID!, $partner: ID) {
    seenByOthers(enterprise: $enterprise, partner: $partner) {
      eyes {
        kind
        partner {
          id
          name
        }
        park {
          id
          name
        }
        division {
          code
          name
        }
      }
      partners {
        id
        name
      }
      facts {
        topic
        of
        field
        value
        unit
        seen
      }
      links {
        id
        supplies
        partner {
          id
          name
        }
      }
      linksLeftOut
    }
  }
`);
export type Seen = ResultOf<typeof SeenByOthersQuery>['seenByOthers'];
export type SeenEyes = Seen['eyes'][number];
export type SeenFact = Seen['facts'][number];
