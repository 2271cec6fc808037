import type { RowOf } from '../platform/query.ts';
import { unitOf, type Indicator } from '../reference/indicators.ts';
import type { loadsOfPark, totalsOfParks } from './queries.ts';

type Load = RowOf<typeof loadsOfPark>;
type Counts = RowOf<typeof totalsOfParks>;

export interface IndustryTotal {
  industry: string;
  enterprises: number;
  audited: number;
}
export interface LoadTotal {
  indicator: Indicator;
  total: number;
  unit: string;
  enterprises: number;
}
export interface AuditCoverage {
  indicator: Indicator | null;
  audited: number;
  inProgress: number;
  untouched: number;
  unit: string;
}

/** Enterprises per two-digit industry, the most first. */
export function byIndustry(counts: Counts): IndustryTotal[] {
  const totals = new Map<string, IndustryTotal>();
  const of = (code: string) => {
    const industry = code.slice(0, 2);
    const total = totals.get(industry) ?? { industry, enterprises: 0, audited: 0 };
    totals.set(industry, total);
    return total;
  };
  for (const code of counts.industries) of(code).enterprises += 1;
  for (const code of counts.auditedIndustries) of(code).audited += 1;
  return [...totals.values()].sort((a, b) => b.enterprises - a.enterprises || a.industry.localeCompare(b.industry));
}

/** Of energy only the basis most enterprises report counts: bases are never added (domain rule 17). */
function oneBasis(loads: readonly Load[]): Load[] {
  const energy = loads.filter((load) => load.indicator === 'ENERGY');
  const reporters = new Map<string, number>();
  for (const load of energy) reporters.set(load.basis, (reporters.get(load.basis) ?? 0) + load.enterprises);
  const main = [...reporters].sort((a, b) => b[1] - a[1])[0]?.[0];
  return loads.filter((load) => load.indicator !== 'ENERGY' || load.basis === main);
}

export function loadTotals(loads: readonly Load[]): LoadTotal[] {
  const totals = new Map<Indicator, LoadTotal>();
  for (const { indicator, load, enterprises } of oneBasis(loads)) {
    const total = totals.get(indicator) ?? { indicator, total: 0, unit: unitOf(indicator), enterprises: 0 };
    total.total += load;
    total.enterprises += enterprises;
    totals.set(indicator, total);
  }
  return [...totals.values()];
}

/** By count first, then by the load of each indicator. A listed enterprise that has not begun is untouched. */
export function coverageOf(counts: Counts, loads: readonly Load[]): AuditCoverage[] {
  const { enterprises, audited, inProgress } = counts;
  const byCount = { indicator: null, audited, inProgress, untouched: enterprises - audited - inProgress, unit: '家' };
  const byLoad = new Map<Indicator, AuditCoverage>();
  for (const { indicator, load, status } of oneBasis(loads)) {
    const row = byLoad.get(indicator) ?? {
      indicator,
      audited: 0,
      inProgress: 0,
      untouched: 0,
      unit: unitOf(indicator),
    };
    row[status === 'VALID' ? 'audited' : status === 'IN_PROGRESS' ? 'inProgress' : 'untouched'] += load;
    byLoad.set(indicator, row);
  }
  return [byCount, ...byLoad.values()];
}
