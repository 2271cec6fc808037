import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { SupplyLink, SupplyLinkConnection } from '../supply-chains/schema.ts';
import * as standing from './link-standing.ts';
import { onceText, versionGiven } from './texts.ts';

const LinkSide = builder.enumType('LinkSide', {
  description: '供应关系的一方 · An end of a supply link',
  values: {
    SUPPLIER: { description: '供方 · The supplier' },
    BUYER: { description: '需方 · The buyer' },
  },
});
const DisputeKind = builder.enumType('LinkDisputeKind', {
  description: '异议的种类 · What an end says is wrong with a link',
  values: {
    NOT_A_PARTNER: { description: '双方没有供应关系 · The two do not trade' },
    ENDED: { description: '供应已经终止 · The supply has ended' },
    WRONG_FACTS: { description: '产品、数量或日期不符 · The product, a figure or a day is wrong' },
  },
});
const LinkDispute = builder.objectRef<standing.LinkDispute>('LinkDispute').implement({
  description: '一方对供应关系的异议 · That an end disputes a link',
  fields: (t) => ({
    side: t.expose('side', { type: LinkSide, description: '提出异议的一方 · The end that disputes it' }),
    kind: t.expose('kind', { type: DisputeKind, description: '异议的种类 · What it says is wrong' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        '理由，仅供需双方及任一方的主管部门可见 · Why; for the two ends and for who regulates one of them, null for others',
    }),
    disputedAt: t.expose('disputedAt', { type: 'DateTime', nullable: true, description: '提出时间 · When' }),
  }),
});

const linkOf = batched<string, standing.LinkToStandBy | null>(standing.linksToStandBy);
builder.objectFields(SupplyLink, (t) => ({
  mySides: t.field({
    type: [LinkSide],
    description:
      '读者代表的一方，可由其确认或提出异议 · The ends the reader speaks for: it confirms or disputes the link',
    resolve: async (link, _, context) => {
      const found = await linkOf(context, link.id);
      return found ? standing.sidesOf(found) : [];
    },
  }),
  disputes: t.field({
    type: [LinkDispute],
    description:
      '各方的异议；有异议的供应关系仍有效，照常计入层级与负荷 · What its ends dispute; a disputed link stays in force and counts in tiers and loads',
    resolve: async (link, _, context) => {
      const found = await linkOf(context, link.id);
      return found ? standing.disputesOf(found) : [];
    },
  }),
}));

builder.queryFields((t) => ({
  linksToConfirm: t.connection(
    {
      type: SupplyLink,
      nullable: true,
      description:
        '提及本企业、本企业尚未确认也未提出异议的未终止供应关系，最近在前；仅本企业人员可见，其他人为空 · The links that name an enterprise, have not ended and were neither confirmed nor disputed by it, newest first; for its own people, null for others',
      args: { enterprise: t.arg.id({ required: true }) },
      resolve: (_, { enterprise, ...args }, context) =>
        standing.linksToConfirm(context, localId('Enterprise', enterprise), args) as never,
    },
    SupplyLinkConnection,
  ),
}));

const link = { required: true, description: '供应关系 · The link' } as const;
const problems = [NotFound, NotAllowed, InvalidInput, Conflict];
builder.mutationFields((t) => {
  const args = {
    link: t.arg.id(link),
    version: t.arg.int({ required: true, description: versionGiven }),
    idempotencyKey: t.arg.string({ description: onceText }),
  };
  const asked = (given: { link: string; version: number; idempotencyKey?: string | null | undefined }) => ({
    link: localId('SupplyLink', given.link),
    version: given.version,
    idempotencyKey: given.idempotencyKey,
  });
  return {
    confirmSupplyLink: t.field({
      type: SupplyLink,
      description:
        '一方确认供应关系属实，其异议随之消除；仅供需双方 · An end says that a link is right, and ends its own dispute of it; only its two ends do',
      errors: { types: problems },
      args,
      resolve: (_, given, context) => standing.confirmSupplyLink(context, asked(given)),
    }),
    disputeSupplyLink: t.field({
      type: SupplyLink,
      description:
        '一方对供应关系提出异议；供应关系保留并继续有效，各处注明异议 · An end says that a link is wrong; the link stays, in force, and is marked as disputed',
      errors: { types: problems },
      args: {
        ...args,
        kind: t.arg({ type: DisputeKind, required: true }),
        reason: t.arg.string({ required: true, description: '1 至 500 字 · 1 to 500 characters' }),
      },
      resolve: (_, { kind, reason, ...given }, context) =>
        standing.disputeSupplyLink(context, asked(given), { kind, reason }),
    }),
    withdrawDispute: t.field({
      type: SupplyLink,
      description:
        '一方撤回其异议；供应关系随后待其确认 · An end takes its dispute of a link back; the link waits to be confirmed by it again',
      errors: { types: problems },
      args,
      resolve: (_, given, context) => standing.withdrawDispute(context, asked(given)),
    }),
  };
});
