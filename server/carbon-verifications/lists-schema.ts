import { Audit } from '../audits/schema.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import { CarbonIndustry, CarbonState, CarbonVerification, EmissionScope, tonnes } from './schema.ts';
import * as carbon from './service.ts';

const Awaited = builder.objectRef<carbon.Awaited>('CarbonAwaited').implement({
  description: '尚缺碳核查的在审企业 · An enterprise being audited whose carbon verification is awaited',
  fields: (t) => ({
    id: t.id({ resolve: ({ audit }) => globalId('CarbonAwaited', audit) }),
    name: t.exposeString('name'),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ enterprise }) => enterprise }),
    audit: t.field({ type: Audit, nullable: true, resolve: ({ audit }) => audit }),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    industry: t.field({ type: CarbonIndustry, resolve: ({ carbonIndustry }) => carbonIndustry }),
    year: t.exposeInt('year', { description: '审核启动之年 · The year its audit was opened in' }),
    openedOn: t.expose('openedOn', { type: 'Date', description: '审核启动日期 · Its audit was opened on' }),
  }),
});
const ScopeSum = builder.objectRef<carbon.ScopeSum>('CarbonScopeSum').implement({
  description: '一项排放的合计 · The sum of one part',
  fields: (t) => ({
    scope: t.field({ type: EmissionScope, resolve: ({ scope }) => scope }),
    value: t.float({ resolve: ({ amount }) => carbon.tonnesOf(amount) }),
    unit: t.string({ resolve: () => tonnes }),
    lacking: t.exposeInt('lacking', { description: '没有此项数据的记录数 · How many records say nothing of it' }),
  }),
});
const Total = builder.objectRef<carbon.IndustrySum>('CarbonTotal').implement({
  description: '一个行业的排放合计，各项分列 · What the records of an industry add up to, each part by itself',
  fields: (t) => ({
    industry: t.field({
      type: CarbonIndustry,
      nullable: true,
      description: '其他行业为空 · Null for any other industry',
      resolve: ({ industry }) => industry,
    }),
    records: t.exposeInt('records', { description: '记录数 · How many records' }),
    scopes: t.field({ type: [ScopeSum], resolve: ({ scopes }) => [...scopes] }),
    total: t.float({
      description: '所报各项之和；缺项不作估计 · Sum of what is said; what is missing is not guessed',
      resolve: ({ total }) => carbon.tonnesOf(total),
    }),
    unit: t.string({ resolve: () => tonnes }),
    incomplete: t.exposeInt('incomplete', { description: '缺少某项的记录数 · How many records lack a part' }),
    differing: t.exposeInt('differing', {
      description: '所述总量与各项之和不符的记录数 · How many state a total that their parts do not make',
    }),
  }),
});

builder.queryFields((t) => {
  const year = t.arg.int({ description: '报告年度 · Year reported' });
  const division = t.arg.string({ description: '企业所在地 · Where the enterprise stands' });
  const status = t.arg({ type: CarbonState });
  const search = t.arg.string({
    description: '企业名称、信用代码、机构或报告编号 · Name, credit code, body or number',
  });
  return {
    carbonVerifications: t.connection({
      type: CarbonVerification,
      description: '读者可见的碳核查记录 · The carbon verifications that the reader sees',
      args: { year, division, status, search },
      resolve: (_, { year, division, status, search, ...args }, { graph, viewer }) =>
        carbon.verificationPage(graph, viewer, args, { year, division, status, search }) as never,
    }),
    carbonTotals: t.field({
      type: [Total],
      description: '按行业合计读者可见的记录 · What the records that the reader sees add up to, by industry',
      args: { year, division, status },
      resolve: (_, filter, { graph, viewer }) => carbon.carbonTotals(graph, viewer, filter),
    }),
    carbonAwaited: t.connection({
      type: Awaited,
      description:
        '主管部门辖区内尚缺碳核查的在审企业 · In the reader’s region, the audits whose carbon verification is awaited',
      args: { year, division, search },
      resolve: async (_, { year, division, search, ...args }, { graph, viewer }) =>
        pageOfList(args, await carbon.awaitedIn(graph, viewer, { year, division, search }), ({ audit }) => audit),
    }),
  };
});
