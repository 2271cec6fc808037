import { AuditCredit } from '../audits/credit-schema.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { EnergyBasis } from '../reference/schema.ts';
import * as order from './candidates.ts';
import { Invitation } from './invitations-schema.ts';
import { loadsByState, type LoadOfState } from './invite-order.ts';
import { Drive } from './schema.ts';
import { InvitationState } from './words-schema.ts';

const InviteCandidate = builder.objectRef<order.Candidate>('InviteCandidate').implement({
  description: '可邀请的上游供应商 · An upstream supplier that a drive may invite',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ enterprise }) => enterprise }),
    tier: t.exposeInt('tier', { description: '最短链条的层级 · Links of the shortest way to the lead' }),
    weight: t.exposeFloat('weight', {
      description: '至少多少产出经各级买方最终归于本企业 · At least this part of its output ends at the lead',
    }),
    directShare: t.exposeFloat('directShare', {
      nullable: true,
      description:
        '产出中直接售予本企业的部分，不明时为空 · The part of its output sold straight to the lead; null where unknown',
    }),
    load: t.exposeFloat('load', {
      nullable: true,
      description: '归于本企业的负荷；看不到数据时为空 · Load on the lead’s account; null where no figure may be seen',
    }),
    figure: t.exposeFloat('figure', { nullable: true, description: '该年度数据 · Its figure of the year' }),
    cumulativeShare: t.exposeFloat('cumulativeShare', {
      nullable: true,
      description: '自首位至此占合计之比 · The share of the total that it and those before it hold',
    }),
    alongside: t.exposeStringList('alongside', {
      description: '已在邀请它、且双方均同意具名的企业 · Who asks it already, where both agreed to be named',
    }),
    credit: t.field({
      type: AuditCredit,
      nullable: true,
      description: '可见的有效审核，因此不必邀请 · A valid audit the viewer may know of: no need to invite it',
      resolve: ({ credit }) => credit,
    }),
    state: t.expose('state', {
      type: InvitationState,
      nullable: true,
      description: '本行动对它的邀请 · Where this drive’s invitation of it stands',
    }),
    invitation: t.field({ type: Invitation, nullable: true, resolve: ({ ask }) => ask }),
  }),
});

const InvitationLoad = builder.objectRef<LoadOfState>('InvitationLoad').implement({
  description: '按邀请状态的归因负荷 · Attributed load by where invitations stand',
  fields: (t) => ({
    state: t.expose('state', {
      type: InvitationState,
      nullable: true,
      description: '未邀请者为空 · Null for those who are not asked',
    }),
    suppliers: t.exposeInt('suppliers'),
    load: t.exposeFloat('load', { description: '可见负荷之和 · The sum of the loads that may be seen' }),
    withoutFigures: t.exposeInt('withoutFigures', { description: '其中看不到数据的 · Those of them without a figure' }),
  }),
});

const InviteOrder = builder.objectRef<order.InviteOrder>('InviteOrder').implement({
  description:
    '邀请次序：上游供应商按归因负荷排列，只凭读者可见者 · Whom to invite first: upstream suppliers by attributed load, by what the viewer may see alone',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum, resolve: ({ asked }) => asked.indicator }),
    year: t.int({ resolve: ({ asked }) => asked.year }),
    unit: t.string({ resolve: ({ attribution }) => attribution.unit }),
    energyBasis: t.field({
      type: EnergyBasis,
      nullable: true,
      resolve: ({ attribution }) => attribution.energyBasis,
    }),
    candidates: t.field({
      type: [InviteCandidate],
      description: '负荷大者在前，无数据者按权重随后 · By load, then those without a figure by weight',
      resolve: ({ candidates }) => [...candidates],
    }),
    byState: t.field({
      type: [InvitationLoad],
      description: '漏斗的负荷：按邀请状态 · The funnel by load: by where this drive’s invitations stand',
      resolve: ({ candidates }) => loadsByState(candidates),
    }),
    total: t.float({
      description: '可见负荷的合计，比例未知者按上限 · All visible loads, unknown shares at their highest',
      resolve: ({ attribution }) => attribution.total,
    }),
    residual: t.float({
      description: '余量：合计中未列出或未定的 · What of the total is not listed, or left open by unknown shares',
      resolve: ({ attribution }) => attribution.residual,
    }),
    withoutFigures: t.int({
      description: '看不到数据的供应商数 · Suppliers without a figure that may be seen',
      resolve: ({ attribution }) => attribution.withoutFigures.length,
    }),
    truncated: t.boolean({
      description: '有未列出的 · Something was left out',
      resolve: ({ attribution }) => attribution.truncated,
    }),
    covered: t.float({
      description: '已由接受或有效审核覆盖的负荷 · Load of those who accepted or hold a valid audit',
      resolve: ({ fewest }) => fewest.covered,
    }),
    cut: t.float({ description: '截取线 · The share that is to be reached', resolve: ({ asked }) => asked.share }),
    cutCitation: t.string({ resolve: () => order.cutRule.citation }),
    cutVerified: t.boolean({ resolve: () => order.cutRule.verified }),
    fewest: t.field({
      type: [Enterprise],
      nullable: { list: false, items: true },
      description:
        '连同已覆盖者达到截取线的最少供应商；达不到时为全部可邀请者 · The fewest that reach the cut with what is covered; all that may be asked where even they do not',
      resolve: ({ fewest }) => [...fewest.enterprises],
    }),
    reached: t.float({
      description: '二者合计所占 · The share of the total that both hold together',
      resolve: ({ fewest }) => fewest.reached,
    }),
    reachesCut: t.boolean({ description: '是否达到截取线 · Whether they do', resolve: ({ fewest }) => fewest.reaches }),
  }),
});

builder.objectField(Drive, 'candidates', (t) =>
  t.field({
    type: InviteOrder,
    description: '邀请谁：可见的上游供应商及达到截取线的最少一组 · Whom to invite, and the fewest that reach the cut',
    complexity: { field: 400, multiplier: 50 },
    args: {
      indicator: t.arg({ type: IndicatorEnum, required: true }),
      year: t.arg.int({ description: '默认行动所看年度 · The drive’s own year unless given' }),
      maxTier: t.arg.int({ description: '列到第几层，1–15 · List as far as this tier' }),
      share: t.arg.float({ description: '截取线，默认 0.67 · The cut, 0.67 unless given' }),
    },
    resolve: (drive, { indicator, year, maxTier, share }, context) =>
      order.inviteOrder(context, context.chain, drive, {
        ...{ indicator, year: year ?? drive.year, maxTier: maxTier ?? null, share: share ?? order.cutRule.ofLead },
      }),
  }),
);
