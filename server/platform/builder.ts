import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import SimpleObjectsPlugin from '@pothos/plugin-simple-objects';
import ValidationPlugin from '@pothos/plugin-validation';
import { GraphQLError } from 'graphql';
import { DateResolver, DateTimeISOResolver } from 'graphql-scalars';
import type { Context } from './context.ts';
import { InvalidInput } from './errors.ts';

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
    encodeGlobalID: (typename, id) => Buffer.from(`${typename}:${id}`).toString('base64url'),
    decodeGlobalID: (globalId) => {
      const text = Buffer.from(globalId, 'base64url').toString('utf8');
      const colon = text.indexOf(':');
      return colon < 0 ? { typename: '', id: '' } : { typename: text.slice(0, colon), id: text.slice(colon + 1) };
    },
  },
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: { name: ({ fieldName }) => `${fieldName[0]!.toUpperCase()}${fieldName.slice(1)}Result` },
  },
  complexity: { defaultComplexity: 1, defaultListMultiplier: 10, limit: { complexity: 60_000, depth: 14, breadth: 1000 } },
  scopeAuth: {
    authScopes: () => ({ signedIn: true }),
    unauthorizedError: () =>
      new GraphQLError('请先登录 · Sign in first', { extensions: { code: 'NOT_ALLOWED' } }),
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

builder.addScalarType('Date', DateResolver as never);
builder.addScalarType('DateTime', DateTimeISOResolver as never);
builder.queryType({});
builder.mutationType({});
