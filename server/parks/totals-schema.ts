import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { Industry } from '../reference/schema.ts';
import { Park } from './schema.ts';
import * as parks from './service.ts';

const LoadTotal = builder.simpleObject('LoadTotal', {
  description: '园区一项指标的总量 · A park’s total of one indicator',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum }),
    total: t.float(),
    unit: t.string(),
    enterprises: t.int({ description: '填报企业数 · Enterprises that reported it' }),
  }),
});
const AuditCoverage = builder.simpleObject('AuditCoverage', {
  description: '按审核状态的覆盖情况 · Coverage by audit status',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum, nullable: true, description: '空表示按企业数 · Null means by count' }),
    audited: t.float(),
    inProgress: t.float(),
    untouched: t.float(),
    unit: t.string(),
  }),
});
const IndustryTotal = builder.objectRef<parks.IndustryTotal>('IndustryTotal').implement({
  description: '某行业的企业数 · Enterprises of one industry',
  fields: (t) => ({
    industry: t.field({ type: Industry, nullable: true, resolve: (total) => total.industry }),
    enterprises: t.exposeInt('enterprises'),
    audited: t.exposeInt('audited'),
  }),
});

const countsOf = batched<string, parks.ParkCounts>(({ graph, sight }, ids) => parks.countsOfParks(graph, sight, ids));

const ParkTotals = builder.objectRef<{ park: string; counts: parks.ParkCounts; year: number | null }>('ParkTotals');
ParkTotals.implement({
  description: '园区合计，限于读者可见的企业与指标 · A park’s totals, over what the reader may see',
  fields: (t) => ({
    enterprises: t.int({ resolve: ({ counts }) => counts.enterprises }),
    aboveScale: t.int({ resolve: ({ counts }) => counts.aboveScale }),
    leads: t.int({ resolve: ({ counts }) => counts.leads }),
    keyIndustry: t.int({ resolve: ({ counts }) => counts.keyIndustry }),
    listed: t.int({ resolve: ({ counts }) => counts.listed }),
    audited: t.int({ resolve: ({ counts }) => counts.audited }),
    inProgress: t.int({ resolve: ({ counts }) => counts.inProgress }),
    links: t.int({
      description: '一端在园区内的供应关系 · Supply links with an end in the park',
      resolve: ({ counts }) => counts.links,
    }),
    byIndustry: t.field({ type: [IndustryTotal], resolve: ({ counts }) => parks.byIndustry(counts) }),
    loads: t.field({
      type: [LoadTotal],
      description: '年度各指标总量；能耗口径不同不相加 · Totals of the year; energy of different bases is not added',
      resolve: async ({ park, year }, _, { graph, sight }) =>
        parks.loadTotals(await parks.loadsOf(graph, sight, park, year)),
    }),
    coverage: t.field({
      type: [AuditCoverage],
      resolve: async ({ park, counts, year }, _, { graph, sight }) =>
        parks.coverageOf(counts, await parks.loadsOf(graph, sight, park, year)),
    }),
  }),
});

builder.objectField(Park, 'totals', (t) =>
  t.field({
    type: ParkTotals,
    description:
      '今日园内企业合计；年度缺省为有数据的最近一年 · Totals of today; the year defaults to the newest with records',
    args: { year: t.arg.int() },
    resolve: async (park, { year }, context) => ({
      park: park.id,
      counts: await countsOf(context, park.id),
      year: year ?? null,
    }),
  }),
);
