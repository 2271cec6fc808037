import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import { kilogramsFrom, type Emission, type EmissionScope } from './emissions.ts';

export interface PartGiven {
  readonly scope: EmissionScope;
  /** Tonnes of CO2 equivalent. */
  readonly value: number;
  readonly year: number;
  readonly factorEdition: string;
  readonly source: string;
}
export interface VerificationGiven {
  readonly year: number;
  readonly body: string;
  readonly reportNo: string;
  readonly reportedOn: string;
  readonly boundary: string;
  readonly parts: readonly PartGiven[];
  readonly statedTotal: number | null;
}
export interface Part extends Emission {
  readonly year: number;
  readonly factorEdition: string;
  readonly source: string;
}
/** What a carbon verification says, with masses in whole kilograms. */
export interface VerificationFacts extends Omit<VerificationGiven, 'parts'> {
  readonly parts: readonly Part[];
}
export const firstYear = 2003;
const [notAmountZh, notAmountEn] = [
  '须为不小于 0、精确到千克（三位小数）的吨数',
  'must be tonnes, not below 0, in whole kilograms',
];

/** What is recorded of a carbon verification, tidied; everything that is wrong with it at once. */
export function readVerification(given: VerificationGiven, today: string): VerificationFacts {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, zh: string, en: string) => problems.push({ path: `input.${path}`, zh, en });
  const text = (path: string, value: string, most: number) => {
    const tidy = value.normalize('NFC').trim();
    if (tidy.length < 1 || tidy.length > most)
      refuse(path, `应有 1 到 ${most} 个字`, `must have 1 to ${most} characters`);
    return tidy;
  };
  const year = (path: string, value: number, last: number) => {
    if (value < firstYear || value > last)
      refuse(path, `应在 ${firstYear} 到 ${last} 之间`, `must be between ${firstYear} and ${last}`);
    return value;
  };
  const kilograms = (path: string, value: number) => {
    const amount = kilogramsFrom(value);
    if (amount === undefined) refuse(path, notAmountZh, notAmountEn);
    return amount ?? 0;
  };
  const ofYear = year('year', given.year, Number(today.slice(0, 4)));
  const { reportedOn } = given;
  if (reportedOn < `${ofYear}-01-01`) refuse('reportedOn', '不应早于报告年度', 'must not be before the year reported');
  if (reportedOn > today) refuse('reportedOn', '不应晚于今天', 'must not be after today');
  if (given.parts.length === 0) refuse('parts', '至少应有一项排放', 'must have at least one part');
  const parts = given.parts.map((part, i): Part => {
    const { scope } = part;
    if (given.parts.findIndex((one) => one.scope === scope) !== i)
      refuse(`parts.${i}.scope`, '同一项只能有一个数值', 'a part is said once');
    return {
      scope,
      amount: kilograms(`parts.${i}.value`, part.value),
      year: year(`parts.${i}.year`, part.year, ofYear),
      factorEdition: text(`parts.${i}.factorEdition`, part.factorEdition, 200),
      source: text(`parts.${i}.source`, part.source, 500),
    };
  });
  const facts = {
    ...{ year: ofYear, reportedOn, parts },
    body: text('body', given.body, 200),
    reportNo: text('reportNo', given.reportNo, 100),
    boundary: text('boundary', given.boundary, 2000),
    statedTotal: given.statedTotal === null ? null : kilograms('statedTotal', given.statedTotal),
  };
  if (problems.length > 0) throw new InvalidInput(problems);
  return facts;
}
