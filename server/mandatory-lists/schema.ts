import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division, Industry } from '../reference/schema.ts';
import { ClockRef } from './clocks-schema.ts';
import * as lists from './service.ts';

export const MandatoryCategory = builder.enumType('MandatoryCategory', {
  description: '强审类型 · Why an enterprise must be audited',
  values: {
    EXCEEDS_LIMITS: { description: '双超 · Exceeds discharge standards or total caps' },
    TOXIC_HAZARDOUS: { description: '双有 · Uses or discharges toxic or hazardous substances' },
    HIGH_ENERGY: { description: '高耗能 · Exceeds a unit-product energy limit' },
  },
});
const ListStatus = builder.enumType('MandatoryListStatus', {
  description: '名单状态 · Where a list stands',
  values: {
    PUBLISHED: { description: '已公布 · Published' },
    CORRECTED: { description: '已公布并更正 · Published, and corrected since' },
  },
});
export const ListCategory = builder.objectRef<ReturnType<typeof lists.categoriesOf>[number]>('ListCategory').implement({
  description: '列入的类别及依据 · A category with its evidence',
  fields: (t) => ({
    category: t.expose('category', { type: MandatoryCategory }),
    evidence: t.exposeString('evidence', { description: '依据 · The evidence' }),
    limit: t.exposeFloat('limit', { nullable: true, description: '单位产品能耗限额 · Limit of a unit of product' }),
    measured: t.exposeFloat('measured', { nullable: true, description: '实测值 · Measured' }),
    unit: t.exposeString('unit', { nullable: true, description: '单位 · Unit of both' }),
  }),
});

const clocksOf = batched<lists.ListEntry, lists.Clock[]>(({ graph, sight }, entries) =>
  lists.clocksOfEntries(graph, sight, entries),
);
export const ListEntry = builder.objectRef<lists.ListEntry>('ListEntry').implement({
  description: '强审名单条目，照公布时的原样 · An entry of a mandatory list, as it was published',
  fields: (t) => ({
    id: t.id({ resolve: (entry) => globalId('ListEntry', entry.id) }),
    name: t.exposeString('name', { description: '公布时的名称 · Its name at the time' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      description: '读者可见的企业 · The enterprise, as far as the reader may see it',
      resolve: (entry) => entry.enterprise,
    }),
    city: t.field({ type: Division, nullable: true, resolve: (entry) => entry.division?.slice(0, 4) ?? null }),
    county: t.field({
      type: Division,
      nullable: true,
      resolve: ({ division }) => (division !== null && division.length > 4 ? division : null),
    }),
    industry: t.field({ type: Industry, nullable: true, resolve: (entry) => entry.industry }),
    categories: t.field({ type: [ListCategory], resolve: (entry) => lists.categoriesOf(entry) }),
    reason: t.exposeString('reason', { nullable: true, description: '列入原因 · Reason' }),
    sourceRow: t.exposeInt('sourceRow', { nullable: true, description: '来源行号 · Row of the source' }),
    clocks: t.field({
      type: [ClockRef],
      description: '公布之日起算的各项时限 · The clocks that publication started',
      resolve: (entry, _, context) => clocksOf(context, entry),
    }),
  }),
});
const ListEdition = builder.objectRef<lists.ListEdition>('ListEdition').implement({
  description: '名单的一个版本，公布后不再改变 · An edition of a list: never changed once published',
  fields: (t) => ({
    edition: t.exposeInt('edition'),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    documentNo: t.exposeString('documentNo', { nullable: true }),
    reason: t.exposeString('reason', { nullable: true, description: '更正理由 · Why it was corrected' }),
  }),
});
const ListComparison = builder.objectRef<lists.Comparison>('ListComparison').implement({
  description: '与上年名单相比 · Beside the list of the year before',
  fields: (t) => ({
    year: t.exposeInt('year'),
    added: t.field({ type: [ListEntry], description: '新列入 · New', resolve: (c) => c.added }),
    dropped: t.field({ type: [ListEntry], description: '不再列入 · Gone', resolve: (c) => c.dropped }),
    kept: t.field({ type: [ListEntry], description: '继续列入 · Kept', resolve: (c) => c.kept }),
  }),
});

const ListEntryConnection = builder.connectionObject(
  { type: ListEntry, name: 'ListEntryConnection' },
  { name: 'ListEntryEdge' },
);
const entriesOf = batched<lists.EditionAsked, lists.ListEntry[]>(({ graph }, asked) =>
  lists.entriesOfEditions(graph, asked),
);
const editionsOf = batched<string, lists.ListEdition[]>(({ graph }, ids) => lists.editionsOfLists(graph, ids));

export const MandatoryList = builder.loadableNodeRef('MandatoryList', {
  id: { resolve: (list: lists.MandatoryList) => list.id },
  load: (ids: string[], { graph }) => lists.mandatoryListsByIds(graph, ids),
});
MandatoryList.implement({
  description:
    '强审名单：一个主管部门一年的应审企业，公布后人人可见 · The enterprises that must be audited; public once published',
  fields: (t) => ({
    authority: t.field({
      type: Division,
      description: '公布的主管部门所辖 · Of the authority',
      resolve: (l) => l.authority,
    }),
    year: t.exposeInt('year'),
    status: t.field({ type: ListStatus, resolve: (l) => (l.edition > 1 ? 'CORRECTED' : 'PUBLISHED') }),
    edition: t.exposeInt('edition', { description: '版本，更正一次加一 · One more with each correction' }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    documentNo: t.exposeString('documentNo', { nullable: true, description: '文号 · Document number' }),
    reason: t.exposeString('reason', { nullable: true, description: '最近一次更正的理由 · Why it was last corrected' }),
    entryCount: t.exposeInt('entryCount', { description: '企业数 · How many it names' }),
    editions: t.field({ type: [ListEdition], resolve: (l, _, context) => editionsOf(context, l.id) }),
    mayCorrect: t.boolean({
      description: '读者可否更正 · Whether the reader may correct it',
      resolve: (l, _, { viewer }) => lists.keepsListOf(viewer, l.authority),
    }),
    entries: t.connection(
      {
        type: ListEntry,
        description: '最新版或所指版本的条目 · The entries of the latest edition, or of the one named',
        args: { edition: t.arg.int(), search: t.arg.string(), category: t.arg({ type: MandatoryCategory }) },
        resolve: async (l, { edition, search, category, ...args }, context) => {
          const all = await entriesOf(context, { list: l.id, edition: edition ?? l.edition });
          return pageOfList(args, lists.entriesFitting(all, { search, category }), (e) => e.id);
        },
      },
      ListEntryConnection,
    ),
    comparison: t.field({
      type: ListComparison,
      nullable: true,
      description: '与上年相比；上年没有名单时为空 · Beside last year’s; null where there was none',
      resolve: (l, _, { graph }) => lists.comparedWithLastYear(graph, l),
    }),
  }),
});

builder.queryFields((t) => ({
  mandatoryList: t.field({
    type: MandatoryList,
    nullable: true,
    description:
      '一个主管部门一年的名单；未公布时为空 · The list of an authority and a year; null until it is published',
    args: { authority: t.arg.string({ required: true }), year: t.arg.int({ required: true }) },
    resolve: async (_, asked, { graph }) => (await lists.mandatoryLists(graph, asked))[0]?.id ?? null,
  }),
  mandatoryLists: t.connection({
    type: MandatoryList,
    description: '已公布的名单，新的在前 · The published lists, newest first',
    args: { authority: t.arg.string(), year: t.arg.int() },
    resolve: async (_, { authority, year, ...args }, { graph }) =>
      pageOfList(
        args,
        (await lists.mandatoryLists(graph, { authority, year })).map((l) => l.id),
        (id) => id,
      ) as never,
  }),
}));
