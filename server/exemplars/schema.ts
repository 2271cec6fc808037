import { Audit } from '../audits/schema.ts';
import { mayEditText, versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { Park } from '../parks/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division, Industry } from '../reference/schema.ts';
import { Scheme } from '../schemes/schema.ts';
import { ExemplarFigure, ExemplarKind, PublishedExemplar } from './published-schema.ts';
import { exemplarFields } from './proposing.ts';
import * as exemplars from './service.ts';

const ExemplarState = builder.enumType('ExemplarState', {
  description: '示范的状态 · Where an exemplar stands',
  values: {
    PROPOSED: { description: '拟推荐 · Proposed' },
    PUBLISHED: { description: '已公布 · Published' },
    WITHDRAWN: { description: '已撤回 · Withdrawn' },
  } satisfies Record<exemplars.ExemplarState, object>,
});
const ExemplarAgreement = builder.enumType('ExemplarAgreement', {
  description: '同意的方式 · How it was agreed to',
  values: {
    ACCOUNT: { description: '在线同意 · With an account' },
    PAPER: { description: '书面同意 · On paper, as the regulator notes' },
  } satisfies Record<(typeof exemplars.agreements)[number], object>,
});

export const Exemplar = builder.loadableNodeRef('Exemplar', {
  id: { resolve: (one: exemplars.Exemplar) => one.id },
  load: (ids: string[], { graph, viewer }) => exemplars.exemplarsByIds(graph, viewer, ids),
});
Exemplar.implement({
  description:
    '绿色低碳示范的办理记录；仅当地主管部门与该企业或园区自身可见 · A green low-carbon exemplar as it is worked on; for its regulators and whoever it is of alone',
  fields: (t) => ({
    authority: t.field({
      type: Division,
      description: '推荐的主管辖区 · Of the authority that proposes it',
      resolve: ({ authority }) => authority,
    }),
    kind: t.field({ type: ExemplarKind, resolve: ({ kind }) => kind }),
    title: t.exposeString('title'),
    year: t.exposeInt('year'),
    name: t.exposeString('name', { description: '企业或园区名称 · Name of the enterprise or the park today' }),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    industry: t.field({ type: Industry, nullable: true, resolve: ({ industry }) => industry }),
    summary: t.exposeString('summary', { description: '做了什么 · What it did, in plain words' }),
    summaryEn: t.exposeString('summaryEn', { nullable: true }),
    figures: t.field({ type: [ExemplarFigure], resolve: (one) => exemplars.figuresOf(one) }),
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ enterprise }) => enterprise }),
    park: t.field({ type: Park, nullable: true, resolve: ({ park }) => park }),
    audit: t.field({
      type: Audit,
      nullable: true,
      description: '所依据的审核 · The audit behind it',
      resolve: ({ audit }) => audit,
    }),
    schemes: t.field({
      type: [Scheme],
      nullable: { list: false, items: true },
      description: '所依据的方案 · The schemes behind it',
      resolve: ({ schemes }) => [...schemes],
    }),
    status: t.field({ type: ExemplarState, resolve: ({ status }) => status }),
    proposedOn: t.expose('proposedOn', { type: 'Date' }),
    agreedOn: t.expose('agreedOn', {
      type: 'Date',
      nullable: true,
      description: '企业或园区同意公布之日 · Whoever it is of agreed to its publication on',
    }),
    agreedBy: t.field({ type: ExemplarAgreement, nullable: true, resolve: ({ agreedBy }) => agreedBy }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    documentNo: t.exposeString('documentNo', { nullable: true, description: '公布文号 · Document it is published by' }),
    withdrawnOn: t.expose('withdrawnOn', { type: 'Date', nullable: true }),
    reason: t.exposeString('reason', { nullable: true, description: '撤回理由 · Why it was withdrawn' }),
    published: t.field({
      type: PublishedExemplar,
      nullable: true,
      description: '公布的记录 · The record that everybody reads',
      resolve: ({ published }) => published,
    }),
    version: t.exposeInt('version', { description: versionText }),
    mayEdit: t.stringList({
      description: mayEditText,
      resolve: (one, _, { viewer }) =>
        one.status === 'PROPOSED' && exemplars.keepsExemplar(viewer, one) ? exemplarFields : [],
    }),
    keeps: t.boolean({
      description: '读者可否公布与撤回 · Whether the reader publishes and withdraws it',
      resolve: (one, _, { viewer }) => exemplars.keepsExemplar(viewer, one),
    }),
    mayAgree: t.boolean({
      description: '是否待读者同意 · Whether it waits for the reader to agree',
      resolve: ({ asOwn, status, agreedOn }) => asOwn && status === 'PROPOSED' && agreedOn === null,
    }),
  }),
});

const recordsOf = batched<string, exemplars.Exemplar[]>(({ graph, viewer }, ids) =>
  exemplars.exemplarsOfPlaces(graph, viewer, ids),
);
const ofPlace = {
  type: [Exemplar] as [typeof Exemplar],
  description:
    '该对象的示范办理记录，不可见时为空列表 · Exemplars on record of it; none to whom they are not to be seen',
};
builder.objectField(Enterprise, 'exemplarRecords', (t) =>
  t.field({ ...ofPlace, resolve: (one, _, context) => recordsOf(context, one.id) }),
);
builder.objectField(Park, 'exemplarRecords', (t) =>
  t.field({ ...ofPlace, resolve: (one, _, context) => recordsOf(context, one.id) }),
);

builder.queryField('exemplarRecords', (t) =>
  t.connection({
    type: Exemplar,
    description: '读者可见的示范办理记录，新的在前 · The exemplars on record that the reader sees, the newest first',
    args: {
      status: t.arg({ type: ExemplarState }),
      year: t.arg.int(),
      division: t.arg.string(),
      kind: t.arg({ type: ExemplarKind }),
      search: t.arg.string({ description: '标题、名称或内容 · Title, name or text' }),
    },
    resolve: async (_, { status, year, division, kind, search, ...args }, { graph, viewer }) =>
      pageOfList(
        args,
        await exemplars.exemplarRecords(graph, viewer, { status, year, division, kind, search }),
        (id) => id,
      ) as never,
  }),
);
