import { builder } from '../platform/builder.ts';

export const AuditMode = builder.enumType('AuditMode', {
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
export const AuditBasis = builder.enumType('AuditBasis', {
  description: '审核依据 · Why an audit is made',
  values: {
    MANDATORY: { description: '强制 · Mandatory' },
    VOLUNTARY: { description: '自愿 · Voluntary' },
    INVITED: { description: '供应链带动 · Invited along a supply chain' },
  },
});
export const AuditStage = builder.enumType('AuditStage', {
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

export const AuditState = builder.enumType('AuditState', {
  description: '审核状态 · Where an audit stands',
  values: {
    OPEN: { description: '进行中 · Under way' },
    DEFERRED: { description: '已延期 · Deferred until a day' },
    ASSESSED: { description: '已评估 · Assessed' },
    ACCEPTED: { description: '已验收 · Accepted' },
    FAILED: { description: '未通过 · Not passed' },
    WITHDRAWN: { description: '已撤销 · Withdrawn' },
  },
});
