import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import * as audits from './service.ts';

const AuditMode = builder.enumType('AuditMode', {
  description: '审核方式 · Mode of an audit',
  values: {
    STANDARD: { description: '标准 · Standard' },
    RAPID: { description: '快速 · Rapid' },
    SPECIAL: { description: '专项 · Special' },
    SIMPLIFIED: { description: '简化 · Simplified' },
    DIFFERENTIATED: { description: '差别化 · Differentiated' },
    WHOLE_PARK: { description: '园区整体 · Whole park' },
    WHOLE_INDUSTRY: { description: '行业整体 · Whole industry' },
  },
});
const AuditBasis = builder.enumType('AuditBasis', {
  description: '审核依据 · Why an audit is made',
  values: {
    MANDATORY: { description: '强制 · Mandatory' },
    VOLUNTARY: { description: '自愿 · Voluntary' },
    INVITED: { description: '供应链带动 · Invited along a supply chain' },
  },
});
const AuditStage = builder.enumType('AuditStage', {
  description: '审核阶段，依次进行 · Stage of an audit, in order',
  values: {
    PREPARATION: { description: '审核准备 · Preparation' },
    PRE_AUDIT: { description: '预审核 · Pre-audit' },
    AUDIT: { description: '审核 · Audit' },
    SCHEMES: { description: '方案产生与筛选 · Scheme generation and screening' },
    FEASIBILITY: { description: '可行性分析 · Feasibility' },
    IMPLEMENTATION: { description: '方案实施 · Implementation' },
    CONTINUOUS_IMPROVEMENT: { description: '持续清洁生产 · Continuous improvement' },
  },
});

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
    status: t.exposeString('status', { description: '状态 · OPEN, ASSESSED, ACCEPTED or WITHDRAWN' }),
    openedOn: t.expose('openedOn', { type: 'Date', description: '启动日期 · Opened on' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: '完成时限 · Due on' }),
    acceptedOn: t.expose('acceptedOn', { type: 'Date', nullable: true, description: '验收日期 · Accepted on' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: '审核效力截止日 · Its credit holds until',
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
