import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import { starLead } from './accounts.ts';
import type { Firm } from './firms.ts';

type Row = GraphRows['notes'][number];
interface Audited {
  readonly id: string;
  readonly enterprise: string;
  readonly openedOn: string;
}
const texts = {
  ENTERPRISE: {
    day: '2026-09-17',
    text: '现场检查：3号车间溶剂回收台账缺 7、8 两月，企业称系统更换所致，已要求 30 日内补录并附原始单据。',
  },
  PARK: {
    day: '2026-10-09',
    text: '与园区座谈：集中供汽改造拟于明年二季度投运，届时请园区补报用煤削减的核算依据。',
  },
  AUDIT: {
    day: '2026-11-06',
    text: '审核报告初稿已阅：物料平衡表缺少危险废物去向，评估前请审核机构补充。',
  },
} as const;

/** What the regulator of the province noted of the lead of the star park, of that park, and of the lead's latest audit. */
export function makeNotes(
  firms: readonly Firm[],
  audits: readonly Audited[],
  idFor: (firm: Firm) => string,
  parkIdOf: (code: string) => string,
): Row[] {
  const lead = firms.find(({ creditCode }) => creditCode === starLead);
  if (!lead) return [];
  const enterprise = idFor(lead);
  const latest = audits
    .filter((one) => one.enterprise === enterprise)
    .sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1))[0];
  const about = { ENTERPRISE: enterprise, PARK: lead.park && parkIdOf(lead.park.code), AUDIT: latest?.id };
  const writtenBy = idOf('demo-person', 'regulator@demo.qinglian.example');
  return (['ENTERPRISE', 'PARK', 'AUDIT'] as const).flatMap((kind) =>
    about[kind]
      ? [{ id: idOf('demo', 'note', kind), about: about[kind], kind, authority: '21', ...texts[kind], writtenBy }]
      : [],
  );
}
