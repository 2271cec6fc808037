import { builder } from '../platform/builder.ts';
import { AlreadyExists, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { fromGlobalId, globalId, localId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import * as invitations from './invitations.ts';
import { Role } from './schema.ts';

const PersonInvitation = builder.objectRef<invitations.Invitation>('PersonInvitation').implement({
  description: '待接受的邀请 · An invitation that waits to be accepted',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('PersonInvitation', id) }),
    email: t.exposeString('email'),
    role: t.field({ type: Role, resolve: ({ role }) => role }),
    of: t.exposeString('of', { nullable: true, description: '所属单位 · What the role is held in' }),
    place: t.id({
      nullable: true,
      description:
        '所属单位的标识，可用于重发；不属于任何单位者为空 · The id of what the role is held in, to send it again; null when it is held in nothing',
      resolve: ({ park, enterprise, division }) => opaqueOf({ park, enterprise, division }),
    }),
    invitedBy: t.exposeString('invitedBy', { nullable: true, description: '邀请人 · Who invites' }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    mailedAt: t.expose('mailedAt', {
      type: 'DateTime',
      nullable: true,
      description: '邮件发出的时间，未发出为空 · When the letter went out; null when it did not',
    }),
  }),
});
const InvitationSummary = builder.objectRef<invitations.InvitationShown>('InvitationSummary').implement({
  description: '受邀人所见的邀请 · An invitation as its holder sees it',
  fields: (t) => ({
    email: t.exposeString('email'),
    role: t.field({ type: Role, resolve: ({ role }) => role }),
    of: t.exposeString('of', { nullable: true }),
    invitedBy: t.exposeString('invitedBy', { nullable: true }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    hasAccount: t.boolean({
      description: '该邮箱已有账户，需先登录 · The address has an account: sign in first',
      resolve: ({ person }) => person !== null,
    }),
  }),
});
const InvitationAccepted = builder.objectRef<invitations.Accepted>('InvitationAccepted').implement({
  description: '已接受的邀请 · An invitation that was accepted',
  fields: (t) => ({
    email: t.exposeString('email'),
    role: t.field({ type: Role, resolve: ({ role }) => role }),
    of: t.exposeString('of', { nullable: true }),
  }),
});

builder.queryFields((t) => ({
  personInvitations: t.connection({
    type: PersonInvitation,
    description: '待接受的邀请，最近在前 · Invitations that wait, newest first',
    resolve: async (_, page, context) =>
      pageOfList(page, await invitations.invitationsOf(context), ({ id }) => id) as never,
  }),
  personInvitation: t.field({
    type: InvitationSummary,
    nullable: true,
    description: '链接所对应的邀请；无效、已用或过期均为空 · What a link opens; null when it is wrong, used or late',
    args: { token: t.arg.string({ required: true }) },
    resolve: (_, { token }, { graph }) => invitations.invitationByToken(graph, token),
  }),
}));

/** A place by its opaque id; of anything else one that is not there. */
function placeOf(opaque: string): invitations.Place {
  const { typename, id } = fromGlobalId(opaque);
  return {
    park: typename === 'Park' ? id : null,
    enterprise: typename === 'Enterprise' ? id : null,
    division: typename === 'Division' ? id : null,
  };
}
function opaqueOf({ park, enterprise, division }: invitations.Place): string | null {
  if (park !== null) return globalId('Park', park);
  if (enterprise !== null) return globalId('Enterprise', enterprise);
  return division === null ? null : globalId('Division', division);
}
const once = '同一键只执行一次 · The same key does it once';
const problems = [NotFound, NotAllowed, RuleBroken, AlreadyExists, InvalidInput];
builder.mutationFields((t) => ({
  invitePerson: t.field({
    type: PersonInvitation,
    description:
      '邮件邀请某人担任角色，七天有效；再次邀请即重发 · Invites somebody to a role by mail, for seven days; again sends it anew',
    errors: { types: problems },
    args: {
      email: t.arg.string({ required: true }),
      role: t.arg({ type: Role, required: true }),
      place: t.arg.id({ description: '园区、企业或行政区划 · A park, an enterprise or a division' }),
      creditCode: t.arg.string({ description: '或企业的统一社会信用代码 · Or an enterprise by its credit code' }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { email, role, place, creditCode, idempotencyKey }, context) =>
      invitations.invitePerson(
        context,
        { email, role, place: place ? placeOf(place) : null, creditCode: creditCode ?? null },
        idempotencyKey,
      ),
  }),
  withdrawPersonInvitation: t.field({
    type: PersonInvitation,
    description: '撤回邀请 · Takes an invitation back',
    errors: { types: [NotFound, NotAllowed, RuleBroken] },
    args: { invitation: t.arg.id({ required: true }) },
    resolve: (_, { invitation }, context) =>
      invitations.withdrawInvitation(context, localId('PersonInvitation', invitation)),
  }),
  acceptPersonInvitation: t.field({
    type: InvitationAccepted,
    description:
      '接受邀请：已登录者加入，新人设姓名与密码 · Accepts: whoever is signed in joins, somebody new gives a name and a password',
    errors: { types: problems },
    args: {
      token: t.arg.string({ required: true }),
      name: t.arg.string(),
      password: t.arg.string(),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { token, name, password, idempotencyKey }, context) =>
      invitations.acceptInvitation(context, { token, name: name ?? null, password: password ?? null }, idempotencyKey),
  }),
}));
