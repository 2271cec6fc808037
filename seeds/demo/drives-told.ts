import type { DeclineKind, LetterState } from '../../server/drives/words.ts';

export interface ToldDrive {
  readonly key: string;
  readonly lead: string;
  readonly name: string;
  readonly goal: string;
  readonly year: number;
  readonly message: string;
  readonly templates?: readonly { readonly industry: string; readonly message: string }[];
  readonly openedOn: string;
  readonly dueOn: string;
  readonly closedOn?: string;
  /** The drive whose invitation it passes on. */
  readonly continues?: string;
}
export interface ToldAsk {
  readonly drive: string;
  /** Name of the supplier. */
  readonly of: string;
  readonly askedOn: string;
  readonly email?: string;
  readonly contact?: string;
  /** The account of one of its people, who is written to instead. */
  readonly member?: string;
  readonly letter?: LetterState;
  readonly openedOn?: string;
  readonly until?: string;
  readonly withdrawnOn?: string;
  readonly answer?: 'ACCEPTED' | 'DECLINED' | 'ANSWERED_BY_CREDIT';
  readonly answeredOn?: string;
  readonly declined?: { readonly kind: DeclineKind; readonly reason: string };
  readonly audit?: { readonly openedOn: string; readonly stage: string };
  /** When the audit was accepted that it answers with. */
  readonly acceptedOn?: string;
  /** Others ask it in the same invitation. */
  readonly together?: true;
}

const star = '清岚精细化工集团股份有限公司';
const shared = '清岚棠樾活性炭有限公司';
const supplier = 'supplier@demo.qinglian.example';
export const demoDriveList: readonly ToldDrive[] = [
  {
    ...{ key: 'green', lead: star, name: '清岚绿链行动 2026', year: 2025, openedOn: '2026-10-12', dueOn: '2027-03-31' },
    goal: '带动占上游化学需氧量三分之二以上的供应商，在 2027 年一季度前开展清洁生产审核。',
    message:
      '我们正在按园区整体审核的要求梳理上游负荷，邀请贵公司一起开展清洁生产审核；审核由贵公司自主进行，我们愿意分享方案与专家。',
    templates: [
      {
        industry: '261',
        message: '贵公司的溶剂与无机酸占我们上游负荷的很大一部分，母液与废酸回用方案已有先例，欢迎来厂交流。',
      },
    ],
  },
  {
    ...{ key: 'pilot', lead: star, name: '清岚绿链试点 2025', year: 2024, openedOn: '2025-04-01', dueOn: '2025-12-31' },
    ...{
      closedOn: '2025-12-29',
      goal: '先从园区内的六家供应商试起。',
      message: '试点阶段，邀请园区内供应商开展审核。',
    },
  },
  {
    ...{ key: 'brewer', lead: '望川酒业集团有限公司', name: '望川净源行动', year: 2025, openedOn: '2026-10-20' },
    ...{
      dueOn: '2027-02-28',
      goal: '净水用材料的供应商都有有效审核。',
      message: '请与我们一起把脱色与净水环节做干净。',
    },
  },
  {
    ...{ key: 'pharma', lead: '霁原药业集团股份有限公司', name: '霁原绿色供应', year: 2025, openedOn: '2026-11-02' },
    ...{ dueOn: '2027-04-30', goal: '药用辅料供应商开展审核。', message: '药用活性炭的审核结果可同时答复其他客户。' },
  },
  {
    ...{ key: 'solvents', lead: '太汀珩垣溶剂有限公司', name: '珩垣上游行动', year: 2025, openedOn: '2026-11-05' },
    ...{ dueOn: '2027-03-15', goal: '把清岚的邀请转给我们自己的供应商。', continues: 'green' },
    message: '我们接受了清岚的邀请，负荷更多在中间体一级，想请贵公司一起开展审核。',
  },
];

const green = { drive: 'green', askedOn: '2026-10-13', letter: 'SENT' } as const;
const pilot = { drive: 'pilot', askedOn: '2025-04-02', letter: 'SENT' } as const;
const at = (name: string) => ({ email: `${name}@suppliers.qinglian.example` });
export const demoAsks: readonly ToldAsk[] = [
  {
    ...{ ...green, ...at('hengyuan'), of: '太汀珩垣溶剂有限公司', contact: '裴青野', openedOn: '2026-10-15' },
    ...{ answer: 'ACCEPTED', answeredOn: '2026-10-16', audit: { openedOn: '2026-10-16', stage: 'PREPARATION' } },
  },
  {
    ...{ ...green, ...at('lingmo'), of: '清岚泠陌溶剂有限公司', contact: '宋微澜', openedOn: '2026-10-14' },
    ...{ answer: 'ACCEPTED', answeredOn: '2026-10-22', audit: { openedOn: '2026-10-22', stage: 'PREPARATION' } },
  },
  {
    ...{ ...green, ...at('tangzhi'), of: '清岚棠沚溶剂股份有限公司', contact: '易知秋', openedOn: '2026-10-28' },
    ...{ answer: 'ACCEPTED', answeredOn: '2026-11-09', audit: { openedOn: '2026-11-09', stage: 'PREPARATION' } },
  },
  { ...green, ...at('yunheng'), of: '清岚昀蘅电子化学品有限公司', contact: '冷月明' },
  { ...green, ...at('rongbo'), of: '清岚嵘泊助剂有限公司', contact: '华清池', openedOn: '2026-10-20' },
  { ...green, ...at('tingyuan'), of: '清岚渟垣溶剂有限公司', openedOn: '2026-11-18' },
  { ...green, of: shared, member: supplier, together: true, openedOn: '2026-11-03', until: '2027-04-30' },
  {
    ...{ ...green, ...at('zhijun'), of: '临屿芷隽无机酸有限公司', contact: '温如玉', openedOn: '2026-10-19' },
    ...{ answer: 'DECLINED', answeredOn: '2026-10-23' },
    declined: { kind: 'NO_MEANS', reason: '今年环保人员只有一名，待明年增员后愿意再谈。' },
  },
  {
    ...{ ...green, ...at('yihe'), of: '清岚翊禾塑业有限公司', openedOn: '2026-11-01', answer: 'DECLINED' },
    ...{ answeredOn: '2026-11-02', declined: { kind: 'NOT_NOW', reason: '正在搬迁新厂房，投产后再考虑。' } },
  },
  {
    ...{ ...green, ...at('jinjun'), of: '清岚槿钧无机酸有限责任公司', openedOn: '2026-10-14' },
    ...{ answer: 'ANSWERED_BY_CREDIT', answeredOn: '2026-10-14', acceptedOn: '2023-06-09' },
  },
  { ...green, ...at('huimo'), of: '清岚洄陌活性炭有限公司', letter: 'BOUNCED' },
  { drive: 'green', askedOn: '2026-11-16', of: '衍溪栩陌活性炭有限公司' },
  { ...green, ...at('anqi'), of: '清岚桉栖塑业有限公司', until: '2026-11-12', openedOn: '2026-10-30' },
  { drive: 'brewer', askedOn: '2026-10-21', letter: 'SENT', of: shared, member: supplier, together: true, openedOn: '2026-11-03', until: '2027-04-30' }, // prettier-ignore
  { drive: 'pharma', askedOn: '2026-11-03', letter: 'QUEUED', of: shared, member: supplier, together: true },
  { drive: 'solvents', askedOn: '2026-11-06', letter: 'SENT', of: '太汀霁隽染料中间体有限公司', ...at('jijuan'), contact: '尹霁', openedOn: '2026-11-10' }, // prettier-ignore
  {
    ...{ ...pilot, ...at('xiuyuan'), of: '清岚岫垣水务有限公司', openedOn: '2025-04-03', answer: 'ACCEPTED' },
    ...{ answeredOn: '2025-04-20', audit: { openedOn: '2025-04-20', stage: 'SCHEMES' } },
  },
  {
    ...{ ...pilot, ...at('jinjun'), of: '清岚槿钧无机酸有限责任公司', openedOn: '2025-04-08' },
    ...{ answer: 'ANSWERED_BY_CREDIT', answeredOn: '2025-04-08', acceptedOn: '2023-06-09' },
  },
  {
    ...{ ...pilot, ...at('hengmo'), of: '清岚桁陌热电有限责任公司', openedOn: '2025-04-09', answer: 'DECLINED' },
    ...{ answeredOn: '2025-04-11', declined: { kind: 'ALREADY_DOING', reason: '正在做节能诊断，暂不重复。' } },
  },
  {
    ...{ ...pilot, ...at('junceng'), of: '清岚筠岑塑业有限公司', openedOn: '2025-05-06', answer: 'DECLINED' },
    ...{ answeredOn: '2025-05-07', declined: { kind: 'NO_MEANS', reason: '规模小，无力聘请审核机构。' } },
  },
  { ...pilot, ...at('tingqi'), of: '临屿渟栖无机酸有限公司', openedOn: '2025-06-01', withdrawnOn: '2025-12-29' },
  { ...pilot, ...at('lilu'), of: '清岚砺麓塑业有限公司', withdrawnOn: '2025-12-29' },
];
