import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';

export type Fetch = typeof globalThis.fetch;

export interface ClientOptions {
  readonly url?: string;
  readonly locale: string;
  readonly fetch?: Fetch;
  readonly onSignedOut?: () => void;
}

export const apiHeaders = (locale: string): Record<string, string> => ({
  'x-qinglian': '1',
  'accept-language': locale,
  'x-qinglian-locale': locale,
});

export function createClient({ url = '/graphql', locale, fetch, onSignedOut }: ClientOptions): Client {
  return new Client({
    url,
    preferGetMethod: false,
    ...(fetch && { fetch }),
    fetchOptions: { credentials: 'same-origin', headers: apiHeaders(locale) },
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (error.graphQLErrors.some((e) => e.extensions['code'] === 'UNAUTHENTICATED')) onSignedOut?.();
        },
      }),
      fetchExchange,
    ],
  });
}
