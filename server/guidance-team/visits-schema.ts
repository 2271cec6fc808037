import { mayEditText, versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId, localId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import { GuidanceRole, GuidanceTeam } from './schema.ts';
import * as guidance from './service.ts';
import { visitFields } from './visits.ts';

const GuidanceVisitState = builder.enumType('GuidanceVisitState', {
  description: '技术指导的办理状态 · Where a guidance visit stands',
  values: {
    OPEN: { description: '待答复 · Waits for the enterprise' },
    ANSWERED: { description: '已答复 · Answered' },
    CLOSED: { description: '已办结 · Closed' },
  } satisfies Record<guidance.VisitState, object>,
});
const GuidanceVisitor = builder.objectRef<guidance.ToldMember>('GuidanceVisitor').implement({
  description:
    '参加指导的成员：企业只看到同意告知姓名者 · Somebody who came: the enterprise is told the names of those who agreed to it',
  fields: (t) => ({
    member: t.id({
      nullable: true,
      description: '成员标识，仅主管部门可见 · Id of the member, for regulators',
      resolve: ({ id, told }) => (told ? globalId('GuidanceMember', id) : null),
    }),
    name: t.exposeString('name', { nullable: true }),
    sector: t.exposeString('sector', { nullable: true }),
    role: t.field({ type: GuidanceRole, nullable: true, resolve: ({ role }) => role }),
  }),
});

export const GuidanceVisit = builder.loadableNodeRef('GuidanceVisit', {
  id: { resolve: (visit: guidance.Visit) => visit.id },
  load: (ids: string[], { graph, viewer }) => guidance.visitsByIds(graph, viewer, ids),
});
GuidanceVisit.implement({
  description:
    '一次技术指导：仅该企业与主管部门可见 · A guidance visit; for the enterprise it was to and its regulators alone',
  fields: (t) => ({
    team: t.field({ type: GuidanceTeam, resolve: ({ team }) => team }),
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ enterprise }) => enterprise }),
    name: t.exposeString('name', { description: '企业名称 · Name of the enterprise' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    day: t.expose('day', { type: 'Date' }),
    topic: t.exposeString('topic', { description: '指导主题 · What it was about' }),
    advice: t.exposeString('advice', { description: '指导意见 · What was advised' }),
    visitors: t.field({
      type: [GuidanceVisitor],
      description: '参加指导的成员 · Those who came',
      resolve: (visit) => guidance.toldMembers(visit),
    }),
    followUpDueOn: t.expose('followUpDueOn', {
      type: 'Date',
      nullable: true,
      description: '应落实的期限 · To be done by',
    }),
    status: t.field({ type: GuidanceVisitState, resolve: ({ status }) => status }),
    overdue: t.boolean({
      description: '期限已过，尚未落实 · Past its day and not done',
      resolve: (visit) => guidance.isOverdue(visit),
    }),
    answer: t.exposeString('answer', { nullable: true, description: '企业的落实情况 · What the enterprise did' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true }),
    doneOn: t.expose('doneOn', { type: 'Date', nullable: true, description: '落实之日 · Done on' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true }),
    closingNote: t.exposeString('closingNote', { nullable: true }),
    version: t.exposeInt('version', { description: versionText }),
    mayEdit: t.stringList({
      description: mayEditText,
      resolve: (visit, _, { viewer }) =>
        visit.status === 'OPEN' && guidance.keepsVisit(viewer, visit) ? visitFields : [],
    }),
    mayAnswer: t.boolean({
      description: '读者可否代表企业答复 · Whether the reader answers for the enterprise',
      resolve: ({ asOwn, status }) => asOwn && status !== 'CLOSED',
    }),
    mayClose: t.boolean({
      description: '读者可否办结 · Whether the reader closes it',
      resolve: (visit, _, { viewer }) => visit.status !== 'CLOSED' && guidance.keepsVisit(viewer, visit),
    }),
  }),
});

const visitsOf = batched<string, guidance.Visit[]>(({ graph, viewer }, ids) =>
  guidance.visitsOfEnterprises(graph, viewer, ids),
);
builder.objectField(Enterprise, 'guidanceVisits', (t) =>
  t.field({
    type: [GuidanceVisit],
    description: '对该企业的技术指导，不可见时为空列表 · Guidance visits to it; none to whom they are not to be seen',
    resolve: (enterprise, _, context) => visitsOf(context, enterprise.id),
  }),
);

builder.queryField('guidanceVisits', (t) =>
  t.connection({
    type: GuidanceVisit,
    description: '读者可见的技术指导，最近在前 · The guidance visits that the reader sees, the latest first',
    args: {
      team: t.arg.id(),
      division: t.arg.string({ description: '企业所在地 · Where the enterprise stands' }),
      year: t.arg.int(),
      status: t.arg({ type: GuidanceVisitState }),
      overdue: t.arg.boolean({ description: '期限已过而尚未落实的 · Past their day and not done' }),
      search: t.arg.string({ description: '企业、主题或意见 · Enterprise, topic or advice' }),
    },
    resolve: async (_, { team, division, year, status, overdue, search, ...args }, { graph, viewer }) =>
      pageOfList(
        args,
        await guidance.guidanceVisits(graph, viewer, {
          ...{ team: team ? localId('GuidanceTeam', team) : null, division, year, status, overdue, search },
        }),
        (id) => id,
      ) as never,
  }),
);
