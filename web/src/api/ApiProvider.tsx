import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { apiHeaders, createClient, type Fetch } from './client.ts';

interface Api {
  /** A request outside GraphQL, with the headers the server asks for. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
  /** Forget everything fetched so far: after signing in or out, or changing the viewer's organisation. */
  readonly forget: () => void;
}
const ApiContext = createContext<Api | null>(null);

interface Props {
  readonly locale: string;
  readonly origin?: string;
  readonly fetch?: Fetch;
  readonly children: ReactNode;
}

export function ApiProvider({ locale, origin = '', fetch, children }: Props) {
  const [session, setSession] = useState(0);
  const client = useMemo(
    () => ({
      session,
      urql: createClient({
        url: `${origin}/graphql`,
        locale,
        ...(fetch && { fetch }),
        onSignedOut: () => setSession((n) => n + 1),
      }),
    }),
    [session, locale, origin, fetch],
  );
  const api = useMemo<Api>(
    () => ({
      send: (path, init = {}) =>
        (fetch ?? globalThis.fetch)(`${origin}${path}`, {
          credentials: 'same-origin',
          ...init,
          headers: { ...apiHeaders(locale), ...(init.headers as Record<string, string> | undefined) },
        }),
      forget: () => setSession((n) => n + 1),
    }),
    [locale, origin, fetch],
  );
  return (
    <ApiContext value={api}>
      <Provider value={client.urql}>{children}</Provider>
    </ApiContext>
  );
}

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside ApiProvider');
  return api;
}
