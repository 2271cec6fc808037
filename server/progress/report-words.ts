import type { Locale } from '../platform/context.ts';
import type { SuppressionReason } from '../supply-chains/tier-gate.ts';
import type { Cut } from './coverage.ts';
import type { Apart } from './counted.ts';
import type { Status } from './standing.ts';

export interface Words {
  readonly title: (place: string, year: number) => string;
  readonly asOf: (day: string) => string;
  readonly heading: (number: number, text: string) => string;
  readonly coverage: string;
  readonly cut: Readonly<Record<Cut, string>>;
  readonly group: Readonly<Record<Cut, string>>;
  readonly noGroup: Readonly<Record<Cut, string>>;
  readonly total: string;
  readonly byCount: string;
  readonly byLoad: (indicator: string, unit: string, year: number | null) => string;
  readonly basis: Readonly<Record<'EQUIVALENT' | 'CALORIFIC', string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly share: string;
  readonly homes: string;
  readonly times: string;
  readonly reporting: string;
  readonly keptBack: (reason: SuppressionReason) => string;
  readonly keptBackNote: (least: number, most: string, citation: string) => string;
  readonly aim: string;
  readonly source: (text: string, citation: string, verified: boolean) => string;
  readonly none: string;
  readonly leftOut: string;
  readonly why: Readonly<Record<Apart['why'], string>>;
  readonly what: string;
  readonly figure: string;
  readonly trained: string;
  readonly trainedEnterprises: string;
  readonly trainings: string;
  readonly rechecks: string;
  readonly authority: string;
  readonly population: string;
  readonly drawn: string;
  readonly rate: string;
  readonly noRechecks: string;
  readonly noRechecksOfPark: string;
  readonly mandatory: (day: string) => string;
  readonly listed: Readonly<Record<'listed' | 'started' | 'reported' | 'overdue', string>>;
  readonly savings: (year: number | null) => string;
  readonly savingsNotTold: string;
  readonly schemes: string;
  readonly implemented: string;
  readonly measure: string;
  readonly unit: string;
  readonly expected: string;
  readonly verified: string;
  readonly sources: string;
  readonly method: string;
  readonly missing: string;
  readonly issuer: (place: string) => string;
  readonly notIssued: string;
  readonly seal: string;
}

const reasons = {
  zh: {
    TOO_FEW: '企业太少',
    DOMINATED: '最大两家占比过高',
    DERIVABLE: '与已给出的数相减可推得',
    ALL_ALIKE: '会说出具体企业的情况',
  },
  en: {
    TOO_FEW: 'too few enterprises',
    DOMINATED: 'the two largest hold too much of it',
    DERIVABLE: 'it could be derived from a figure that is given',
    ALL_ALIKE: 'it would tell of single enterprises',
  },
} satisfies Record<Locale, Record<SuppressionReason, string>>;
const chinese = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const zh: Words = {
  title: (place, year) => `${place}${year}年清洁生产审核进度报告`,
  asOf: (day) => `（截至${day}）`,
  heading: (number, text) => `${chinese[number] ?? number}、${text}`,
  coverage: '审核覆盖',
  cut: { INDUSTRY: '按重点行业', DIVISION: '按行政区', PARK: '按园区' },
  group: { INDUSTRY: '重点行业', DIVISION: '行政区', PARK: '园区' },
  noGroup: { INDUSTRY: '未归入', DIVISION: '未填行政区', PARK: '园区之外' },
  total: '合计',
  byCount: '按企业数（家）',
  byLoad: (indicator, unit, year) => `按${indicator}（${unit}${year === null ? '' : `，${year}年数据`}）`,
  basis: { EQUIVALENT: '能耗为等价值，其他口径不相加。', CALORIFIC: '能耗为当量值，其他口径不相加。' },
  status: { AUDITED: '审核有效', IN_PROGRESS: '进行中', INVITED: '已受邀请', UNTOUCHED: '未开展' },
  share: '覆盖率（%）',
  homes: '家',
  times: '次',
  reporting: '有数据的企业（家）',
  keptBack: (reason) => `不予显示：${reasons.zh[reason]}`,
  keptBackNote: (least, most, citation) =>
    `本报告的读者不掌握此地的全部企业：每个数后至少有${least}家企业、最大两家合计低于${most}才显示，相减可推得的也不显示；没有企业的组与企业很少的组看来相同。依据：${citation}。`,
  aim: '规划目标',
  source: (text, citation, verified) => `${text}。来源：${citation}${verified ? '' : '（未核实）'}。`,
  none: '没有数据。',
  leftOut: '未计入的企业',
  why: {
    WITHOUT_INDUSTRY: '没有行业代码',
    NOT_KEY_INDUSTRY: '不属重点行业',
    WITHOUT_RECORD: '没有该指标数据（不计入负荷）',
  },
  what: '项目',
  figure: '数值',
  trained: '当年培训',
  trainedEnterprises: '培训企业',
  trainings: '培训次数',
  rechecks: '复核',
  authority: '主管部门',
  population: '评估或验收的企业（家）',
  drawn: '抽中（家）',
  rate: '复核率（%）',
  noRechecks: '当年没有复核抽取。',
  noRechecksOfPark: '复核按主管部门抽取，不按园区。',
  mandatory: (day) => `强审名单（截至${day}）`,
  listed: { listed: '列入', started: '已启动', reported: '已报告', overdue: '有逾期' },
  savings: (year) => (year === null ? '方案与效益（各年合计）' : `方案与效益（${year}年数据）`),
  savingsNotTold: '方案与效益仅主管此地者可见。',
  schemes: '方案（个）',
  implemented: '已实施（个）',
  measure: '项目',
  unit: '单位',
  expected: '预期',
  verified: '核实',
  sources: '来源与口径',
  method:
    '重点行业为规划所列14个，按国民经济行业代码对应；“审核有效”指当日持有审核效力，“进行中”指当日有尚未结束的审核；每家企业在园区表中计入其首个园区。',
  missing: '表中“—”表示没有数值。',
  issuer: (place) => `${place}清洁生产审核主管部门`,
  notIssued: '本报告由系统按读者可见的数据生成，未经主管部门签发。',
  seal: '（盖章）',
};
const en: Words = {
  title: (place, year) => `${place}: cleaner-production auditing in ${year}`,
  asOf: (day) => `(as of ${day})`,
  heading: (number, text) => `${number}. ${text}`,
  coverage: 'Coverage',
  cut: { INDUSTRY: 'By key industry', DIVISION: 'By division', PARK: 'By park' },
  group: { INDUSTRY: 'Key industry', DIVISION: 'Division', PARK: 'Park' },
  noGroup: { INDUSTRY: 'None', DIVISION: 'Division unknown', PARK: 'Outside parks' },
  total: 'Total',
  byCount: 'By count (enterprises)',
  byLoad: (indicator, unit, year) => `By ${indicator} (${unit}${year === null ? '' : `, figures of ${year}`})`,
  basis: {
    EQUIVALENT: 'Energy is in equivalent value; figures of another basis are left out.',
    CALORIFIC: 'Energy is in calorific value; figures of another basis are left out.',
  },
  status: { AUDITED: 'Audited', IN_PROGRESS: 'In progress', INVITED: 'Invited', UNTOUCHED: 'Not begun' },
  share: 'Coverage (%)',
  homes: 'enterprises',
  times: 'times',
  reporting: 'With figures (enterprises)',
  keptBack: (reason) => `Kept back: ${reasons.en[reason]}`,
  keptBackNote: (least, most, citation) =>
    `The reader of this report does not know all the enterprises here: a figure is shown where at least ${least} stand behind it and the two largest hold under ${most}, and where no subtraction would tell it; a group without enterprises looks like one with few. Source: ${citation}.`,
  aim: 'Aim of the plan',
  source: (text, citation, verified) => `${text}. Source: ${citation}${verified ? '' : ' (not verified)'}.`,
  none: 'No figures.',
  leftOut: 'Enterprises left out',
  why: {
    WITHOUT_INDUSTRY: 'Without an industry',
    NOT_KEY_INDUSTRY: 'Not of a key industry',
    WITHOUT_RECORD: 'Without a figure of the indicator (not in the loads)',
  },
  what: 'Item',
  figure: 'Figure',
  trained: 'Training in the year',
  trainedEnterprises: 'Enterprises trained',
  trainings: 'Trainings',
  rechecks: 'Re-checks',
  authority: 'Authority',
  population: 'Assessed or accepted (enterprises)',
  drawn: 'Drawn (enterprises)',
  rate: 'Re-check rate (%)',
  noRechecks: 'No re-check was drawn in the year.',
  noRechecksOfPark: 'Re-checks are drawn by authority, not by park.',
  mandatory: (day) => `Mandatory lists (as of ${day})`,
  listed: { listed: 'Listed', started: 'Started', reported: 'Reported', overdue: 'Overdue' },
  savings: (year) => (year === null ? 'Schemes and savings (all years)' : `Schemes and savings (figures of ${year})`),
  savingsNotTold: 'Schemes and savings are for whoever answers for the place.',
  schemes: 'Schemes (number)',
  implemented: 'Implemented (number)',
  measure: 'Measure',
  unit: 'Unit',
  expected: 'Expected',
  verified: 'Verified',
  sources: 'Sources and method',
  method:
    'The 14 key industries of the plan, by codes of industry; audited means holding a valid credit that day, in progress an audit under way that day; in the table of parks an enterprise counts in its first park.',
  missing: 'A dash stands where there is no figure.',
  issuer: (place) => `Authority for cleaner-production audits, ${place}`,
  notIssued: 'Made by the system from what its reader may see; not issued by an authority.',
  seal: '(Seal)',
};
export const reportWords = (locale: Locale): Words => (locale === 'en' ? en : zh);
