import type { Column } from '../imports/columns.ts';
import type { AuditState, Basis, Stage } from './lifecycle.ts';
import type { modes } from './queries.ts';
import { stageNames } from './refusals.ts';

const column = (name: string, header: string, noteEn: string, type: Column['type'] = 'text'): Column => ({
  ...{ name, headers: [header], type, required: false },
  ...{ scale: 0, unit: undefined, note: header, noteEn },
});
/** A list of audits as a file. */
export const auditColumns: readonly Column[] = [
  column('name', '企业名称', 'name of the enterprise'),
  column('credit_code', '统一社会信用代码', 'unified social credit code', 'code'),
  column('division', '行政区划代码', 'division code'),
  column('basis', '审核依据', 'basis'),
  column('mode', '审核方式', 'mode'),
  column('stage', '所处阶段', 'stage'),
  column('status', '状态', 'state'),
  column('opened_on', '启动日期', 'opened', 'date'),
  column('due_on', '完成时限', 'due', 'date'),
  column('deferred_until', '延期至', 'deferred until', 'date'),
  column('assessed_on', '评估日期', 'assessed', 'date'),
  column('accepted_on', '验收日期', 'accepted', 'date'),
  column('valid_until', '效力至', 'its credit holds until', 'date'),
];
export const modeWords: Readonly<Record<(typeof modes)[number], string>> = {
  STANDARD: '标准审核',
  RAPID: '快速审核',
  SPECIAL: '专项审核',
  SIMPLIFIED: '简化审核',
  DIFFERENTIATED: '差别化审核',
  WHOLE_PARK: '园区整体审核',
  WHOLE_INDUSTRY: '行业整体审核',
};
export const basisWords: Readonly<Record<Basis, string>> = {
  MANDATORY: '强制',
  VOLUNTARY: '自愿',
  INVITED: '供应链带动',
};
export const stateWords: Readonly<Record<AuditState, string>> = {
  OPEN: '进行中',
  DEFERRED: '已延期',
  ASSESSED: '已评估',
  ACCEPTED: '已验收',
  FAILED: '未通过',
  WITHDRAWN: '已撤销',
};
export const stageWord = (stage: Stage | null): string | null => stage && stageNames[stage].zh;
