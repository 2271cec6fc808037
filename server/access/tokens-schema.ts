import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { Viewer } from './schema.ts';
import { globalId, localId } from '../platform/ids.ts';
import * as tokens from './tokens.ts';

const ApiToken = builder.objectRef<tokens.ApiToken>('ApiToken').implement({
  description:
    '访问令牌：程序以其所有人的名义调用接口 · Lets a program use the API in its owner’s name, with its owner’s sight',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('ApiToken', id) }),
    name: t.exposeString('name', { description: '名称 · What it is for' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: '创建时间 · When it was made' }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      description: '到期日，当日有效（亚洲/上海） · The last day it is good for, in Asia/Shanghai',
    }),
    expired: t.exposeBoolean('expired', { description: '是否已过期 · Whether that day is over' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: '最近使用，精确到一分钟；从未使用为空 · When it was last used, to a minute; null for never',
    }),
  }),
});

const Created = builder.objectRef<tokens.CreatedToken>('CreateApiTokenSuccess').implement({
  description: '新令牌 · A new token',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, resolve: (created) => created.apiToken }),
    token: t.exposeString('token', {
      description:
        '令牌本身，只显示这一次；用于请求头 Authorization: Bearer … · The token itself, shown this once; for the header Authorization: Bearer …',
    }),
  }),
});

builder.objectField(Viewer, 'apiTokens', (t) =>
  t.field({
    type: [ApiToken],
    description: '本人的访问令牌，最近创建的在前 · One’s own tokens, the newest first',
    resolve: (viewer, _, { graph }) => tokens.apiTokensOf(graph, viewer),
  }),
);

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: Created,
    description:
      '创建访问令牌，最长一年；仅限本人登录后 · Makes a token, for a year at most; only for those signed in, not by a token',
    errors: { types: [NotAllowed, RuleBroken, InvalidInput] },
    args: { name: t.arg.string({ required: true }), expiresOn: t.arg({ type: 'Date', required: true }) },
    resolve: (_, { name, expiresOn }, context) => tokens.createApiToken(context, name, expiresOn),
  }),
  revokeApiToken: t.field({
    type: ApiToken,
    description:
      '撤销访问令牌，立即失效；仅限本人登录后 · Ends a token at once; only for those signed in, not by a token',
    errors: { types: [NotFound, NotAllowed] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context) => tokens.revokeApiToken(context, localId('ApiToken', id)),
  }),
}));
