import { Audit } from '../audits/schema.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import * as drives from './service.ts';
import * as sharing from './sharing.ts';
import { DeclineKind, InvitationState } from './words-schema.ts';

export const askersOf = batched<string, drives.AskersTold>(({ graph }, ids) =>
  graph.read((tx) => drives.askersOf(tx, ids)),
);
/** By name, not by enterprise: whoever holds a link sees no more of those who ask than the invitation says. */
const linksOf = batched<string, sharing.LinkToOpen[]>(({ graph, sight }, ids) =>
  graph.read((tx) => sharing.linksToOpen(tx, sight, ids)),
);
const sharesWith = (origin: boolean) => async (one: drives.Asker, _: unknown, context: Context) =>
  sharing.isShared(await linksOf(context, one.invitation), { ask: one.ask, origin });
export const InvitationAsker = builder.objectRef<drives.Asker>('InvitationAsker').implement({
  description: '邀请方 · Who asks in an invitation',
  fields: (t) => ({
    id: t.id({ resolve: ({ ask }) => globalId('InvitationAsker', ask) }),
    lead: t.id({
      description: '转发时指明代其转发的标识 · What names it where one passes the invitation on, on its behalf',
      resolve: ({ lead }) => globalId('Enterprise', lead),
    }),
    name: t.exposeString('name', { description: '企业名称 · Name of the enterprise' }),
    goal: t.exposeString('goal', { nullable: true, description: '目标 · What it wants to reach' }),
    indicators: t.field({ type: [IndicatorEnum], resolve: ({ indicators }) => indicators }),
    dueOn: t.expose('dueOn', { type: 'Date', description: '希望何时答复 · The day it asks for an answer by' }),
    message: t.exposeString('message', { nullable: true }),
    askedAt: t.expose('askedAt', { type: 'DateTime' }),
    onBehalfOf: t.string({
      nullable: true,
      description:
        '此行动的最初发起者，同意具名时给出 · Who began the drive this passes on, when it agreed to be named',
      resolve: ({ rootName, rootNamed }) => (rootNamed ? rootName : null),
    }),
    sharesProgress: t.boolean({
      nullable: true,
      description:
        '已向其开放审核进展；没有可开放的供应关系，或读者不是本企业人员时为空 · It may follow the audit; null where no link leads to it, and to all but the invited enterprise’s own people',
      resolve: sharesWith(false),
    }),
    sharesWithOrigin: t.boolean({
      nullable: true,
      description: '已向最初发起者开放，条件同上 · Whoever the chain began with may follow it, told alike',
      resolve: sharesWith(true),
    }),
  }),
});
const stateOf = ({ answer, over, withdrawn }: drives.Received): drives.InvitationState =>
  answer !== 'OPEN' ? answer : withdrawn ? 'WITHDRAWN' : over ? 'EXPIRED' : 'SENT';
export const ReceivedInvitation = builder.loadableNodeRef('ReceivedInvitation', {
  id: { resolve: (one: drives.Received) => one.id },
  load: (ids: string[], { graph, sight }) => graph.read((tx) => drives.receivedByIds(tx, sight, ids)),
});
ReceivedInvitation.implement({
  description: '收到的邀请，仅被邀请企业可见 · An invitation as the invited enterprise sees it, and nobody else',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ supplier }) => supplier }),
    state: t.field({ type: InvitationState, resolve: stateOf }),
    askers: t.field({
      type: [InvitationAsker],
      description: '具名的邀请方 · Those who ask by name',
      resolve: async ({ id }, _, context) => [...(await askersOf(context, id)).named],
    }),
    unnamed: t.int({
      description: '未具名的邀请方数 · How many more ask without being named',
      resolve: async ({ id }, _, context) => (await askersOf(context, id)).unnamed,
    }),
    receivedAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: '此刻起失效 · From then on it is over' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    declineKind: t.expose('declineKind', { type: DeclineKind, nullable: true }),
    declineReason: t.exposeString('declineReason', { nullable: true }),
    creditUntil: t.expose('creditUntil', { type: 'Date', nullable: true }),
    audit: t.field({
      type: Audit,
      nullable: true,
      description: '由此开展的审核 · The audit it led to',
      resolve: ({ audit }) => audit,
    }),
    opensCascade: t.exposeBoolean('opensCascade', {
      description:
        '向最初发起者开放与所转发供应商之间的供应关系 · Opens the links to the suppliers it asks in turn to whoever the chain began with',
    }),
  }),
});

const receivedOf = batched<string, string[]>(({ graph, sight }, ids) =>
  graph.read((tx) => drives.receivedByEnterprises(tx, sight, ids)),
);
builder.objectField(Enterprise, 'receivedInvitations', (t) =>
  t.connection({
    type: ReceivedInvitation,
    description:
      '收到的邀请，最近在前；仅本企业人员可见 · Invitations it received, the newest first; none but to its own people',
    resolve: async ({ id }, page, context) => pageOfList(page, await receivedOf(context, id), (one) => one) as never,
  }),
);
