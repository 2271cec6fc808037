import type { Context } from './context.ts';
import { NotAllowed } from './errors.ts';

/** An HTTP way in beside GraphQL. `path` holds `:names`; a handler gets them decoded. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** It is asked by a program with a secret of its own: who signs in, or by what token, is not looked at. */
  readonly guardsItself?: true;
  handle(request: Request, context: Context, params: Record<string, string>): Promise<Response>;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

const pattern = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+?)`)}$`);

export function router(routes: readonly Route[]): (method: string, pathname: string) => Match | undefined {
  const compiled = routes.map((route) => ({ route, pattern: pattern(route.path) }));
  return (method, pathname) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue;
      const found = pattern.exec(pathname);
      if (!found) continue;
      const params = Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decode(v)]));
      return { route, params };
    }
    return undefined;
  };
}
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A browser says where a page stands that asks: only the product's own are answered. Programs say nothing. */
export function assertOwnOrigin(request: Request, publicUrl: string | undefined): void {
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const own = hostOf(origin);
  if (own === undefined || (own !== host && own !== hostOf(publicUrl ?? ''))) throw foreign();
}
export const foreign = () => new NotAllowed({ zh: '请求来源不被接受', en: 'The request does not come from this site' });
function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
