import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { clientError } from './graphql-errors.ts';

export interface GraphqlSettings {
  schema: GraphQLSchema;
  log: Logger;
  /** GraphiQL and introspection without being signed in. */
  open: boolean;
}

const limits = { tokens: 1000, depth: 14, aliases: 15, directives: 10, bodyBytes: 256 * 1024 };
const headers = ['x-qinglian', 'authorization'];

/** Introspection is for those signed in, unless the installation is open (development, the local demo). */
const introspection = (open: boolean): Plugin<Context> => ({
  onValidate({ addValidationRule, context }) {
    if (!open && !(context as { viewer?: unknown }).viewer) addValidationRule(NoSchemaIntrospectionCustomRule);
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
      useCSRFPrevention({ requestHeaders: headers }),
      introspection(settings.open),
      maxTokensPlugin({ n: limits.tokens }),
      maxDepthPlugin({ n: limits.depth, ignoreIntrospection: true, flattenFragments: true }),
      maxAliasesPlugin({ n: limits.aliases }),
      maxDirectivesPlugin({ n: limits.directives }),
      mask(log),
    ],
  } as Parameters<typeof createYoga<{ own: Context }, Context>>[0]);
  return async (request, own) => {
    const length = Number(request.headers.get('content-length') ?? 0);
    if (length > limits.bodyBytes) return tooLarge();
    return yoga.fetch(request, { own });
  };
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

const tooLarge = () =>
  new Response(
    JSON.stringify({ errors: [{ message: '请求过大 · The request is too large', extensions: { code: 'TOO_LARGE' } }] }),
    {
      status: 413,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  );
