import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import SimpleObjectsPlugin from '@pothos/plugin-simple-objects';
import ValidationPlugin from '@pothos/plugin-validation';
import { getNamedType, getNullableType, GraphQLError, isListType, type GraphQLField } from 'graphql';
import { DateTimeISOResolver, LocalDateResolver } from 'graphql-scalars';
import type { Context } from './context.ts';
import { InvalidInput } from './errors.ts';
import { fromGlobalId, globalId } from './ids.ts';

/** A list weighs as many as it may hold; a connection's lists of edges and nodes count for ten of a page each. */
function weight(args: Record<string, unknown>, _: Context, field: GraphQLField<unknown, Context>) {
  const asked = Number(args.first ?? args.last ?? 0);
  const type = getNullableType(field.type);
  if (getNamedType(type).name.endsWith('Connection')) return { field: 1, multiplier: (asked || 20) / 10 };
  return isListType(type) ? { field: 1, multiplier: asked || 10 } : 1;
}

/** What one request may cost at most. */
export const mostComplex = 60_000;
const tooComplex = () =>
  new GraphQLError(
    '查询过于复杂：请减少字段、层次或每页条数 · The query would cost too much: ask for fewer fields, levels or items a page',
    { extensions: { code: 'TOO_COMPLEX' } },
  );

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
  Connection: { totalCount: number };
  AuthScopes: { signedIn: boolean };
}>({
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    ValidationPlugin,
    RelayPlugin,
    DataloaderPlugin,
    ComplexityPlugin,
    SimpleObjectsPlugin,
  ],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    edgesFieldOptions: { nullable: { list: false, items: false } },
    nodeFieldOptions: { nullable: false },
    nodesOnConnection: true,
    nodesQueryOptions: false,
    encodeGlobalID: (typename, id) => globalId(typename, String(id)),
    decodeGlobalID: fromGlobalId,
  },
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: { name: ({ fieldName }) => `${fieldName[0]!.toUpperCase()}${fieldName.slice(1)}Result` },
  },
  complexity: {
    fieldComplexity: weight,
    limit: { complexity: mostComplex, breadth: 1000 },
    complexityError: tooComplex,
  },
  scopeAuth: {
    authScopes: () => ({ signedIn: true }),
    unauthorizedError: () => new GraphQLError('请先登录 · Sign in first', { extensions: { code: 'NOT_ALLOWED' } }),
  },
  validation: {
    validationError: (failure) =>
      new InvalidInput(
        failure.issues.map((issue) => ({
          path: issue.path?.map((p) => String(typeof p === 'object' ? p.key : p)).join('.') ?? '',
          zh: issue.message,
          en: issue.message,
        })),
      ),
  },
});

builder.addScalarType('Date', LocalDateResolver, {
  description: '日历日（亚洲/上海），YYYY-MM-DD · A calendar day in Asia/Shanghai',
});
builder.addScalarType('DateTime', DateTimeISOResolver, {
  description: '时刻，ISO 8601 · An instant',
});
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: '全部条数（读者可见的） · How many there are in all that the reader may see',
    resolve: (list) => list.totalCount,
  }),
);
builder.queryType({});
builder.mutationType({});
