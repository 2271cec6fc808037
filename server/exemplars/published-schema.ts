import { Enterprise } from '../enterprises/schema.ts';
import { Park } from '../parks/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { Division, EnergyBasis, Industry } from '../reference/schema.ts';
import * as exemplars from './service.ts';

export const ExemplarKind = builder.enumType('ExemplarKind', {
  description: '示范的类别 · What kind of exemplar it is',
  values: {
    ENTERPRISE: { description: '示范企业 · An enterprise' },
    PARK: { description: '示范园区 · A park' },
    PROJECT: { description: '示范项目 · A project of one' },
  } satisfies Record<exemplars.ExemplarKind, object>,
});
export const ExemplarFigure = builder.objectRef<exemplars.ExemplarFigure>('ExemplarFigure').implement({
  description:
    '示范公布的一项数值，附单位、年度与口径；各项不相加 · A figure of an exemplar with its unit, year and basis; figures are never added',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum, nullable: true, resolve: ({ indicator }) => indicator }),
    label: t.exposeString('label', {
      nullable: true,
      description: '无指标时的名称 · What it is where no indicator fits',
    }),
    unit: t.exposeString('unit'),
    value: t.exposeFloat('value'),
    year: t.exposeInt('year'),
    baseline: t.exposeFloat('baseline', { nullable: true, description: '基准值 · Its value before' }),
    baselineYear: t.exposeInt('baselineYear', { nullable: true, description: '基准年 · The year before' }),
    basis: t.field({
      type: EnergyBasis,
      nullable: true,
      description: '能耗口径，前后一致 · Basis of energy, the same before and after',
      resolve: ({ basis }) => basis,
    }),
  }),
});

/** Read from the publication alone; only the way to the enterprise or park of today is looked up. */
export const PublishedExemplar = builder.loadableNodeRef('PublishedExemplar', {
  id: { resolve: (one: exemplars.PublishedExemplar) => one.id },
  load: (ids: string[], { graph }) => exemplars.publishedByIds(graph, ids),
});
PublishedExemplar.implement({
  description:
    '公布的绿色低碳示范，人人可见，一经公布不再改变 · A green low-carbon exemplar as it was published, for everybody and never changed',
  fields: (t) => ({
    kind: t.field({ type: ExemplarKind, resolve: ({ kind }) => kind }),
    title: t.exposeString('title'),
    year: t.exposeInt('year'),
    name: t.exposeString('name', { description: '当时的名称 · Name of the enterprise or park then' }),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    industry: t.field({ type: Industry, nullable: true, resolve: ({ industry }) => industry }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: '做了什么；撤回后为空 · What it did; null once it was withdrawn',
    }),
    summaryEn: t.exposeString('summaryEn', { nullable: true }),
    figures: t.field({
      type: [ExemplarFigure],
      description: '公布的数值；撤回后为空列表 · Its figures; none once it was withdrawn',
      resolve: (one) => exemplars.figuresOf(one),
    }),
    authority: t.field({ type: Division, resolve: ({ authority }) => authority }),
    documentNo: t.exposeString('documentNo', { description: '公布文号 · Document it was published by' }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    withdrawnOn: t.expose('withdrawnOn', { type: 'Date', nullable: true, description: '撤回之日 · Withdrawn on' }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      description: '该企业，读者可见时 · The enterprise, where the reader sees it',
      resolve: ({ enterprise }) => enterprise,
    }),
    park: t.field({ type: Park, nullable: true, resolve: ({ park }) => park }),
  }),
});

const publishedOf = batched<string, string[]>(({ graph }, ids) => exemplars.publishedOfPlaces(graph, ids));
const ofPlace = {
  type: [PublishedExemplar] as [typeof PublishedExemplar],
  description: '公布的示范，新的在前 · Exemplars published of it, the newest first',
};
builder.objectField(Enterprise, 'exemplars', (t) =>
  t.field({ ...ofPlace, resolve: (one, _, context) => publishedOf(context, one.id) }),
);
builder.objectField(Park, 'exemplars', (t) =>
  t.field({ ...ofPlace, resolve: (one, _, context) => publishedOf(context, one.id) }),
);

builder.queryFields((t) => ({
  exemplars: t.connection({
    type: PublishedExemplar,
    description: '公布的绿色低碳示范，人人可见，新的在前 · Published exemplars; public, the newest first',
    args: {
      year: t.arg.int(),
      division: t.arg.string({ description: '行政区划代码或其开头 · A division code or the beginning of one' }),
      industry: t.arg.string({ description: '行业代码或其开头 · An industry code or the beginning of one' }),
      kind: t.arg({ type: ExemplarKind }),
      search: t.arg.string({ description: '标题、名称或内容 · Title, name or text' }),
    },
    resolve: async (_, { year, division, industry, kind, search, ...args }, { graph }) =>
      pageOfList(
        args,
        await exemplars.publishedExemplars(graph, { year, division, industry, kind, search }),
        (id) => id,
      ) as never,
  }),
  exemplarsPublished: t.int({
    description: '某年度公布且未撤回的示范数 · How many exemplars of a year stand published',
    args: { year: t.arg.int({ required: true }), division: t.arg.string() },
    resolve: (_, { year, division }, { graph }) => exemplars.exemplarsPublished(graph, year, division ?? null),
  }),
}));
