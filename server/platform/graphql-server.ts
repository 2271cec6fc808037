import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { BREAK, GraphQLError, visit, type DocumentNode } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { withPolicy } from './graphiql-page.ts';
import type { Context } from './context.ts';
import { clientError } from './graphql-errors.ts';
import { rateLimiting } from './rate-limit.ts';

export interface GraphqlSettings {
  schema: GraphQLSchema;
  log: Logger;
  /** GraphiQL and introspection without being signed in. */
  open: boolean;
}

const limits = { tokens: 1000, depth: 12, aliases: 15, directives: 8, bodyBytes: 256 * 1024 };
const ownHeader = 'x-qinglian';

const describes = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
};

/** Says neither what is wrong nor where: whoever may not read the schema would read it out of that, word by word. */
const invalid = () =>
  new GraphQLError('查询不合模式；登录后可见原因 · The query does not fit the schema; sign in to see why', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });

const tellsOfSchema = (error: GraphQLError): boolean =>
  error.extensions.code === 'GRAPHQL_VALIDATION_FAILED' && !error.message.startsWith('Syntax Error');

/**
 * The schema describes itself, and says what does not fit it, only to those signed in, unless the installation is open
 * (development, the local demo). Asked when executing and answering: the outcome of validation is remembered for everybody.
 */
const introspection = (open: boolean): Plugin<Context> => ({
  onResultProcess: (answered) => {
    const { result, serverContext } = answered;
    if (open || (serverContext as unknown as { own: Context }).own.viewer) return;
    if (!('errors' in result) || !result.errors?.some(tellsOfSchema)) return;
    answered.setResult({ errors: [...result.errors.filter((e) => !tellsOfSchema(e)), invalid()] });
  },
  onExecute: ({ args, setResultAndStopExecution }) => {
    if (open || (args.contextValue as Context).viewer || !describes(args.document as DocumentNode)) return;
    const error = new GraphQLError('请先登录再查看模式 · Sign in to see the schema', {
      extensions: { code: 'NOT_ALLOWED' },
    });
    setResultAndStopExecution({ errors: [error] });
  },
});

/** GraphQL over HTTP with every door closed that stands open by default. */
export function graphqlServer(settings: GraphqlSettings): (request: Request, context: Context) => Promise<Response> {
  const { log } = settings;
  const yoga = createYoga<{ own: Context }, Context>({
    schema: settings.schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    graphiql: settings.open && { title: 'Qinglian 清链', headers: '{"x-qinglian":"1"}' },
    renderGraphiQL: settings.open ? renderGraphiQL : undefined,
    context: ({ own }: { own: Context }) => own,
    maskedErrors: false,
    plugins: [
      useCSRFPrevention({ requestHeaders: [ownHeader] }),
      introspection(settings.open),
      rateLimiting(settings.schema),
      maxTokensPlugin({ n: limits.tokens }),
      maxDepthPlugin({ n: limits.depth, ignoreIntrospection: true, flattenFragments: true }),
      // Every name counts: a thousand times __typename is a bomb too.
      maxAliasesPlugin({ n: limits.aliases, allowList: [] }),
      maxDirectivesPlugin({ n: limits.directives }),
      mask(log),
    ],
  });
  return async (request, own) => {
    const headers = new Headers(request.headers);
    // A token is proof enough: a browser sends none by itself, as it does a cookie or a password of the Basic scheme.
    if (own.credential === 'TOKEN') headers.set(ownHeader, '1');
    if (request.method === 'POST' && !speaksJson(headers)) return notJson();
    const whole = await withinLimit(request, headers, limits.bodyBytes);
    return whole ? withPolicy(await yoga.fetch(whole, { own })) : tooLarge();
  };
}

const speaksJson = (headers: Headers): boolean =>
  /^application\/(graphql\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '');
const notJson = () => refusal(415, 'NOT_JSON', '请以 application/json 发送查询 · Send the query as application/json');

/** The request with its body read, or nothing when it is larger than it may be, whatever it says of its length. */
async function withinLimit(request: Request, headers: Headers, most: number): Promise<Request | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
  if (!request.body) return new Request(request.url, { method: request.method, headers });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > most) return undefined;
    parts.push(part);
  }
  return new Request(request.url, { method: request.method, headers, body: Buffer.concat(parts) });
}

/** Errors leave in the reader's language; what is unexpected leaves as a request id. */
const mask = (log: Logger): Plugin<Context> => ({
  onExecute: () => ({
    onExecuteDone({ args, result, setResult }) {
      if (!('errors' in result) || !result.errors) return;
      const { locale, requestId } = args.contextValue as Context;
      setResult({ ...result, errors: result.errors.map((e) => clientError(e, locale, requestId, log)) });
    },
  }),
});

const tooLarge = () => refusal(413, 'TOO_LARGE', '请求过大 · The request is too large');
const refusal = (status: number, code: string, message: string) =>
  new Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
