import { versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { MandatoryCategory, MandatoryList } from '../mandatory-lists/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import * as audits from './service.ts';
import { AuditBasis, AuditMode, AuditStage, AuditState } from './words-schema.ts';

const TeamMember = builder.objectRef<audits.TeamMember>('AuditTeamMember').implement({
  description: '审核小组成员 · Somebody of the audit team',
  fields: (t) => ({
    name: t.exposeString('name', { description: '姓名 · Name' }),
    role: t.exposeString('role', { description: '职责 · What they do in it' }),
  }),
});
const AuditListEntry = builder.objectRef<audits.Audit>('AuditListEntry').implement({
  description: '强制审核所依据的名单条目 · The entry of a mandatory list that an audit answers',
  fields: (t) => ({
    year: t.int({ nullable: true, resolve: (audit) => audit.entryYear }),
    publishedOn: t.field({ type: 'Date', nullable: true, resolve: (audit) => audit.entryPublishedOn }),
    categories: t.field({
      type: [MandatoryCategory],
      resolve: (audit) => (audit.entryCategories ?? []) as (typeof MandatoryCategory.$inferType)[],
    }),
    list: t.field({ type: MandatoryList, nullable: true, resolve: (audit) => audit.entryList }),
  }),
});

const inFull = '仅企业自身与主管部门可见 · For the enterprise itself and its regulator alone';

/** Seen by the enterprise itself, its park and its regulator. Fields of other slices resolve to an id. */
export const Audit = builder.loadableNodeRef('Audit', {
  id: { resolve: (audit: audits.Audit) => audit.id },
  load: (ids: string[], { graph, sight }) => audits.auditsByIds(graph, sight, ids),
});
Audit.implement({
  description: '一家企业的清洁生产审核 · The cleaner-production audit of one enterprise',
  fields: (t) => ({
    mode: t.expose('mode', { type: AuditMode, description: '方式 · Mode' }),
    basis: t.expose('basis', { type: AuditBasis, description: '依据 · Basis' }),
    stage: t.expose('stage', { type: AuditStage, nullable: true, description: '所处阶段 · Stage it is in' }),
    status: t.expose('status', { type: AuditState, description: '状态 · Where it stands' }),
    version: t.int({
      nullable: true,
      description: versionText,
      resolve: (audit) => (audit.whole ? audit.version : null),
    }),
    openedOn: t.expose('openedOn', { type: 'Date', description: '启动日期 · Opened on' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: '完成时限 · Due on' }),
    deferredUntil: t.expose('deferredUntil', {
      type: 'Date',
      nullable: true,
      description: '延期至 · Deferred until; its due day stays',
    }),
    assessedOn: t.expose('assessedOn', { type: 'Date', nullable: true, description: '评估日期 · Assessed on' }),
    acceptedOn: t.expose('acceptedOn', { type: 'Date', nullable: true, description: '验收日期 · Accepted on' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: '审核效力截止日 · Its credit holds until',
    }),
    agency: t.exposeString('agency', { nullable: true, description: `审核机构；${inFull}` }),
    team: t.field({
      type: [TeamMember],
      description: `审核小组；${inFull}`,
      resolve: (audit) => audits.teamOf(audit),
    }),
    listEntry: t.field({
      type: AuditListEntry,
      nullable: true,
      description: '所依据的名单条目 · The entry of a list that it answers',
      resolve: (audit) => (audit.entryPublishedOn === null ? null : audit),
    }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      description: '企业 · The enterprise audited',
      resolve: (audit) => audit.enterprise,
    }),
  }),
});

const auditsOf = batched<string, string[]>(({ graph, sight }, ids) => audits.auditsOfEnterprises(graph, sight, ids));

export const AuditConnection = builder.connectionObject(
  { type: Audit, name: 'AuditConnection' },
  { name: 'AuditEdge' },
);

builder.objectField(Enterprise, 'audits', (t) =>
  t.connection(
    {
      type: Audit,
      description: '读者可见的审核，最近在前 · Its audits that the reader may see, newest first',
      resolve: async (enterprise, args, context) =>
        pageOfList(args, await auditsOf(context, enterprise.id), (id) => id) as never,
    },
    AuditConnection,
  ),
);
