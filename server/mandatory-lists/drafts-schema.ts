import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { Division, Industry } from '../reference/schema.ts';
import { ClockRef, ClockStep } from './clocks-schema.ts';
import { startsIfPublished, type Start } from './draft-publishing.ts';
import * as drafts from './drafts.ts';
import { keepsList } from './keeping.ts';
import { ListCategory } from './schema.ts';

const ReasonKind = builder.enumType('DraftReasonKind', {
  description:
    '建议列入的原因：上年逾期、上年未验收、责令未改正、双有间隔已满、超过限值、重点用能、人工加入 · Why an enterprise is proposed',
  values: drafts.reasonKinds,
});
const Lack = builder.enumType('DraftLack', {
  description: '公布前仍缺：类别、依据、超过的限额与实测值 · What an entry lacks before it can be published',
  values: drafts.lackKinds,
});
const MissingEvidence = builder.enumType('MissingEvidence', {
  description:
    '系统中没有的依据：排放限值、单位能耗限额、重点区域、上年名单 · Evidence that is not on file, so that nothing is proposed by it',
  values: drafts.missingKinds,
});
const DraftStatus = builder.enumType('DraftStatus', {
  description: '草案状态 · Where a draft stands',
  values: {
    DRAFT: { description: '草案，仅主管部门可见 · A draft, seen by its authority and those above it' },
    PUBLISHED: { description: '已据以公布 · Published' },
  },
});
const DraftReason = builder.objectRef<drafts.DraftEntry['reasons'][number]>('DraftReason').implement({
  description: '建议列入的原因：规则、出处与数据 · A reason: the rule, its source, and the figures that meet it',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReasonKind }),
    rule: t.exposeString('rule', { nullable: true, description: '规则名 · The rule’s name' }),
    citation: t.exposeString('citation', { nullable: true, description: '出处 · Source' }),
    verified: t.exposeBoolean('verified', {
      nullable: true,
      description: '出处是否已核实 · Whether that was verified',
    }),
    rulePack: t.exposeString('rulePack', { nullable: true, description: '规则包及版本 · The pack in its version' }),
    year: t.exposeInt('year', { nullable: true, description: '名单或数据的年度 · Of the list or the record' }),
    step: t.expose('step', { type: ClockStep, nullable: true }),
    startedOn: t.expose('startedOn', { type: 'Date', nullable: true, description: '起算日 · It runs from' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: '到期日 · It was due' }),
    acceptedOn: t.expose('acceptedOn', { type: 'Date', nullable: true, description: '上次验收 · Last accepted' }),
    indicator: t.expose('indicator', { type: IndicatorEnum, nullable: true }),
    measured: t.exposeFloat('measured', { nullable: true }),
    limit: t.exposeFloat('limit', { nullable: true }),
    unit: t.exposeString('unit', { nullable: true }),
    documentNo: t.exposeString('documentNo', {
      nullable: true,
      description: '未改正的责令的文号 · Of the order to correct that was not fulfilled',
    }),
  }),
});
export const DraftEntry = builder.objectRef<drafts.DraftEntry>('DraftEntry').implement({
  description: '名单草案条目 · An entry of a draft',
  fields: (t) => ({
    id: t.id({ resolve: (entry) => globalId('DraftEntry', entry.id) }),
    version: t.exposeInt('version', { description: '版本，修改时须给出 · A change names it' }),
    name: t.exposeString('name'),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: (entry) => entry.enterprise }),
    division: t.field({ type: Division, nullable: true, resolve: (entry) => entry.division }),
    industry: t.field({ type: Industry, nullable: true, resolve: (entry) => entry.industry }),
    reasons: t.field({ type: [DraftReason], resolve: (entry) => [...entry.reasons] }),
    categories: t.field({ type: [ListCategory], resolve: (entry) => [...entry.categories] }),
    lacks: t.field({ type: [Lack], description: '公布前仍缺 · What it lacks', resolve: (entry) => [...entry.lacks] }),
    keyIndustry: t.exposeString('keyIndustry', { nullable: true, description: '重点行业 · Key industry, by its key' }),
    keyRegion: t.exposeBoolean('keyRegion', { description: '在重点区域 · In a key region' }),
    weight: t.exposeInt('weight', { description: '排序权重 · What it is ordered by' }),
    reason: t.exposeString('reason', { nullable: true, description: '列入原因 · Reason' }),
    removedBecause: t.exposeString('removedBecause', {
      nullable: true,
      description: '移出的理由 · Why it was removed',
    }),
  }),
});
const PublicationStart = builder.objectRef<Start>('PublicationStart').implement({
  description: '公布将起算的时限 · What publication would start',
  fields: (t) => ({
    rulePack: t.exposeString('rulePack'),
    enterprises: t.exposeInt('enterprises', { description: '适用企业数 · For how many enterprises' }),
    clocks: t.field({ type: [ClockRef], resolve: (start) => [...start.clocks] }),
  }),
});
const DraftEntryConnection = builder.connectionObject(
  { type: DraftEntry, name: 'DraftEntryConnection' },
  { name: 'DraftEntryEdge' },
);
const entriesOf = batched<string, drafts.DraftEntry[]>(({ graph, viewer }, ids) =>
  drafts.entriesOfDrafts(graph, viewer, ids),
);
const kept = (entries: readonly drafts.DraftEntry[]) => entries.filter((entry) => entry.removedBecause === null);

export const MandatoryListDraft = builder.loadableNodeRef('MandatoryListDraft', {
  id: { resolve: (draft: drafts.ListDraft) => draft.id },
  load: (ids: string[], { graph, viewer }) => drafts.draftsByIds(graph, viewer, ids),
});
MandatoryListDraft.implement({
  description:
    '强审名单草案，仅主管部门及其上级可见 · A draft of a mandatory list, for its authority and those above it alone',
  fields: (t) => ({
    authority: t.field({ type: Division, resolve: (draft) => draft.authority }),
    year: t.exposeInt('year'),
    status: t.field({ type: DraftStatus, resolve: (draft) => draft.status }),
    version: t.exposeInt('version', { description: '版本，加入与公布时须给出 · Adding and publishing name it' }),
    startedOn: t.expose('startedOn', { type: 'Date' }),
    missingEvidence: t.field({ type: [MissingEvidence], resolve: (draft) => [...draft.missingEvidence] }),
    entryCount: t.int({ resolve: async (draft, _, context) => kept(await entriesOf(context, draft.id)).length }),
    lackingCount: t.int({
      description: '待补证据的企业数 · How many are still to be evidenced',
      resolve: async (draft, _, context) =>
        kept(await entriesOf(context, draft.id)).filter((entry) => entry.lacks.length > 0).length,
    }),
    removedCount: t.int({
      resolve: async (draft, _, context) => {
        const all = await entriesOf(context, draft.id);
        return all.length - kept(all).length;
      },
    }),
    starts: t.field({
      type: [PublicationStart],
      description: '在此日公布将起算的时限 · What publication on a day would start',
      args: { publishedOn: t.arg({ type: 'Date', required: true }) },
      resolve: async (draft, { publishedOn }, context) =>
        startsIfPublished(context.graph, draft, await entriesOf(context, draft.id), publishedOn),
    }),
    entries: t.connection(
      {
        type: DraftEntry,
        description: '条目，重点行业与重点区域在前 · Its entries, key industries and key regions first',
        args: {
          reason: t.arg({ type: ReasonKind }),
          search: t.arg.string(),
          lacking: t.arg.boolean({ description: '仅待补证据的 · Only those still to be evidenced' }),
          removed: t.arg.boolean({ description: '已移出的 · Those removed' }),
        },
        resolve: async (draft, { reason, search, lacking, removed, ...args }, context) => {
          const fitting = drafts.draftEntriesFitting(await entriesOf(context, draft.id), {
            reason,
            search,
            lacking,
            removed,
          });
          const page = pageOfList(args, fitting, (entry) => entry.id);
          const shown = page.edges.map((edge) => edge.node);
          await drafts.noteFigures(context, shown);
          return page;
        },
      },
      DraftEntryConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  mandatoryListDraft: t.field({
    type: MandatoryListDraft,
    nullable: true,
    description:
      '一个主管部门一年的名单草案；读者不可见时为空 · The draft of an authority and a year; null to whoever does not keep it',
    args: { authority: t.arg.string({ required: true }), year: t.arg.int({ required: true }) },
    resolve: async (_, asked, { graph, viewer }) => (await drafts.listDrafts(graph, viewer, asked))[0]?.id ?? null,
  }),
  keepsMandatoryList: t.boolean({
    description:
      '读者是否主管某辖区（默认任一辖区）的名单 · Whether the reader keeps the list of an authority, or of any',
    args: { authority: t.arg.string() },
    resolve: (_, { authority }, { viewer }) => keepsList(viewer, authority),
  }),
  mandatoryListDrafts: t.field({
    type: [MandatoryListDraft],
    description: '读者主管的名单草案 · The drafts of lists that the reader keeps',
    resolve: async (_, __, { graph, viewer }) =>
      (await drafts.listDrafts(graph, viewer)).filter((draft) => draft.status === 'DRAFT').map((draft) => draft.id),
  }),
}));
