import { Audit } from '../audits/schema.ts';
import { onceText } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as answering from './answering.ts';
import { byId, byToken, type Opening } from './link.ts';
import { InvitationAsker, ReceivedInvitation } from './received-schema.ts';
import type { Wanted } from './sharing.ts';
import { DeclineKind } from './words-schema.ts';

const Holder = builder.enumType('InvitationHolder', {
  description: '打开链接者是谁 · Who opened the link',
  values: {
    NOBODY: { description: '未登录 · Not signed in' },
    MEMBER: { description: '被邀请企业的成员 · One of the invited enterprise’s people' },
    HOLDER: { description: '收信人本人的账户 · The account the letter went to' },
    ANOTHER: { description: '另一个账户：须退出后再答复 · Another account: sign out to answer' },
  } satisfies Record<answering.Opened['signedInAs'], object>,
});
export const OpenedInvitation = builder.objectRef<answering.Opened>('OpenedInvitation').implement({
  description: '链接所示的邀请摘要，无需账户 · What a link shows of its invitation, without an account',
  fields: (t) => ({
    enterpriseName: t.string({ description: '被邀请的企业 · Who is invited', resolve: (o) => o.opening.supplierName }),
    email: t.string({
      nullable: true,
      description: '收信的邮箱；成员直接打开时为空 · The address it went to; null to its own people',
      resolve: ({ opening }) => opening.email || null,
    }),
    askers: t.field({ type: [InvitationAsker], resolve: ({ askers }) => [...askers.named] }),
    unnamed: t.int({ description: '未具名的邀请方数 · How many more ask unnamed', resolve: (o) => o.askers.unnamed }),
    expiresAt: t.field({ type: 'DateTime', resolve: ({ opening }) => opening.expiresAt }),
    hasAccount: t.boolean({
      description: '该邮箱已有账户 · The address has an account',
      resolve: ({ opening }) => opening.account !== null || opening.belongs,
    }),
    hasPeople: t.boolean({
      description: '企业已有成员 · The enterprise has people here',
      resolve: ({ opening }) => opening.members > 0,
    }),
    mayJoin: t.boolean({
      description: '收信人可以代表企业接受 · Whoever it went to may accept for the enterprise',
      resolve: ({ opening }) => opening.belongs || opening.members === 0 || opening.member,
    }),
    holder: t.field({ type: Holder, resolve: ({ signedInAs }) => signedInAs }),
    creditUntil: t.field({
      type: 'Date',
      nullable: true,
      description: '本企业有效审核的末日，可用以答复 · Last day of its valid audit, to answer with',
      resolve: ({ credit }) => credit?.validUntil ?? null,
    }),
  }),
});
const InvitationAccepted = builder.objectRef<answering.Accepted>('InvitationAnsweredByAudit').implement({
  description: '已接受：开展的审核，及代表企业的人 · Accepted: the audit, and who answers for the enterprise now',
  fields: (t) => ({
    enterpriseName: t.exposeString('supplierName'),
    invitation: t.field({ type: ReceivedInvitation, nullable: true, resolve: ({ invitation }) => invitation }),
    audit: t.field({
      type: Audit,
      nullable: true,
      description: '审核；未登录者为空 · The audit; null to whoever is not signed in',
      resolve: ({ audit }) => audit,
    }),
    joinedAudit: t.exposeBoolean('joinedAudit', {
      description: '审核此前已在进行 · The audit was under way before: nobody is audited twice',
    }),
    email: t.exposeString('email', { description: '代表企业的账户 · The account that answers for the enterprise' }),
    newAccount: t.exposeBoolean('newAccount', { description: '新建了账户 · The account is new' }),
  }),
});
const InvitationAnswered = builder
  .objectRef<Opening & { readonly creditUntil?: string }>('InvitationAnswered')
  .implement({
    description: '已答复 · An invitation that was answered',
    fields: (t) => ({
      enterpriseName: t.exposeString('supplierName'),
      creditUntil: t.field({ type: 'Date', nullable: true, resolve: (answered) => answered.creditUntil ?? null }),
    }),
  });

const types = [NotFound, NotAllowed, InvalidInput, RuleBroken];
interface Shares {
  readonly share?: readonly string[] | null | undefined;
  readonly shareWithOrigin?: readonly string[] | null | undefined;
}
const wantedOf = ({ share, shareWithOrigin }: Shares): Wanted[] => {
  const of = (ids: Shares['share'], origin: boolean) =>
    (ids ?? []).map((id) => ({ ask: localId('InvitationAsker', id), origin }));
  return [...of(share, false), ...of(shareWithOrigin, true)];
};
builder.mutationFields((t) => {
  const link = {
    token: t.arg.string({ required: true, description: '邮件链接中的口令 · What the link of the letter carries' }),
  };
  const own = {
    invitation: t.arg.id({ required: true, description: '本企业收到的邀请 · One’s own received invitation' }),
  };
  const key = t.arg.string({ description: onceText });
  const refusal = {
    kind: t.arg({ type: DeclineKind, defaultValue: 'OTHER' }),
    reason: t.arg.string({ required: true, description: '告知邀请方的原因 · For whoever asks' }),
  };
  const share = {
    share: t.arg.idList({
      defaultValue: [],
      description: '同时向其开放审核进展的邀请方 · Of those who ask, whom to let follow the audit',
    }),
    shareWithOrigin: t.arg.idList({
      defaultValue: [],
      description:
        '同时向其背后最初发起者开放的邀请方 · Of those who ask, behind whom whoever began it may follow, too',
    }),
  };
  const nobody = { name: null, password: null };
  return {
    openInvitation: t.field({
      type: OpenedInvitation,
      nullable: true,
      description:
        '打开邀请链接，无需账户；无效、已用、撤回或过期一律为空 · Opens the link of a letter; null when wrong, used, revoked or late, all alike',
      args: link,
      resolve: (_, { token }, context) => answering.openInvitation(context, byToken(token)),
    }),
    openReceivedInvitation: t.field({
      type: OpenedInvitation,
      nullable: true,
      description: '成员打开本企业收到的邀请 · Its own people open an invitation without a link',
      args: own,
      resolve: (_, { invitation }, context) => answering.openInvitation(context, byId(invitation)),
    }),
    acceptInvitation: t.field({
      type: InvitationAccepted,
      description:
        '凭链接接受：加入企业并开展审核；新账户可同时给出姓名与密码 · Accepts by a link: joins the enterprise and opens its audit; a new account may say its name and password',
      errors: { types },
      args: { ...link, ...share, name: t.arg.string(), password: t.arg.string(), key },
      resolve: (_, args, context) =>
        answering.acceptInvitation(
          context,
          byToken(args.token),
          { name: args.name ?? null, password: args.password ?? null, share: wantedOf(args) },
          args.key,
        ),
    }),
    acceptReceivedInvitation: t.field({
      type: InvitationAccepted,
      description: '成员接受本企业收到的邀请 · Its own people accept',
      errors: { types },
      args: { ...own, ...share, key },
      resolve: (_, args, context) =>
        answering.acceptInvitation(context, byId(args.invitation), { ...nobody, share: wantedOf(args) }, args.key),
    }),
    declineInvitation: t.field({
      type: InvitationAnswered,
      description: '凭链接婉拒，说明原因；不产生任何后果 · Declines by a link with the reason; nothing follows from it',
      errors: { types },
      args: { ...link, ...refusal, key },
      resolve: (_, args, context) =>
        answering.declineInvitation(
          context,
          byToken(args.token),
          { kind: args.kind ?? 'OTHER', reason: args.reason },
          args.key,
        ),
    }),
    declineReceivedInvitation: t.field({
      type: InvitationAnswered,
      description: '成员婉拒本企业收到的邀请 · Its own people decline',
      errors: { types },
      args: { ...own, ...refusal, key },
      resolve: (_, args, context) =>
        answering.declineInvitation(
          context,
          byId(args.invitation),
          { kind: args.kind ?? 'OTHER', reason: args.reason },
          args.key,
        ),
    }),
    answerByCredit: t.field({
      type: InvitationAnswered,
      description: '凭链接以有效审核答复全部邀请方 · Answers all who ask with the valid audit, by a link',
      errors: { types },
      args: { ...link, key },
      resolve: (_, { token, key: once }, context) => answering.answerByCredit(context, byToken(token), once),
    }),
    answerReceivedByCredit: t.field({
      type: InvitationAnswered,
      description: '成员以有效审核答复 · Its own people answer with the valid audit',
      errors: { types },
      args: { ...own, key },
      resolve: (_, { invitation, key: once }, context) => answering.answerByCredit(context, byId(invitation), once),
    }),
  };
});
