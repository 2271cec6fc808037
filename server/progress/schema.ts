import { builder } from '../platform/builder.ts';
import { globalId, localId } from '../platform/ids.ts';
import { Park } from '../parks/schema.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { unitOf, type Indicator } from '../reference/indicators.ts';
import { EnergyBasis, Fact } from '../reference/schema.ts';
import { SuppressionRule } from '../supply-chains/tiers-schema.ts';
import { CoverageLine, type LineShown } from './lines-schema.ts';
import { LeftOut, Listed, Rechecked, Saved, Trained } from './figures-schema.ts';
import * as progress from './service.ts';

const PlaceKind = builder.enumType('ProgressPlaceKind', {
  description: '进度所指的地方 · What progress is of',
  values: {
    DIVISION: { description: '行政区 · A division' },
    PARK: { description: '园区 · A park' },
  } satisfies Record<(typeof progress.placeKinds)[number], object>,
});
const Cut = builder.enumType('ProgressCut', {
  description: '分组方式 · What a table is cut by',
  values: {
    INDUSTRY: { description: '重点行业 · Key industry' },
    DIVISION: { description: '下一级行政区 · The divisions below' },
    PARK: { description: '园区；企业计入其首个园区 · Park; an enterprise counts in its first' },
  } satisfies Record<(typeof progress.cuts)[number], object>,
});
type Shown = progress.CoverageShown;
const ProgressCoverage = builder.objectRef<Shown>('ProgressCoverage').implement({
  description: '重点行业企业的审核覆盖 · How far the enterprises of key industries are audited',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum, resolve: ({ indicator }) => indicator }),
    unit: t.string({ description: '指标单位 · Unit of the indicator', resolve: ({ indicator }) => unitOf(indicator) }),
    loadYear: t.int({
      nullable: true,
      description: '指标数据的年度 · The year the loads are of',
      resolve: ({ loads }) => loads.year,
    }),
    energyBasis: t.field({
      type: EnergyBasis,
      nullable: true,
      description: '能耗口径；其他口径不相加 · Basis of energy; figures of another are left out',
      resolve: ({ loads }) => (loads.basis === 'EQUIVALENT' || loads.basis === 'CALORIFIC' ? loads.basis : null),
    }),
    inFull: t.boolean({
      description: '读者是否看得到全部企业 · Whether the reader knows all that stand there',
      resolve: ({ inFull }) => inFull,
    }),
    total: t.field({ type: CoverageLine, resolve: ({ total }): LineShown => ({ ...total, cut: null }) }),
    table: t.field({
      type: [CoverageLine],
      complexity: { field: 1, multiplier: 40 },
      args: { by: t.arg({ type: Cut, required: true }) },
      resolve: ({ tables }, { by }): LineShown[] => tables[by].map((line) => ({ ...line, cut: by })),
    }),
  }),
});
const Progress = builder.objectRef<progress.Progress>('Progress').implement({
  description:
    '对照规划的进度：数字附单位、年度与来源 · Progress against the plan; figures carry unit, year and source',
  fields: (t) => ({
    kind: t.field({ type: PlaceKind, resolve: ({ place }) => place.kind }),
    name: t.string({ resolve: ({ place }) => place.name }),
    key: t.string({
      description: '行政区划代码或园区标识 · Code of the division, or id of the park',
      resolve: ({ place }) => (place.kind === 'PARK' ? globalId('Park', place.id) : place.id),
    }),
    park: t.field({ type: Park, nullable: true, resolve: ({ place }) => (place.kind === 'PARK' ? place.id : null) }),
    year: t.exposeInt('year'),
    day: t.expose('day', { type: 'Date', description: '年末，或今日 · The last day of the year, or today' }),
    today: t.expose('today', { type: 'Date' }),
    answered: t.boolean({
      description: '读者是否主管此地 · Whether the reader answers for the place',
      resolve: ({ place }) => place.answered,
    }),
    target: t.field({
      type: Fact,
      description: '规划目标：重点行业审核全覆盖 · What the plan aims at',
      resolve: (_, __, { graph }) => progress.planTarget(graph, 'plan-coverage'),
    }),
    coverage: t.field({
      type: ProgressCoverage,
      complexity: { field: 500, multiplier: 1 },
      args: { indicator: t.arg({ type: IndicatorEnum, defaultValue: 'COD' }) },
      resolve: (asked, { indicator }, { graph, sight }) =>
        progress.coverageOf(graph, sight, asked, (indicator ?? 'COD') satisfies Indicator),
    }),
    leftOut: t.field({
      type: [LeftOut],
      description: '未计入的企业及其数目 · Who is left out, and how many',
      complexity: { field: 500, multiplier: 1 },
      args: { indicator: t.arg({ type: IndicatorEnum, defaultValue: 'COD' }) },
      resolve: async (asked, { indicator }, { graph, sight }) => {
        const { total } = await progress.coverageOf(graph, sight, asked, indicator ?? 'COD');
        return progress.leftOut(graph, sight, asked, { counted: total.counts.total, reporting: total.reporting });
      },
    }),
    trained: t.field({
      type: Trained,
      resolve: (asked, _, { graph, sight }) => progress.trainedOf(graph, sight, asked),
    }),
    rechecks: t.field({ type: [Rechecked], resolve: (asked, _, { graph }) => progress.recheckedOf(graph, asked) }),
    recheckTarget: t.field({ type: Fact, resolve: (_, __, { graph }) => progress.planTarget(graph, 'plan-recheck') }),
    mandatory: t.field({
      type: Listed,
      resolve: (asked, _, { graph, sight }) => progress.listedOf(graph, sight, asked),
    }),
    savings: t.field({
      type: Saved,
      nullable: true,
      description: '主管此地者可见 · For whoever answers for the place',
      resolve: (asked, _, { graph, sight }) => progress.savedOf(graph, sight, asked),
    }),
    rule: t.field({ type: SuppressionRule, resolve: () => progress.tierRules.suppression }),
  }),
});

builder.queryField('progress', (t) =>
  t.field({
    type: Progress,
    description:
      '对照规划的进度；未指明地方时为读者管辖的最大范围，否则为规划所在的省 · Progress against the plan: of the reader’s widest place unless given, else of the province whose plan it is',
    complexity: { field: 100, multiplier: 1 },
    args: {
      division: t.arg.string({ description: '行政区划代码 · A code of a division' }),
      park: t.arg.id(),
      year: t.arg.int({ required: true }),
    },
    resolve: (_, { division, park, year }, { graph, sight }) =>
      progress.progress(graph, sight, {
        ...{ division: division ?? null, park: park ? localId('Park', park) : null, year },
      }),
  }),
);
