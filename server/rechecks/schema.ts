import { Enterprise } from '../enterprises/schema.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Rule } from '../reference/rule-packs-schema.ts';
import { Division, Industry } from '../reference/schema.ts';
import * as rechecks from './service.ts';

const DrawStatus = builder.enumType('RecheckDrawStatus', {
  description: '复核抽取的状态 · Where a re-check draw stands',
  values: {
    COMMITTED: { description: '名单已冻结，种子已承诺 · Population frozen, seed committed to' },
    DRAWN: { description: '种子已公开，已抽取 · Seed revealed, drawn' },
  },
});
export const Outcome = builder.enumType('RecheckOutcome', {
  description: '复核结果 · What a re-check found',
  values: {
    PASSED: { description: '通过 · Passed' },
    FAILED: { description: '不通过 · Failed' },
  },
});
const ResultKind = builder.enumType('RecheckPopulationReason', {
  description: '列入抽取范围的原因 · Why an enterprise is in the population',
  values: {
    ASSESSED: { description: '当年评估 · Assessed in the year' },
    ACCEPTED: { description: '当年验收 · Accepted in the year' },
  },
});

export const RecheckMember = builder.objectRef<rechecks.RecheckMember>('RecheckMember').implement({
  description: '抽取范围内的一家企业，照冻结时的原样 · An enterprise of a frozen population, as it stood then',
  fields: (t) => ({
    id: t.id({ resolve: (member) => globalId('RecheckMember', member.id) }),
    version: t.exposeInt('version', { description: '版本，登记结果时须给出 · Recording a result names it' }),
    key: t.exposeString('key', { description: '抽取所用的键：信用代码，没有时为标识 · What it is drawn by' }),
    stratum: t.exposeString('stratum', { description: '层：城市与行业大类 · City and industry division' }),
    name: t.exposeString('name'),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      description: '读者可见的企业 · The enterprise, as far as the reader may see it',
      resolve: (member) => member.enterprise,
    }),
    city: t.field({ type: Division, nullable: true, resolve: (member) => member.city }),
    industry: t.field({ type: Industry, nullable: true, resolve: (member) => member.industry }),
    because: t.field({ type: ResultKind, resolve: ({ accepted }) => (accepted ? 'ACCEPTED' : 'ASSESSED') }),
    on: t.expose('on', { type: 'Date', description: '评估或验收之日 · The day of that' }),
    drawn: t.exposeBoolean('drawn', { description: '是否抽中 · Whether it was drawn' }),
    place: t.exposeInt('place', { nullable: true, description: '抽取次序 · Its place in the draw' }),
    outcome: t.expose('outcome', { type: Outcome, nullable: true }),
    recheckedOn: t.expose('recheckedOn', { type: 'Date', nullable: true }),
    note: t.exposeString('note', {
      nullable: true,
      description: '复核记录，仅主管部门可见 · Notes of the re-check, for its authority alone',
    }),
  }),
});
const DrawStratum = builder.objectRef<ReturnType<typeof rechecks.quotasOf>[number]>('RecheckStratum').implement({
  description: '一层的企业数与抽取数 · How many a stratum holds, and how many of it are drawn',
  fields: (t) => ({
    stratum: t.exposeString('stratum'),
    population: t.exposeInt('population'),
    drawn: t.exposeInt('drawn', { description: '抽取前为零 · None before the draw' }),
  }),
});
const MemberConnection = builder.connectionObject(
  { type: RecheckMember, name: 'RecheckMemberConnection' },
  { name: 'RecheckMemberEdge' },
);
const membersOf = batched<string, rechecks.RecheckMember[]>(({ graph, viewer }, ids) =>
  rechecks.membersOfDraws(graph, viewer, ids),
);
const shareOf = batched<rechecks.RecheckDraw, Awaited<ReturnType<typeof rechecks.shareRules>>[number]>(
  ({ graph }, draws) => rechecks.shareRules(graph, draws),
);

export const RecheckDraw = builder.loadableNodeRef('RecheckDraw', {
  id: { resolve: (draw: rechecks.RecheckDraw) => draw.id },
  load: (ids: string[], { graph }) => rechecks.recheckDrawsByIds(graph, ids),
});
RecheckDraw.implement({
  description:
    '复核抽取，人人可据公布的种子与名单重算 · A draw of those re-checked: anybody can compute it again from what is published',
  fields: (t) => ({
    authority: t.field({ type: Division, resolve: (draw) => draw.authority }),
    year: t.exposeInt('year', { description: '评估或验收的年度 · Of the assessments and acceptances' }),
    round: t.exposeInt('round', { description: '当年第几次 · Which draw of the year' }),
    status: t.field({ type: DrawStatus, resolve: (draw) => draw.status }),
    version: t.exposeInt('version'),
    size: t.exposeInt('size', { description: '抽取企业数 · How many are drawn' }),
    populationCount: t.exposeInt('population', { description: '抽取范围内的企业数 · How many it is drawn from' }),
    populationHash: t.exposeString('populationHash', { description: '冻结名单的哈希 · SHA-256 of the population' }),
    commitment: t.exposeString('commitment', { description: '种子的哈希，先于种子公布 · SHA-256 of the seed' }),
    seed: t.exposeString('seed', { nullable: true, description: '种子，抽取后公布 · Revealed by the draw' }),
    committedOn: t.expose('committedOn', { type: 'Date' }),
    drawnOn: t.expose('drawnOn', { type: 'Date', nullable: true }),
    share: t.field({
      type: Rule,
      description: '复核比例的规则与出处 · The rule of the share, with its source',
      resolve: (draw, _, context) => shareOf(context, draw),
    }),
    mayDraw: t.boolean({
      description: '读者是否主管 · Whether the reader may draw and record results',
      resolve: ({ authority }, _, { viewer }) => keepsListOf(viewer, authority),
    }),
    strata: t.field({
      type: [DrawStratum],
      resolve: async (draw, _, context) => rechecks.quotasOf(draw, await membersOf(context, draw.id)),
    }),
    doneCount: t.int({
      description: '已有结果的企业数 · How many have a result',
      resolve: (draw) => draw.done,
    }),
    members: t.connection(
      {
        type: RecheckMember,
        description: '冻结的名单，抽中的在前 · The frozen population, those drawn first',
        args: { search: t.arg.string(), drawn: t.arg.boolean() },
        resolve: async (draw, { search, drawn, ...args }, context) =>
          pageOfList(args, rechecks.membersFitting(await membersOf(context, draw.id), { search, drawn }), (m) => m.id),
      },
      MemberConnection,
    ),
  }),
});
