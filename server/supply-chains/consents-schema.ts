import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as asks from './consent-asks.ts';
import { type consentScopes, type consentStates } from './consent-rules.ts';
import * as consents from './consents.ts';
import { SupplyLink } from './schema.ts';

const ConsentScope = builder.enumType('ConsentScope', {
  description: '开放范围 · What of a link is opened',
  values: {
    IDENTITY: { description: '身份：双方、产品、有效期 · Who, what product, since when' },
    VOLUME: { description: '数量与份额；从不含价格 · Volumes and shares, never prices' },
    AUDIT_STATUS: { description: '双方的审核进展 · Where both ends stand with their audits' },
  } satisfies Record<(typeof consentScopes)[number], object>,
});
const ConsentState = builder.enumType('ConsentState', {
  description: '同意的状态 · Where a consent stands',
  values: {
    ONE_END: { description: '另一方尚未同意 · The other end has not given its own' },
    BOTH_ENDS: { description: '双方均已同意 · Both ends have given theirs' },
    EXPIRED: { description: '已过期 · Expired' },
    WITHDRAWN: { description: '已撤回 · Withdrawn' },
  } satisfies Record<(typeof consentStates)[number], object>,
});

export const Consent = builder.loadableNodeRef('Consent', {
  id: { resolve: (consent: consents.Consent) => consent.id },
  load: (ids: string[], { graph, sight }) => consents.consentsByIds(graph, sight, ids),
});
Consent.implement({
  description: '同意：供应关系的一方向某企业开放此关系 · One end of a supply link opens it to an enterprise',
  fields: (t) => ({
    link: t.field({ type: SupplyLink, nullable: true, resolve: (consent) => consent.link }),
    giver: t.field({
      type: Enterprise,
      nullable: true,
      description: '给出同意的一方 · The end that gives it',
      resolve: (consent) => consent.giver,
    }),
    to: t.field({
      type: Enterprise,
      nullable: true,
      description: '向谁开放 · To whom',
      resolve: (consent) => consent.to,
    }),
    scopes: t.field({ type: [ConsentScope], resolve: (consent) => consent.scopes }),
    state: t.field({ type: ConsentState, resolve: (consent) => consent.state }),
    givenAt: t.expose('givenAt', { type: 'DateTime' }),
    expiresOn: t.expose('expiresOn', { type: 'Date', description: '最后有效日 · The last day it holds' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
  }),
});
export const ConsentAsk = builder.loadableNodeRef('ConsentAsk', {
  id: { resolve: (ask: asks.ConsentAsk) => ask.id },
  load: (ids: string[], { graph, sight }) => asks.consentAsksByIds(graph, sight, ids),
});
ConsentAsk.implement({
  description: '开放请求：请一家供应商开放其供应商 · A question to a supplier to open its own suppliers',
  fields: (t) => ({
    asker: t.field({ type: Enterprise, nullable: true, description: '谁提出 · Who asks', resolve: (a) => a.asker }),
    asked: t.field({
      type: Enterprise,
      nullable: true,
      description: '向谁提出 · Who is asked',
      resolve: (a) => a.asked,
    }),
    scopes: t.field({ type: [ConsentScope], resolve: (ask) => ask.scopes }),
    reason: t.exposeString('reason', { description: '理由 · Why' }),
    askedAt: t.expose('askedAt', { type: 'DateTime' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: '结束时间 · When it was closed' }),
  }),
});
const AwaitedConsent = builder.objectRef<consents.AwaitedConsent>('AwaitedConsent').implement({
  description: '待同意：另一方已开放的共有关系 · A joint link that its other end has opened already',
  fields: (t) => ({
    link: t.field({ type: SupplyLink, nullable: true, resolve: (awaited) => awaited.link }),
    to: t.field({ type: Enterprise, nullable: true, description: '向谁开放 · To whom', resolve: (a) => a.to }),
    scopes: t.field({ type: [ConsentScope], resolve: (awaited) => awaited.scopes }),
    expiresOn: t.expose('expiresOn', { type: 'Date' }),
    reason: t.exposeString('reason', { nullable: true, description: '提出的理由 · Why it is asked for' }),
  }),
});

const consentsOf = batched(({ graph, sight }, ids: readonly string[]) =>
  consents.consentsOfEnterprises(graph, sight, ids),
);
const asksOf = batched(({ graph, sight }, ids: readonly string[]) => asks.consentAsksOfEnterprises(graph, sight, ids));
const awaitedBy = batched(({ graph, sight }, ids: readonly string[]) => consents.awaitedConsents(graph, sight, ids));

const EnterpriseConsents = builder.objectRef<string>('EnterpriseConsents').implement({
  description: '企业的同意与请求 · Consents of an enterprise, and questions for them',
  fields: (t) => ({
    given: t.field({
      type: [Consent],
      description: '给出的 · Given by it',
      resolve: async (id, _, context) => (await consentsOf(context, id)).given,
    }),
    received: t.field({
      type: [Consent],
      description: '收到且已生效的 · Received, where the link is open',
      resolve: async (id, _, context) => (await consentsOf(context, id)).received,
    }),
    awaited: t.field({
      type: [AwaitedConsent],
      description: '待其同意的 · Waiting for its consent',
      resolve: (id, _, context) => awaitedBy(context, id),
    }),
    asksReceived: t.field({
      type: [ConsentAsk],
      description: '收到的请求 · Questions put to it',
      resolve: async (id, _, context) => (await asksOf(context, id)).received,
    }),
    asksMade: t.field({
      type: [ConsentAsk],
      description: '提出的请求 · Questions it has put',
      resolve: async (id, _, context) => (await asksOf(context, id)).put,
    }),
  }),
});
builder.objectField(Enterprise, 'consents', (t) =>
  t.field({
    type: EnterpriseConsents,
    nullable: true,
    description: '仅该企业自己的人员可见 · Only its own people see them',
    resolve: ({ id }, _, { sight }) => (sight.enterprises.includes(id) ? id : null),
  }),
);

const once = '同一键只执行一次 · The same key does it once';
const problems = [NotFound, NotAllowed, RuleBroken];
const enterpriseOf = (id: string) => localId('Enterprise', id);
builder.mutationFields((t) => ({
  askForConsent: t.field({
    type: ConsentAsk,
    description: '请一家看得到的供应商开放其供应商 · Asks a supplier one sees to open the links to its own suppliers',
    errors: { types: [...problems, InvalidInput] },
    args: {
      enterprise: t.arg.id({ required: true, description: '代表哪家企业提出 · On whose behalf' }),
      of: t.arg.id({ required: true, description: '向谁提出 · Who is asked' }),
      scopes: t.arg({ type: [ConsentScope], required: true }),
      reason: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { idempotencyKey, ...asked }, context) =>
      asks.askForConsent(
        context,
        { ...asked, enterprise: enterpriseOf(asked.enterprise), of: enterpriseOf(asked.of) },
        idempotencyKey,
      ),
  }),
  closeConsentAsk: t.field({
    type: ConsentAsk,
    description: '结束请求；已开放的不受影响 · Closes a question; what has been opened stays so',
    errors: { types: problems },
    args: { ask: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ description: once }) },
    resolve: (_, { ask, idempotencyKey }, context) =>
      asks.closeConsentAsk(context, localId('ConsentAsk', ask), idempotencyKey),
  }),
  giveConsent: t.field({
    type: Consent,
    description:
      '供应关系的一方向某企业开放此关系，双方都同意才生效 · One end opens a link to an enterprise; it takes both ends',
    errors: { types: [...problems, InvalidInput] },
    args: {
      enterprise: t.arg.id({ required: true, description: '给出同意的一方 · The end that gives it' }),
      link: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      scopes: t.arg({ type: [ConsentScope], required: true }),
      expiresOn: t.arg({ type: 'Date', required: true, description: '最后有效日 · The last day it holds' }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { idempotencyKey, ...given }, context) =>
      consents.giveConsent(
        context,
        {
          ...given,
          enterprise: enterpriseOf(given.enterprise),
          link: localId('SupplyLink', given.link),
          to: enterpriseOf(given.to),
        },
        idempotencyKey,
      ),
  }),
  withdrawConsent: t.field({
    type: Consent,
    description: '立即撤回同意 · Withdraws a consent at once',
    errors: { types: problems },
    args: { consent: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ description: once }) },
    resolve: (_, { consent, idempotencyKey }, context) =>
      consents.withdrawConsent(context, localId('Consent', consent), idempotencyKey),
  }),
}));
