import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId, localId } from '../platform/ids.ts';
import * as members from './members.ts';
import { InstallationRef, Membership, Role, Viewer } from './schema.ts';
import { membershipKey } from './viewer.ts';

export const PlaceKind = builder.enumType('PlaceKind', {
  description: '单位的种类 · What a role is held in',
  values: {
    PARK: { description: '园区 · A park' },
    ENTERPRISE: { description: '企业 · An enterprise' },
    DIVISION: { description: '行政区划 · A division' },
  } satisfies Record<members.PlaceKind, object>,
});
export const placeId = (kind: members.PlaceKind, id: string): string =>
  globalId({ PARK: 'Park', ENTERPRISE: 'Enterprise', DIVISION: 'Division' }[kind], id);

const AccountHolder = builder.objectRef<members.AccountHolder>('AccountHolder').implement({
  description: '账户持有人 · Somebody who has an account',
  fields: (t) => ({
    id: t.id({ resolve: (person) => globalId('AccountHolder', person.id) }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    signedInAt: t.expose('signedInAt', {
      type: 'DateTime',
      nullable: true,
      description: '最近一次登录 · When they last signed in',
    }),
    deactivatedAt: t.expose('deactivatedAt', {
      type: 'DateTime',
      nullable: true,
      description: '停用时间，可登录为空 · When they were deactivated; null for who may sign in',
    }),
  }),
});
const Member = builder.objectRef<members.Member>('Member').implement({
  description: '一人的一个角色 · A person with one of the roles they hold',
  fields: (t) => ({
    id: t.id({ resolve: (m) => globalId('Member', `${m.person.id} ${members.memberKey(m)}`) }),
    membership: t.id({ resolve: (m) => globalId('Membership', members.memberKey(m)) }),
    person: t.field({ type: AccountHolder, resolve: (m) => m.person }),
    role: t.field({ type: Role, nullable: true, description: '无角色为空 · Null for none', resolve: (m) => m.role }),
    kind: t.field({ type: PlaceKind, nullable: true, resolve: (m) => m.kind }),
    of: t.exposeString('of', { nullable: true, description: '所属单位 · What it is held in' }),
    mayRevoke: t.exposeBoolean('mayRevoke', { description: '可否撤销 · Whether the reader may revoke it' }),
  }),
});
const PlaceToInvite = builder.objectRef<members.PlaceToInvite>('PlaceToInvite').implement({
  description: '可邀请的单位 · A place the reader may invite to',
  fields: (t) => ({
    id: t.id({ resolve: ({ kind, id }) => placeId(kind, id) }),
    kind: t.field({ type: PlaceKind, resolve: ({ kind }) => kind }),
    name: t.exposeString('name'),
    code: t.exposeString('code', { nullable: true }),
  }),
});
const MembershipRevoked = builder.objectRef<{ person: string; membership: string }>('MembershipRevoked').implement({
  description: '已撤销的角色 · A membership that was revoked',
  fields: (t) => ({
    person: t.id({ resolve: ({ person }) => globalId('AccountHolder', person) }),
    membership: t.id({ resolve: ({ membership }) => globalId('Membership', membership) }),
  }),
});

builder.objectFields(Membership, (t) => ({
  id: t.id({ resolve: (m) => globalId('Membership', membershipKey(m)) }),
}));
builder.objectFields(Viewer, (t) => ({
  actingAs: t.id({
    nullable: true,
    description: '当前所用的角色，全部为空 · The membership acted as; null for all of them',
    resolve: ({ held, memberships: [first, ...more] }) =>
      held && first && more.length === 0 && held.length > 1 ? globalId('Membership', membershipKey(first)) : null,
  }),
  rolesToInvite: t.field({
    type: [Role],
    description: '可邀请他人担任的角色 · The roles the reader may invite others to; none for who manages nobody',
    resolve: (viewer) => members.rolesToInvite(viewer),
  }),
}));
builder.objectFields(InstallationRef, (t) => ({
  mail: t.boolean({
    description: '能否发送邮件 · Whether mail can be sent',
    resolve: (_, __, { auth }) => auth.mail.way !== 'NONE',
  }),
  mailbox: t.boolean({
    description: '演示邮箱是否开启 · Whether mail is caught and shown at /mailbox, as in the local demo',
    resolve: (_, __, { auth }) => auth.mail.way === 'CAUGHT',
  }),
  singleSignOn: t.string({
    nullable: true,
    description: '单点登录的名称，未配置为空 · The name of the OpenID provider; null for none',
    resolve: (_, __, { config }) => config.oidc?.name ?? null,
  }),
}));

builder.queryFields((t) => ({
  members: t.connection({
    type: Member,
    description: '读者所管理的人员，按单位排列 · The people the reader manages, by place',
    args: { kind: t.arg({ type: PlaceKind }), search: t.arg.string() },
    resolve: (_, args, context) => members.memberPage(context, args) as never,
  }),
  placesToInvite: t.field({
    type: [PlaceToInvite],
    description: '可邀请担任某角色的单位，至多二十个 · Up to twenty places the reader may invite to a role in',
    args: { role: t.arg({ type: Role, required: true }), search: t.arg.string({ defaultValue: '' }) },
    resolve: (_, { role, search }, context) => members.placesToInvite(context, role, search ?? ''),
  }),
}));

const once = '同一键只执行一次 · The same key does it once';
builder.mutationFields((t) => ({
  revokeMembership: t.field({
    type: MembershipRevoked,
    description: '撤销角色或授权，也可退出自己的 · Revokes a membership or a grant; one’s own too',
    errors: { types: [NotFound, NotAllowed, RuleBroken] },
    args: {
      person: t.arg.id({ required: true }),
      membership: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { person, membership, idempotencyKey }, context) =>
      members.revokeMembership(
        context,
        localId('AccountHolder', person),
        localId('Membership', membership),
        idempotencyKey,
      ),
  }),
  deactivatePerson: t.field({
    type: AccountHolder,
    description: '停用账户并结束其登录 · Deactivates an account and ends its sessions',
    errors: { types: [NotFound, NotAllowed, RuleBroken] },
    args: { person: t.arg.id({ required: true }) },
    resolve: (_, { person }, context) => members.deactivatePerson(context, localId('AccountHolder', person)),
  }),
  reactivatePerson: t.field({
    type: AccountHolder,
    description: '恢复账户 · Lets somebody sign in again',
    errors: { types: [NotFound, NotAllowed, InvalidInput] },
    args: { person: t.arg.id({ required: true }) },
    resolve: (_, { person }, context) => members.reactivatePerson(context, localId('AccountHolder', person)),
  }),
  actAs: t.field({
    type: Viewer,
    description:
      '以某一角色行事，仅见其可见范围；空为全部 · Acts as one membership, with its sight alone; null for all',
    errors: { types: [NotFound, NotAllowed] },
    args: { membership: t.arg.id() },
    resolve: (_, { membership }, context) =>
      members.actAs(context, membership ? localId('Membership', membership) : null),
  }),
}));
