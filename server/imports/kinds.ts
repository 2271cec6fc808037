import { looksLikeCreditCode } from '../enterprises/credit-code.ts';
import { nameKey } from '../enterprises/name-key.ts';
import { BadCell } from './cells.ts';
import type { ImportKind } from './columns.ts';
import type { IndustryFound } from './industries.ts';
import type { ParkEntry } from './places.ts';
import { creditCode, type Lookups, type Value } from './read-cell.ts';

/** How a row names an enterprise: by credit code, by name, or both. */
export interface Named {
  readonly code: string | null;
  readonly name: string | null;
  readonly key: string | null;
}
export interface ParkRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly level: string | null;
  readonly division: string | null;
  readonly areaKm2: number | null;
  readonly industries: readonly string[] | null;
  readonly approvedOn: string | null;
  readonly leadCreditCode: string | null;
}
export interface EnterpriseRow {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly key: string;
  readonly aliases: readonly string[];
  readonly industry: string | null;
  readonly industryText: string | null;
  readonly park: string | null;
  readonly proposedPark: string | null;
  readonly address: string | null;
  readonly division: string | null;
  readonly aboveScale: boolean | null;
  readonly lead: boolean | null;
  readonly parent: Named | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}
export interface SupplyRow {
  readonly row: number;
  readonly supplier: Named;
  readonly buyer: Named;
  readonly product: string | null;
  readonly annualVolume: number | null;
  readonly unit: string | null;
  readonly annualValue: number | null;
  readonly shareOfSupplier: number | null;
  readonly shareOfBuyer: number | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string | null;
  readonly confidence: number | null;
}
export interface RecordRow {
  readonly row: number;
  readonly enterprise: Named;
  readonly year: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly outputValue: number | null;
  readonly energyBasis: string | null;
  readonly source: string | null;
}
export interface RowOfKind {
  PARKS: ParkRow;
  ENTERPRISES: EnterpriseRow;
  SUPPLIES: SupplyRow;
  RECORDS: RecordRow;
}
export type Values = ReadonlyMap<string, Value>;

/** What a row's cells amount to. Throws BadCell with the column it concerns. */
export class BadRow extends Error {
  constructor(
    readonly column: string | null,
    readonly cause: BadCell,
  ) {
    super(cause.message);
  }
}

const get = <T extends Value>(values: Values, name: string): T | null => (values.get(name) as T | undefined) ?? null;

function named(values: Values, name: string, codeColumn: string | null): Named {
  const text = get<string>(values, name);
  const own = codeColumn === null ? null : get<string>(values, codeColumn);
  if (text !== null && looksLikeCreditCode(text)) {
    try {
      return { code: own ?? creditCode(text), name: null, key: null };
    } catch (error) {
      throw error instanceof BadCell ? new BadRow(name, error) : error;
    }
  }
  return { code: own, name: text, key: text === null ? null : nameKey(text) };
}

export const same = (a: Named, b: Named): boolean =>
  a.code !== null && b.code !== null ? a.code === b.code : a.key !== null && a.key === b.key;
export const keyOf = (named: Named): string => named.code ?? named.key ?? '';

const selfSupply = new BadCell('SELF_SUPPLY', {
  zh: '供方与需方是同一家企业',
  en: 'Supplier and buyer are the same enterprise',
});
const endsBeforeStart = new BadCell('BAD_DATE', {
  zh: '终止日期不晚于起始日期',
  en: 'It ends before it begins',
});
/** Throws BadCell where a link would end before it begins. */
export function checkPeriod(since: string | null, until: string | null): void {
  if (since !== null && until !== null && until <= since) throw endsBeforeStart;
}

function supply(row: number, values: Values): SupplyRow {
  const supplier = named(values, 'supplier', 'supplier_credit_code');
  const buyer = named(values, 'buyer', 'buyer_credit_code');
  if (same(supplier, buyer)) throw new BadRow(null, selfSupply);
  const since = get<string>(values, 'since');
  const until = get<string>(values, 'until');
  try {
    checkPeriod(since, until);
  } catch (error) {
    throw error instanceof BadCell ? new BadRow('until', error) : error;
  }
  return {
    row,
    supplier,
    buyer,
    product: get<string>(values, 'product'),
    annualVolume: get<number>(values, 'annual_volume'),
    unit: get<string>(values, 'unit'),
    annualValue: get<number>(values, 'annual_value'),
    shareOfSupplier: get<number>(values, 'share_of_supplier'),
    shareOfBuyer: get<number>(values, 'share_of_buyer'),
    since,
    until,
    source: get<string>(values, 'source'),
    confidence: get<number>(values, 'confidence'),
  };
}

function enterprise(row: number, values: Values, { places }: Lookups): EnterpriseRow {
  const name = get<string>(values, 'name') ?? '';
  const industry = get<Exclude<IndustryFound, 'UNKNOWN'>>(values, 'industry');
  const address = get<string>(values, 'address');
  const park = get<ParkEntry>(values, 'park');
  const parent = named(values, 'parent', null);
  const key = nameKey(name);
  return {
    row,
    code: get<string>(values, 'credit_code'),
    name,
    key,
    aliases: (get<readonly string[]>(values, 'aliases') ?? []).filter((alias) => nameKey(alias) !== key),
    industry: industry && 'code' in industry ? industry.code : null,
    industryText: industry && 'text' in industry ? industry.text : null,
    park: park?.id ?? null,
    proposedPark: park || address === null ? null : (places.parkIn(address)?.id ?? null),
    address,
    division: get<string>(values, 'division') ?? (address === null ? null : (places.divisionIn(address) ?? null)),
    aboveScale: get<boolean>(values, 'above_scale'),
    lead: get<boolean>(values, 'lead'),
    parent: parent.code === null && parent.name === null ? null : parent,
    longitude: get<number>(values, 'longitude'),
    latitude: get<number>(values, 'latitude'),
  };
}

const figureNames: Readonly<Record<string, string>> = {
  ammonia_nitrogen: 'ammoniaNitrogen',
  solid_waste: 'solidWaste',
  hazardous_waste: 'hazardousWaste',
};
const notFigures = new Set(['enterprise', 'credit_code', 'year', 'output_value', 'energy_basis', 'source']);

function record(row: number, values: Values): RecordRow {
  const figures = [...values].filter(([name]) => !notFigures.has(name));
  return {
    row,
    enterprise: named(values, 'enterprise', 'credit_code'),
    year: get<number>(values, 'year') ?? 0,
    figures: Object.fromEntries(figures.map(([name, value]) => [figureNames[name] ?? name, Number(value)])),
    outputValue: get<number>(values, 'output_value'),
    energyBasis: get<string>(values, 'energy_basis'),
    source: get<string>(values, 'source'),
  };
}

function park(row: number, values: Values): ParkRow {
  return {
    row,
    code: get<string>(values, 'code') ?? '',
    name: get<string>(values, 'name') ?? '',
    level: get<string>(values, 'level'),
    division: get<string>(values, 'division'),
    areaKm2: get<number>(values, 'area_km2'),
    industries: get<readonly string[]>(values, 'industries'),
    approvedOn: get<string>(values, 'approved_on'),
    leadCreditCode: get<string>(values, 'lead_credit_code'),
  };
}

export const shapers: { [K in ImportKind]: (row: number, values: Values, lookups: Lookups) => RowOfKind[K] } = {
  PARKS: park,
  ENTERPRISES: enterprise,
  SUPPLIES: supply,
  RECORDS: record,
};
