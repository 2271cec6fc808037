import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { EnergyBasis } from '../reference/schema.ts';
import * as tiers from './supply-tiers.ts';

export const SuppressionReason = builder.enumType('SuppressionReason', {
  description: '不予显示的原因 · Why a figure is kept back',
  values: {
    TOO_FEW: { description: '读者不知道的企业太少 · Too few enterprises unknown to the reader stand behind it' },
    DOMINATED: { description: '最大两家占比过高 · The two largest hold too much of it' },
    DERIVABLE: { description: '与已给出的数相减可推得 · It could be derived from a figure that is given' },
    ALL_ALIKE: { description: '会说出具名企业的情况 · It would tell of enterprises known by name' },
  } satisfies Record<(typeof tiers.suppressionReasons)[number], object>,
});
const TierGroups = builder.objectRef<tiers.ByGroup>('TierGroups').implement({
  description: '按今日审核情况分 · By where they stand with their audits today',
  fields: (t) => ({
    audited: t.exposeFloat('audited', { description: '审核有效 · With a valid audit' }),
    inProgress: t.exposeFloat('inProgress', { description: '审核进行中 · With an audit under way' }),
    untouched: t.exposeFloat('untouched', { description: '尚未开展 · Not begun' }),
  }),
});
const TierFigure = builder.objectRef<tiers.TierFigure & { unit: string }>('TierFigure').implement({
  description: '一层的合计，或不予显示的原因 · A total of a tier, or why it is kept back',
  fields: (t) => ({
    total: t.exposeFloat('total', { nullable: true, description: '不予显示时为空 · null when kept back' }),
    unit: t.exposeString('unit'),
    suppressed: t.boolean({ resolve: ({ reason }) => reason !== null }),
    reason: t.expose('reason', { type: SuppressionReason, nullable: true }),
    groups: t.field({
      type: TierGroups,
      nullable: true,
      description: '三组同时给出或同时不给 · All three parts, or none of them',
      resolve: ({ groups }) => groups,
    }),
    groupsReason: t.expose('groupsReason', { type: SuppressionReason, nullable: true }),
  }),
});
const SupplyTier = builder.objectRef<tiers.SupplyTier>('SupplyTier').implement({
  description: '上游一层 · One tier upstream',
  fields: (t) => ({
    tier: t.exposeInt('tier', { description: '层级 · Links to the enterprise' }),
    named: t.exposeInt('named', { description: '读者看得到名称的企业数 · Those whom the reader sees by name' }),
    enterprises: t.field({
      type: TierFigure,
      description: '企业数，含看不到名称的 · How many, with those not seen by name',
      resolve: ({ enterprises }) => ({ ...enterprises, unit: '家' }),
    }),
    load: t.field({
      type: TierFigure,
      nullable: true,
      description: '指标的合计；未问指标时为空 · The sum of the indicator, when one was asked for',
      resolve: ({ load }) => load,
    }),
  }),
});
export const SuppressionRule = builder.objectRef<(typeof tiers.tierRules)['suppression']>('SuppressionRule').implement({
  description: '合计保密规则及其依据 · The rule by which totals are kept back, and where it stands',
  fields: (t) => ({
    rule: t.exposeString('rule'),
    leastEnterprises: t.exposeInt('leastEnterprises', { description: '至少多少家 · At least so many' }),
    mostOfTwoLargest: t.exposeFloat('mostOfTwoLargest', {
      description: '最大两家合计占比须低于 · The two largest together hold less than this share',
    }),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified', { description: '依据是否已核实 · Whether the citation was verified' }),
  }),
});
const SupplyTiers = builder.objectRef<tiers.SupplyTiers>('SupplyTiers').implement({
  description: '上游各级合计 · Totals of the tiers upstream of an enterprise',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, resolve: ({ enterprise }) => enterprise }),
    asOf: t.expose('asOf', { type: 'Date', description: '以哪一天的供应关系计 · The day whose links are counted' }),
    indicator: t.expose('indicator', { type: IndicatorEnum, nullable: true }),
    year: t.exposeInt('year', { nullable: true, description: '指标的年度 · The year of the indicator' }),
    energyBasis: t.expose('energyBasis', { type: EnergyBasis, nullable: true }),
    tiers: t.field({ type: [SupplyTier], resolve: (answer) => answer.tiers }),
    rule: t.field({ type: SuppressionRule, resolve: () => tiers.tierRules.suppression }),
  }),
});

builder.queryField('supplyTiers', (t) =>
  t.field({
    type: SupplyTiers,
    description:
      '上游各级的企业数与指标合计，连同读者看不到的企业；涉密的不予显示 · Counts and sums of the tiers upstream, with those the reader may not see; what would tell of one is kept back',
    complexity: { field: 400, multiplier: 1 },
    args: {
      enterprise: t.arg.id({ required: true }),
      maxTier: t.arg.int({ required: true, defaultValue: 4 }),
      indicator: t.arg({ type: IndicatorEnum }),
      year: t.arg.int({ description: '缺省为上一年 · Last year unless given' }),
      asOf: t.arg({
        type: 'Date',
        description: '当年以今天计，往年以年末计 · Of this year today is counted, of a former one its last day',
      }),
    },
    resolve: (_, args, { graph, chain, sight }) =>
      tiers.supplyTiers(graph, chain, sight, { ...args, enterprise: localId('Enterprise', args.enterprise) }),
  }),
);
