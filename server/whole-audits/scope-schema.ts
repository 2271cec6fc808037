import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import * as wholeAudits from './service.ts';

const ScopeStatus = builder.enumType('ScopeStatus', {
  description: '求解结果 · How the solver ended',
  values: {
    OPTIMAL: { description: '已证明最优 · Proved best' },
    FEASIBLE: { description: '可行，与最优的差距见 gap · Allowed, at most `gap` from the best' },
    INFEASIBLE: { description: '目标无法达到 · The targets cannot be met' },
  },
});
const ScopeReason = builder.enumType('ScopeReason', {
  description: '纳入原因 · Why an enterprise is in scope',
  values: {
    MANDATORY_LIST: { description: '在有效强审名单上 · On a mandatory list in force' },
    KEY_ENERGY_USER: { description: '重点用能单位 · A key energy user' },
    LEAD: { description: '园区龙头企业 · A lead enterprise of the park' },
    INCLUDED_BY_HAND: { description: '人工纳入 · Included by hand' },
    CARRIES_LOAD: { description: '其负荷有助于达到目标 · Its load helps to meet the targets' },
    DRIVEN_BY_BUYER: { description: '由范围内的采购商带动 · A buyer in scope drives it' },
    DRIVES_SUPPLIER: { description: '带动范围内的供应商 · Drives a supplier in scope' },
  },
});
const ScopeOutReason = builder.enumType('ScopeOutReason', {
  description: '未纳入原因 · Why a candidate is not in scope',
  values: {
    EXCLUDED_BY_HAND: { description: '人工排除 · Excluded by hand' },
    CREDITED: { description: '已有有效审核，计入覆盖且不增加费用 · Covered by its valid audit, at no cost' },
    NOT_NEEDED: { description: '目标已达到 · The targets are met without it' },
    NO_LOAD: { description: '各目标指标均无负荷 · No load of any target' },
    OVER_BUDGET: { description: '超出剩余预算 · Costs more than the budget left' },
    NO_BUYER: { description: '其采购商均已排除 · All its buyers are excluded' },
  },
});
const yuan = (cents: number) => cents / 100;

const IndicatorShare = builder.simpleObject('IndicatorShare', {
  description: '占全部候选企业负荷的比例 · A share of the load of all candidates',
  fields: (t) => ({ indicator: t.field({ type: IndicatorEnum }), share: t.float() }),
});
export const ScopeMember = builder.objectRef<wholeAudits.Member>('ScopeMember').implement({
  description: '审核范围内的一家企业 · An enterprise in scope',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, description: '企业 · The enterprise', resolve: (m) => m.enterprise }),
    reasons: t.field({ type: [ScopeReason], description: '纳入原因 · Why it is in', resolve: (m) => [...m.reasons] }),
    cost: t.float({ description: '审核费用（元） · Cost of its audit in yuan', resolve: (m) => yuan(m.cost) }),
    costAssumed: t.exposeBoolean('costAssumed', {
      description: '费用为规划假设，非企业填报 · The cost is an assumption, not the enterprise’s own',
    }),
    tier: t.exposeInt('tier', {
      description: '园内为 0；园外为到龙头企业的最短层级 · 0 in the park; outside, the shortest chain to a lead',
    }),
    shares: t.field({
      type: [IndicatorShare],
      description:
        '其在各目标指标中的占比，限读者可见 · Its share of each target, as far as the reader may see the figures',
      resolve: (m) => [...m.shares],
    }),
  }),
});
const ScopeOutsider = builder.objectRef<wholeAudits.Outsider>('ScopeOutsider').implement({
  description: '未纳入的候选企业 · A candidate that is not in scope',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, resolve: (o) => o.enterprise }),
    reason: t.expose('reason', { type: ScopeOutReason }),
    cost: t.float({ description: '审核费用（元） · Cost of its audit in yuan', resolve: (o) => yuan(o.cost) }),
    tier: t.exposeInt('tier'),
  }),
});
export const Coverage = builder.objectRef<wholeAudits.CoverageRow>('Coverage').implement({
  description: '一项指标的覆盖率，各指标不合并 · Coverage of one indicator; never blended with others',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: IndicatorEnum }),
    target: t.exposeFloat('target', { description: '目标，0–1 · Wanted' }),
    reached: t.exposeFloat('reached', { description: '达到，0–1 · Reached' }),
    unit: t.exposeString('unit', { description: '负荷单位 · Unit of the load' }),
  }),
});
const ScopeComparison = builder.objectRef<wholeAudits.Comparison>('ScopeComparison').implement({
  description: '对比方案：OPTIMUM 求解、GREEDY 贪心、EVERYONE 全部 · A scope to compare with',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'OPTIMUM, GREEDY, EVERYONE' }),
    enterprises: t.exposeInt('enterprises'),
    cost: t.float({ description: '元 · Yuan', resolve: (c) => yuan(c.cost) }),
    coverage: t.exposeFloat('coverage', { description: '最小的指标覆盖率 · The smallest coverage of an indicator' }),
  }),
});
const ScopeCurvePoint = builder.objectRef<wholeAudits.CurvePoint>('ScopeCurvePoint').implement({
  description: '边际收益曲线上的一点 · A point of the marginal-gain curve',
  fields: (t) => ({
    enterprises: t.exposeInt('enterprises'),
    cost: t.float({ description: '元 · Yuan', resolve: (c) => yuan(c.cost) }),
    coverage: t.exposeFloat('coverage', { description: '最小的指标覆盖率 · The smallest coverage of an indicator' }),
  }),
});
const ScopeProposal = builder.objectRef<wholeAudits.SeenProposal>('ScopeProposal').implement({
  description: '整体审核范围建议 · A proposed scope of a whole audit',
  fields: (t) => ({
    status: t.expose('status', { type: ScopeStatus }),
    objective: t.float({ description: '总费用（元） · Its cost in yuan', resolve: (p) => yuan(p.cost) }),
    gap: t.exposeFloat('gap', { description: '与已证明界限的相对差距 · Relative distance to the proven bound' }),
    seconds: t.exposeFloat('seconds', { description: '求解用时（秒） · Seconds of solving' }),
    members: t.field({ type: [ScopeMember], resolve: (p) => [...p.members] }),
    coverage: t.field({ type: [Coverage], resolve: (p) => [...p.coverage] }),
    comparison: t.field({ type: [ScopeComparison], resolve: (p) => [...p.comparison] }),
    shortfalls: t.field({
      type: [Coverage],
      description: '达不到的目标及最多能达到多少 · The targets that cannot be met and how far they get',
      resolve: (p) => [...p.shortfalls],
    }),
    out: t.field({
      type: [ScopeOutsider],
      description: '未纳入者，负荷大的在前，至多 200 家 · Not chosen, the largest loads first, at most 200',
      resolve: (p) => [...p.out],
    }),
    leftOut: t.exposeInt('leftOut', { description: '未列出的未纳入者 · Not chosen and not listed' }),
    curve: t.field({
      type: [ScopeCurvePoint],
      description: '按每元收益依次加入时的最小覆盖率 · The smallest coverage as members are added by gain per yuan',
      resolve: (p) => [...p.curve],
    }),
    candidates: t.exposeInt('candidates', { description: '候选企业数 · Candidates' }),
    hiddenMembers: t.exposeInt('hiddenMembers', {
      description: '计入但读者不可见的成员 · Members counted that the reader may not see',
    }),
    assumedCosts: t.exposeInt('assumedCosts', {
      description: '费用为假设的成员数 · Members whose cost is an assumption',
    }),
    costCitation: t.exposeString('costCitation', {
      description: '假设费用的依据 · Where the assumed costs come from',
    }),
    rulePack: t.exposeString('rulePack', {
      description: '计算所依据的规则包及版本 · The rule packs, with their versions, that it was computed by',
    }),
    mixedBasis: t.exposeInt('mixedBasis', {
      description: '因能耗口径不同而未计入的记录数 · Records not counted because their energy is on another basis',
    }),
  }),
});

const CoverageTarget = builder.inputType('CoverageTarget', {
  description: '一项指标的目标覆盖率 · The coverage wanted of one indicator',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum, required: true }),
    share: t.float({ required: true, description: '0–1' }),
  }),
});
export const ScopeInput = builder.inputType('ScopeInput', {
  description: '整体审核范围的条件 · What a scope is asked for',
  fields: (t) => ({
    park: t.id({ required: true }),
    year: t.int({ required: true, description: '数据年度 · Year of the records' }),
    targets: t.field({ type: [CoverageTarget], required: true }),
    outsideTiers: t.int({ defaultValue: 0, description: '园外供应商层级 · Tiers of suppliers outside the park' }),
    materiality: t.float({
      defaultValue: 0,
      description:
        '重要性门槛：占供方产出或需方采购的比例 · Smallest share of the supplier’s sales or the buyer’s purchases',
    }),
    budget: t.float({
      description:
        '预算（元）；给出时在预算内使最小覆盖率最大 · Yuan; when given, the smallest coverage is maximised within it',
    }),
    include: t.idList({ defaultValue: [], description: '人工纳入 · Included by hand' }),
    exclude: t.idList({ defaultValue: [], description: '人工排除 · Excluded by hand' }),
  }),
});

/** Ids as the graph has them and money in cents. */
export const scopeInputOf = (input: typeof ScopeInput.$inferInput): wholeAudits.ScopeInput => ({
  park: localId('Park', input.park),
  year: input.year,
  targets: input.targets,
  outsideTiers: input.outsideTiers ?? 0,
  materiality: input.materiality ?? 0,
  budget: input.budget === null || input.budget === undefined ? null : Math.round(input.budget * 100),
  include: (input.include ?? []).map((id) => localId('Enterprise', id)),
  exclude: (input.exclude ?? []).map((id) => localId('Enterprise', id)),
});

builder.queryField('scopeProposal', (t) =>
  t.field({
    type: ScopeProposal,
    description: '求解整体审核范围，不保存 · Solves the scope of a whole audit without saving it',
    args: { input: t.arg({ type: ScopeInput, required: true }) },
    resolve: (_, { input }, context) => wholeAudits.scopeProposal(context, scopeInputOf(input)),
  }),
);
