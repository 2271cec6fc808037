import { graphql, type ResultOf } from '../../api/graphql.ts';

const ConsentFields = graphql(`
  fragment ConsentFields on Consent @_unmask {
    id
    state
    scopes
    expiresOn
    link {
      id
      product
      supplier {
        id
        name
      }
      buyer {
        id
        name
      }
    }
    giver {
      id
      name
    }
    to {
      id
      name
    }
  }
`);
const AskFields = graphql(`
  fragment AskFields on ConsentAsk @_unmask {
    id
    scopes
    reason
    askedAt
    asker {
      id
      name
    }
    asked {
      id
      name
    }
  }
`);
export const ConsentsQuery = graphql(
  `
    query Consents($id: ID!) {
      enterprise(id: $id) {
        id
        consents {
          given {
            ...ConsentFields
          }
          received {
            ...ConsentFields
          }
          awaited {
            scopes
            expiresOn
            reason
            link {
              id
              product
              supplier {
                id
                name
              }
              buyer {
                id
                name
              }
            }
            to {
              id
              name
            }
          }
          asksReceived {
            ...AskFields
          }
          asksMade {
            ...AskFields
          }
        }
      }
    }
  `,
  [ConsentFields, AskFields],
);
type Of = NonNullable<ResultOf<typeof ConsentsQuery>['enterprise']>;
export type ConsentsShown = NonNullable<Of['consents']>;
export type ConsentShown = ConsentsShown['given'][number];
export type AwaitedShown = ConsentsShown['awaited'][number];
export type AskShown = ConsentsShown['asksMade'][number];
export const scopes = ['IDENTITY', 'VOLUME', 'AUDIT_STATUS'] as const;
export type Scope = (typeof scopes)[number];

export const GiveConsent = graphql(`
  mutation GiveConsent($enterprise: ID!, $link: ID!, $to: ID!, $scopes: [ConsentScope!]!, $expiresOn: Date!) {
    giveConsent(enterprise: $enterprise, link: $link, to: $to, scopes: $scopes, expiresOn: $expiresOn) {
      __typename
      ... on Consent {
        id
        state
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const WithdrawConsent = graphql(`
  mutation WithdrawConsent($consent: ID!) {
    withdrawConsent(consent: $consent) {
      __typename
      ... on Consent {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const AskForConsent = graphql(`
  mutation AskForConsent($enterprise: ID!, $of: ID!, $scopes: [ConsentScope!]!, $reason: String!) {
    askForConsent(enterprise: $enterprise, of: $of, scopes: $scopes, reason: $reason) {
      __typename
      ... on ConsentAsk {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const CloseConsentAsk = graphql(`
  mutation CloseConsentAsk($ask: ID!) {
    closeConsentAsk(ask: $ask) {
      __typename
      ... on ConsentAsk {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
/** What a consent may change in what is on the screen. */
export const touchesConsents = {
  additionalTypenames: ['Consent', 'ConsentAsk', 'EnterpriseConsents', 'Enterprise', 'SupplyLink', 'SupplyTiers'],
};
