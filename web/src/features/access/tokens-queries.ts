import { graphql, type ResultOf } from '../../api/graphql.ts';

export const ApiTokensQuery = graphql(`
  query ApiTokens {
    viewer {
      id
      apiTokens {
        id
        name
        createdAt
        expiresOn
        expired
        lastUsedAt
      }
    }
  }
`);
export type TokenShown = NonNullable<ResultOf<typeof ApiTokensQuery>['viewer']>['apiTokens'][number];

export const CreateApiToken = graphql(`
  mutation CreateApiToken($name: String!, $expiresOn: Date!) {
    createApiToken(name: $name, expiresOn: $expiresOn) {
      __typename
      ... on CreateApiTokenSuccess {
        token
        apiToken {
          id
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
export type CreatedShown = Extract<
  ResultOf<typeof CreateApiToken>['createApiToken'],
  { __typename: 'CreateApiTokenSuccess' }
>;

export const RevokeApiToken = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      __typename
      ... on ApiToken {
        id
        name
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** The list is there again after either, also where it was empty. */
export const touchesTokens = { additionalTypenames: ['ApiToken', 'Viewer'] };
