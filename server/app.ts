import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Logger } from 'pino';
import type { Auth } from './access/auth.ts';
import { TokenRefused } from './access/credential.ts';
import { createReads } from './access/reads.ts';
import { originOf } from './access/record.ts';
import { secretOf } from './access/secret.ts';
import { sightNow, whoAsks } from './access/service.ts';
import { sightOf } from './access/viewer.ts';
import type { Config } from './config.ts';
import { DomainError, GraphUnavailable } from './platform/errors.ts';
import type { Context, Locale } from './platform/context.ts';
import type { Graph } from './platform/graph.ts';
import { graphqlServer } from './platform/graphql-server.ts';
import { assertOwnOrigin, json, router } from './platform/http.ts';
import { signCursorsWith } from './platform/paging.ts';
import { messageOf } from './platform/problems.ts';
import { projectRoot } from './platform/root.ts';
import { staticFiles } from './platform/static-files.ts';
import { routes, schema } from './schema.ts';
import { createChain, onceARequest, type Chain } from './supply-chains/chain.ts';
import { withConsents } from './supply-chains/consented-sight.ts';

export interface AppParts {
  graph: Graph;
  config: Config;
  auth: Auth;
  log: Logger;
  /** Shared by the process; a test may give its own. */
  chain?: Chain;
}
export interface App {
  /** `from` is the client's address, as far as it can be trusted. */
  fetch(request: Request, from?: string): Promise<Response>;
}

const localeOf = (request: Request): Locale => {
  const wanted = request.headers.get('x-qinglian-locale') ?? request.headers.get('accept-language') ?? '';
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

/** Everything the server answers, on one port: GraphQL, accounts, imports, exports, health and the built web. */
export function createApp({ graph, config, auth, log, chain = createChain(graph) }: AppParts): App {
  signCursorsWith(secretOf(config));
  const open = config.development || config.demo;
  const graphql = graphqlServer({ schema, log, open });
  const route = router(routes);
  const reads = createReads();
  const files = staticFiles(path.join(projectRoot, 'web/dist'));

  const sightAgain = async (request: Request) => {
    const sight = await sightNow(graph, auth, request);
    return sight && withConsents(graph, sight);
  };
  async function contextOf(request: Request, requestId: string, from?: string): Promise<Context> {
    const { viewer, credential } = await whoAsks(graph, auth, request);
    const installation = { demo: config.demo };
    return {
      graph,
      auth,
      chain: onceARequest(chain),
      config,
      installation,
      viewer,
      credential,
      sight: await withConsents(graph, sightOf(viewer)),
      reads,
      sightNow: () => sightAgain(request),
      origin: originOf(request, viewer?.id ?? null, requestId, from),
      locale: localeOf(request),
      requestId,
      address: from,
    };
  }
  async function ready(): Promise<Response> {
    try {
      await graph.ping();
      return json(200, { status: 'ready' });
    } catch {
      return json(503, { status: 'database away' }, { 'retry-after': '2' });
    }
  }
  async function answer(request: Request, requestId: string, from?: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/health/live') return json(200, { status: 'live' });
    if (pathname === '/health/ready') return ready();
    if (pathname.startsWith('/api/auth/')) return auth.handler(request, from, requestId);
    if (pathname === '/graphql') {
      assertOwnOrigin(request, config.publicUrl);
      return graphql(request, await contextOf(request, requestId, from));
    }
    const match = route(request.method, pathname);
    if (match) {
      const asking = match.route.guardsItself ? new Request(request.url) : request;
      return match.route.handle(request, await contextOf(asking, requestId, from), match.params);
    }
    const file = request.method === 'GET' && !pathname.startsWith('/api/') ? await files(pathname) : undefined;
    return file ?? json(404, { code: 'NOT_FOUND', message: '没有此页面 · No such page' });
  }
  return {
    async fetch(request, from) {
      const requestId = randomUUID();
      try {
        return await answer(request, requestId, from);
      } catch (error) {
        return failure(error, localeOf(request), requestId, log);
      }
    },
  };
}

const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  INVALID_INPUT: 400,
  GRAPH_UNAVAILABLE: 503,
};

function headersOf(error: DomainError): Record<string, string> | undefined {
  if (error instanceof GraphUnavailable) return { 'retry-after': '2' };
  if (error instanceof TokenRefused) return { 'www-authenticate': 'Bearer realm="qinglian", error="invalid_token"' };
  return undefined;
}

function failure(error: unknown, locale: Locale, requestId: string, log: Logger): Response {
  if (error instanceof DomainError) {
    const headers = headersOf(error);
    const body = { code: error.code, message: messageOf(error, locale), requestId };
    return json(
      statusOf[error.code] ?? 409,
      { ...body, errors: [{ message: body.message, extensions: body }] },
      headers,
    );
  }
  log.error({ requestId, err: error }, 'unexpected');
  return json(500, { code: 'UNEXPECTED', message: `请求编号 · request ${requestId}`, requestId });
}
