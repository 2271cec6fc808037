import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Locale } from './context.ts';
import { DomainError, GraphUnavailable } from './errors.ts';
import { messageOf } from './problems.ts';

/** What a client may know of an error: a refusal in its language, or a request id to quote. */
export function clientError(error: unknown, locale: Locale, requestId: string, log: Logger): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const place = error instanceof GraphQLError ? { path: error.path ?? null, nodes: error.nodes ?? null } : {};
  if (original instanceof DomainError) {
    const http = original instanceof GraphUnavailable ? { status: 503, headers: { 'retry-after': '2' } } : undefined;
    return new GraphQLError(messageOf(original, locale), {
      ...place,
      extensions: { code: original.code, requestId, ...(http ? { http } : {}) },
    });
  }
  if (error instanceof GraphQLError && !error.originalError) {
    if (error.extensions.code === undefined) error.extensions.code = 'BAD_REQUEST';
    return error;
  }
  if (original instanceof GraphQLError) return original;
  log.error({ requestId, err: original }, 'unexpected');
  return new GraphQLError(
    locale === 'en'
      ? `Something went wrong here (request ${requestId})`
      : `服务器出现意外错误（请求编号 ${requestId}）`,
    { ...place, extensions: { code: 'UNEXPECTED', requestId } },
  );
}
