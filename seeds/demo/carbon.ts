import { carbonIndustries, carbonIndustryOf, kilogramsFrom } from '../../server/carbon-verifications/emissions.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { RuleInForce } from '../../server/reference/rule-packs.ts';
import type { Random } from '../random.ts';
import { rulePacksOfFile } from '../reference/read.ts';
import type { GraphRows } from '../rows.ts';
import { daysAfter, demoToday } from './calendar.ts';
import type { Firm } from './firms.ts';

type Row = GraphRows['carbonVerifications'][number];
type AuditRow = GraphRows['audits'][number] & { firm: Firm };
const bodies = ['辽碳核查认证中心（演示）', '沈阳清核认证有限公司（演示）', '北方绿测碳核查有限公司（演示）'];
const factorEdition = '企业温室气体排放核算因子 2022 年版（演示）';
const withProcess = new Set(['STEEL', 'PETROCHEMICALS', 'MAGNESITE'].map((name) => `carbon.industry.${name}`));
const underWay = new Set(['OPEN', 'DEFERRED', 'ASSESSED']);

/** A figure of a made-up report: tonnes to the kilogram. */
const kilograms = (tonnes: number) => kilogramsFrom(Number(tonnes.toFixed(3)))!;

/**
 * Verifications that went with audits of the five industries, by the carbon dioxide that the firm reported: most confirmed, one
 * returned, one whose stated total its parts do not make. Every third audit under way still waits for its own.
 */
export function makeCarbonVerifications(
  audits: readonly AuditRow[],
  records: readonly GraphRows['records'][number][],
  random: Random,
): Row[] {
  const liaoning = rulePacksOfFile().find(({ division }) => division === '21')!;
  const industries = carbonIndustries({ rules: liaoning.rules as unknown as RuleInForce[] });
  const seen = new Set<string>();
  let waiting = 0;
  const rows = audits.flatMap(({ id: audit, enterprise, firm, openedOn, status, acceptedOn }): Row[] => {
    const industry = firm.division.startsWith('21') ? carbonIndustryOf(industries, firm.trade.industry) : null;
    const over = acceptedOn !== null && acceptedOn >= '2025-01-01';
    if (!industry || seen.has(enterprise) || !(over || underWay.has(status))) return [];
    if (!over && (waiting += 1) % 3 === 0) return [];
    const year = Number(openedOn.slice(0, 4)) - 1;
    const record = records.find((one) => one.enterprise === enterprise && one.year === year);
    if (!record?.co2) return [];
    seen.add(enterprise);
    const basis = { year, factorEdition };
    const purchased = record.co2 * random.between(0.2, 0.4);
    const process = withProcess.has(industry.key) ? record.co2 * random.between(0.08, 0.2) : null;
    const parts: Row['parts'] = [
      {
        scope: 'FUEL',
        amount: kilograms(record.co2 - purchased - (process ?? 0)),
        ...basis,
        source: '燃料购进与盘存台账',
      },
      ...(process === null
        ? []
        : [{ scope: 'PROCESS' as const, amount: kilograms(process), ...basis, source: '原料消耗台账与化验报告' }]),
      { scope: 'PURCHASED', amount: kilograms(purchased), ...basis, source: '供电、供热结算凭证' },
    ];
    const reportedOn = [
      `${year + 1}-0${random.whole(3, 6)}-${random.whole(10, 28)}`,
      daysAfter(openedOn, 20),
    ].sort()[1]!;
    if (reportedOn > demoToday) return [];
    return [
      {
        ...{ id: idOf('demo', 'carbon', enterprise, String(year)), enterprise, audit, year, parts, reportedOn },
        ...{ body: random.pick(bodies), reportNo: `碳核〔${year + 1}〕${String(100 + seen.size)}号` },
        boundary: '厂区内主要生产系统、辅助生产系统和直接为生产服务的附属生产系统',
        statedTotal: parts.reduce((sum, { amount }) => sum + amount, 0),
        ...{ status: over || random.chance(0.5) ? 'CONFIRMED' : 'RECORDED', returnReason: null },
      },
    ];
  });
  const recorded = rows.filter(({ status }) => status === 'RECORDED');
  const [returned, differing] = recorded;
  return rows.map((row) =>
    row === returned
      ? { ...row, status: 'RETURNED', returnReason: '外购电量与供电公司结算凭证不一致，请核对后更正' }
      : row === differing
        ? { ...row, statedTotal: row.statedTotal! + 1_250_000 }
        : row,
  );
}
