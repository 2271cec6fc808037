import { onceText } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as handing from './handing-on.ts';
import { byId, byToken } from './link.ts';
import { ReceivedInvitation } from './received-schema.ts';
import { sendNow } from './sending.ts';
import { shareProgress } from './sharing.ts';
import { openCascadeTo } from './sharing-on.ts';

const InvitationHandedOn = builder.objectRef<handing.HandedOn>('InvitationHandedOn').implement({
  description: '已转给同事 · An invitation that was handed on',
  fields: (t) => ({
    email: t.exposeString('email'),
    left: t.exposeInt('left', { description: '还可转几次 · How often it may still be handed on' }),
  }),
});
interface Said {
  readonly email: string;
  readonly name?: string | null | undefined;
  readonly note?: string | null | undefined;
}
const types = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const key = t.arg.string({ description: onceText });
  const own = {
    invitation: t.arg.id({ required: true, description: '本企业收到的邀请 · One’s own received invitation' }),
  };
  const colleague = {
    email: t.arg.string({ required: true }),
    name: t.arg.string(),
    note: t.arg.string({ description: '对同事所说的话 · What is said to the colleague' }),
    key,
  };
  const readColleague = (args: Said): handing.Colleague => ({
    ...{ email: args.email, name: args.name ?? null, note: args.note ?? null },
  });
  const share = t.arg.boolean({ required: true, description: '开放或不再开放 · To open or no longer' });
  return {
    handOnInvitation: t.field({
      type: InvitationHandedOn,
      description:
        '凭链接转给同事：同事另得一个链接 · Hands an invitation on to a colleague, who gets a link of their own',
      errors: { types },
      args: { token: t.arg.string({ required: true }), ...colleague },
      resolve: async (_, args, context) => {
        const done = await handing.handOnInvitation(context, byToken(args.token), readColleague(args), args.key);
        await sendNow();
        return done;
      },
    }),
    handOnReceivedInvitation: t.field({
      type: InvitationHandedOn,
      description: '成员转给同事 · Its own people hand it on',
      errors: { types },
      args: { ...own, ...colleague },
      resolve: async (_, args, context) => {
        const done = await handing.handOnInvitation(context, byId(args.invitation), readColleague(args), args.key);
        await sendNow();
        return done;
      },
    }),
    shareProgress: t.field({
      type: ReceivedInvitation,
      description:
        '向一个邀请方（或其背后的最初发起者）开放审核进展，或撤回 · Lets one of those who ask, or whoever it began with, follow the audit, or no longer',
      errors: { types },
      args: {
        ...own,
        asker: t.arg.id({ required: true, description: '邀请方 · One of those who ask' }),
        withOrigin: t.arg.boolean({ defaultValue: false, description: '向最初发起者 · Whoever the chain began with' }),
        ...{ share, key },
      },
      resolve: (_, { invitation, asker, withOrigin, share: opens, key: once }, context) =>
        shareProgress(
          context,
          {
            invitation: localId('ReceivedInvitation', invitation),
            ...{ ask: localId('InvitationAsker', asker), origin: withOrigin ?? false, share: opens },
          },
          once,
        ),
    }),
    openCascadeTo: t.field({
      type: ReceivedInvitation,
      description:
        '向最初发起者开放与所转发供应商之间的供应关系（现有与今后），或撤回；对方供应商也同意时方可见 · Opens the links to the suppliers asked in turn, now and later, to whoever the chain began with, or no longer; seen where those suppliers agree, too',
      errors: { types },
      args: { ...own, share, key },
      resolve: (_, { invitation, share: opens, key: once }, context) =>
        openCascadeTo(context, { invitation: localId('ReceivedInvitation', invitation), share: opens }, once),
    }),
  };
});
