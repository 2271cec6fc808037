import type { introspection } from './graphql-env.d.ts';

export type Indicator = introspection['types']['Indicator']['enumValues'];

/** In the order in which the schema names them. */
export const indicators: readonly Indicator[] = [
  'ENERGY',
  'ELECTRICITY',
  'COAL',
  'WATER',
  'WASTEWATER',
  'COD',
  'AMMONIA_NITROGEN',
  'SO2',
  'NOX',
  'DUST',
  'VOC',
  'SOLID_WASTE',
  'HAZARDOUS_WASTE',
  'CO2',
];

/** The unit in which each is kept. */
export const indicatorUnits: Readonly<Record<Indicator, string>> = {
  ENERGY: 'tce',
  ELECTRICITY: 'kWh',
  COAL: 't',
  WATER: 'm³',
  WASTEWATER: 't',
  COD: 't',
  AMMONIA_NITROGEN: 't',
  SO2: 't',
  NOX: 't',
  DUST: 't',
  VOC: 't',
  SOLID_WASTE: 't',
  HAZARDOUS_WASTE: 't',
  CO2: 't',
};

/** For sorting: what has no indicator comes first. */
export const byIndicator = (a: { indicator: Indicator | null }, b: { indicator: Indicator | null }) =>
  (a.indicator ? indicators.indexOf(a.indicator) : -1) - (b.indicator ? indicators.indexOf(b.indicator) : -1);
