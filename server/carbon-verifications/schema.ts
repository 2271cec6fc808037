import { Audit } from '../audits/schema.ts';
import { mayEditText, versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Division } from '../reference/schema.ts';
import type { RuleInForce } from '../reference/rule-packs.ts';
import * as carbon from './service.ts';

export const EmissionScope = builder.enumType('EmissionScope', {
  description: '排放的组成 · A part of what is emitted',
  values: {
    FUEL: { description: '化石燃料燃烧直接排放 · Direct, from fuel' },
    PROCESS: { description: '工业生产过程排放 · From the process' },
    PURCHASED: { description: '净购入电力、热力 · Of electricity and heat bought' },
  },
});
export const CarbonState = builder.enumType('CarbonVerificationState', {
  description: '碳核查记录的状态 · Where a carbon verification stands',
  values: {
    RECORDED: { description: '待确认 · To be confirmed' },
    CONFIRMED: { description: '主管部门已确认 · Confirmed by the regulator' },
    RETURNED: { description: '已退回更正 · Returned to be corrected' },
  },
});
export const CarbonIndustry = builder.objectRef<RuleInForce>('CarbonIndustry').implement({
  description: '规划所列碳核查与审核同步开展的行业 · An industry whose carbon verification goes with the audit',
  fields: (t) => ({
    key: t.string({ resolve: ({ key }) => key.replace('carbon.industry.', '') }),
    name: t.string({ resolve: ({ name, nameEn }, _, { locale }) => (locale === 'en' ? nameEn : name) }),
    codes: t.stringList({ description: '行业代码 · Industry codes', resolve: ({ items }) => [...items] }),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified'),
  }),
});
type Part = carbon.Verification['parts'][number];
export const tonnes = 'tCO₂e';
const EmissionPart = builder.objectRef<Part>('EmissionPart').implement({
  description: '一项排放，附活动数据依据、年度与来源 · A part of the emissions, with its factors, year and source',
  fields: (t) => ({
    scope: t.field({ type: EmissionScope, resolve: ({ scope }) => scope }),
    value: t.float({
      description: '吨二氧化碳当量 · Tonnes of CO2 equivalent',
      resolve: (p) => carbon.tonnesOf(p.amount),
    }),
    unit: t.string({ resolve: () => tonnes }),
    year: t.exposeInt('year', { description: '活动数据的年度 · Year of the activity data' }),
    factorEdition: t.exposeString('factorEdition', { description: '排放因子版本 · Edition of the emission factors' }),
    source: t.exposeString('source', { description: '活动数据来源 · Source of the activity data' }),
  }),
});

const industryOf = batched<carbon.Verification, RuleInForce | null>(({ graph }, all) =>
  carbon.industriesOf(graph, all),
);
export const CarbonVerification = builder.loadableNodeRef('CarbonVerification', {
  id: { resolve: (one: carbon.Verification) => one.id },
  load: (ids: string[], { graph, viewer }) => carbon.verificationsByIds(graph, viewer, ids),
});
CarbonVerification.implement({
  description:
    '碳核查记录：仅企业自身与辖区主管部门可见 · A carbon verification; for the enterprise itself and the regulators of its region alone',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ enterprise }) => enterprise }),
    name: t.exposeString('name', { description: '企业名称 · Name of the enterprise' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    industry: t.field({
      type: CarbonIndustry,
      nullable: true,
      description: '所属的规划行业，其他行业为空 · Which of the industries of the plan; null for any other',
      resolve: (one, _, context) => industryOf(context, one),
    }),
    audit: t.field({
      type: Audit,
      nullable: true,
      description: '同步开展的审核 · The audit it goes with',
      resolve: ({ audit }) => audit,
    }),
    year: t.exposeInt('year', { description: '报告年度 · Year reported' }),
    body: t.exposeString('body', { description: '核查机构 · Verifying body' }),
    reportNo: t.exposeString('reportNo', { description: '报告编号 · Number of the report' }),
    reportedOn: t.expose('reportedOn', { type: 'Date', description: '报告日期 · Day of the report' }),
    boundary: t.exposeString('boundary', { description: '核算边界 · What it takes in' }),
    parts: t.field({ type: [EmissionPart], resolve: ({ parts }) => parts }),
    missing: t.field({
      type: [EmissionScope],
      description: '没有数据的组成 · Parts of which nothing is said',
      resolve: ({ parts }) => carbon.missingScopes(parts),
    }),
    total: t.float({
      description: '各项之和（tCO₂e） · Sum of the parts, in tonnes of CO2 equivalent',
      resolve: ({ parts }) => carbon.tonnesOf(carbon.totalOf(parts)),
    }),
    statedTotal: t.float({
      nullable: true,
      description: '报告所述总量（tCO₂e） · The total as the report states it',
      resolve: ({ statedTotal }) => (statedTotal === null ? null : carbon.tonnesOf(statedTotal)),
    }),
    difference: t.float({
      nullable: true,
      description:
        '所述总量减各项之和；不为 0 者须注意 · Stated total less the sum of the parts; other than 0 it is flagged',
      resolve({ parts, statedTotal }) {
        const difference = carbon.differenceOf(parts, statedTotal);
        return difference === null ? null : carbon.tonnesOf(difference);
      },
    }),
    status: t.field({ type: CarbonState, resolve: ({ status }) => status }),
    returnReason: t.exposeString('returnReason', { nullable: true, description: '退回理由 · Why it was returned' }),
    version: t.exposeInt('version', { description: versionText }),
    mayEdit: t.stringList({ description: mayEditText, resolve: (one) => [...carbon.fieldsToCorrect(one)] }),
    mayJudge: t.boolean({
      description: '读者可否确认或退回 · Whether the reader may confirm or return it',
      resolve: ({ asRegulator, status }) => asRegulator && status === 'RECORDED',
    }),
  }),
});
