import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { EnergyBasis } from '../reference/schema.ts';
import * as attribution from './attribution.ts';

const weightText =
  '至少多少产出经各级买方最终归于该企业，0–1 · At least this part of its output ends at the enterprise';
const highestText = '未知比例全部归于该企业时的上限 · At most, if unknown shares went its way';

const AttributedLoad = builder.objectRef<attribution.AttributedLoad>('AttributedLoad').implement({
  description: '一家上游供应商归因的负荷 · The load of one upstream supplier attributed to an enterprise',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, resolve: (one) => one.enterprise }),
    tier: t.exposeInt('tier', { description: '最短链条的层级 · Links of the shortest way to the enterprise' }),
    weight: t.exposeFloat('weight', { description: weightText }),
    highestWeight: t.exposeFloat('highestWeight', { description: highestText }),
    figure: t.exposeFloat('figure', { description: '该年度数据 · Its figure of the year' }),
    load: t.exposeFloat('load', { description: '权重 × 年度数据 · Weight times figure' }),
    highestLoad: t.exposeFloat('highestLoad', { description: '上限权重 × 年度数据 · The same at most' }),
    cumulativeShare: t.exposeFloat('cumulativeShare', {
      description: '自首位至此占合计之比，0–1 · The share of the total that it and those before it hold',
    }),
  }),
});
const UpstreamSupplier = builder.objectRef<attribution.WithoutFigure>('UpstreamSupplier').implement({
  description: '读者看得到名称、但无可计年度数据的上游供应商 · An upstream supplier without a figure that counts',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, resolve: (one) => one.enterprise }),
    tier: t.exposeInt('tier'),
    weight: t.exposeFloat('weight', { description: weightText }),
    highestWeight: t.exposeFloat('highestWeight', { description: highestText }),
    otherBasis: t.exposeBoolean('otherBasis', {
      description: '有数据而口径不同，不相加 · It has a figure, in another basis, which is not added',
    }),
  }),
});
const ResidualParts = builder.objectRef<attribution.ResidualParts>('ResidualParts').implement({
  description: '余量的组成 · What the residual is made of',
  fields: (t) => ({
    unknownShares: t.exposeFloat('unknownShares', {
      description: '因比例未知而未定 · What unknown shares leave open',
    }),
    beyondMaxTier: t.exposeFloat('beyondMaxTier', {
      description: '所问层级之外已知的负荷 · Known loads beyond the tiers asked for',
    }),
    notListed: t.exposeFloat('notListed', { description: '截断未列出的负荷 · Known loads past the limit of the list' }),
  }),
});
const AttributionCut = builder.objectRef<ReturnType<typeof attribution.attributionCut>>('AttributionCut').implement({
  description: '达到某一占比所需的前几家 · How many of the first suppliers hold a share of the total',
  fields: (t) => ({
    share: t.exposeFloat('share'),
    suppliers: t.exposeInt('suppliers', {
      description: '家数；达不到时为全部 · All that are listed where they do not',
    }),
    reached: t.exposeFloat('reached', { description: '实际占比 · What they hold' }),
  }),
});
const AttributionRule = builder.objectRef<(typeof attribution.attributionRules)['cut']>('AttributionRule').implement({
  description: '缺省取至多少及其依据 · The default cuts, and where they stand',
  fields: (t) => ({
    ofLead: t.exposeFloat('ofLead', { description: '龙头企业上游 · For the upstream of a lead' }),
    ofPark: t.exposeFloat('ofPark', { description: '园区 · For a park' }),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified', { description: '依据是否已核实 · Whether the citation was verified' }),
  }),
});

const Attribution = builder.objectRef<attribution.Attribution>('Attribution').implement({
  description:
    '上游负荷归因，只凭读者可见的关系、比例与数据 · Upstream load attributed to an enterprise, by nothing but the links, shares and figures the reader may see',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, resolve: (answer) => answer.enterprise }),
    indicator: t.expose('indicator', { type: IndicatorEnum }),
    year: t.exposeInt('year'),
    asOf: t.expose('asOf', { type: 'Date', description: '以哪一天的供应关系计 · The day whose links count' }),
    unit: t.exposeString('unit', { description: '负荷单位 · The unit of the loads' }),
    energyBasis: t.expose('energyBasis', {
      type: EnergyBasis,
      nullable: true,
      description: '能耗取多数填报的口径 · Energy counts in the basis that most report in',
    }),
    total: t.exposeFloat('total', {
      description: '全部上游供应商负荷的上限之和 · The loads of all upstream suppliers, each at its highest',
    }),
    residual: t.exposeFloat('residual', {
      description: '余量：合计减所列负荷 · The total less the loads listed',
    }),
    residualParts: t.field({ type: ResidualParts, resolve: (answer) => answer.residualParts }),
    suppliers: t.field({
      type: [AttributedLoad],
      description: '负荷大者在前 · The largest load first',
      resolve: (answer) => answer.suppliers,
    }),
    withoutFigures: t.field({
      type: [UpstreamSupplier],
      description: '没有可计数据的，权重大者在前 · Those without a figure that counts, the largest weight first',
      resolve: (answer) => answer.withoutFigures,
    }),
    truncated: t.exposeBoolean('truncated', { description: '有未列出的 · Something was left out' }),
    scaledDown: t.exposeInt('scaledDown', {
      description:
        '已知比例之和超过 1 而按比例缩减的供应商数 · Suppliers whose known shares add to more than 1, scaled down to it',
    }),
    cut: t.field({
      type: AttributionCut,
      args: { share: t.arg.float({ required: true, defaultValue: attribution.attributionRules.cut.ofLead }) },
      resolve: (answer, { share }) => attribution.attributionCut(answer, share),
    }),
    rule: t.field({ type: AttributionRule, resolve: () => attribution.attributionRules.cut }),
  }),
});

builder.queryField('upstreamAttribution', (t) =>
  t.field({
    type: Attribution,
    description:
      '上游供应商的负荷按供出比例归因于一家企业，大者在前 · Upstream load attributed to an enterprise by shares of output, largest first',
    complexity: { field: 400, multiplier: 50 },
    args: {
      enterprise: t.arg.id({ required: true }),
      indicator: t.arg({ type: IndicatorEnum, required: true }),
      year: t.arg.int({ required: true }),
      maxTier: t.arg.int({
        description: '列到第几层，1–15；合计不受影响 · List as far as this tier; the total is of all',
      }),
      asOf: t.arg({
        type: 'Date',
        description: '哪一天有效，缺省今天 · Links in force on this day, today unless given',
      }),
    },
    resolve: (_, args, context) =>
      attribution.upstreamAttribution(context, context.chain, {
        ...args,
        enterprise: localId('Enterprise', args.enterprise),
      }),
  }),
);
