import { measures, type Measure, type MeasureKey } from './columns.ts';

/** Whole numbers of the smallest unit; null where nothing is said. */
export type Amounts = Readonly<Record<MeasureKey, number | null>>;
export const energyBases = ['EQUIVALENT', 'CALORIFIC'] as const;
export type EnergyBasis = (typeof energyBases)[number];
/** One set of figures, with the year they are of and where they come from. */
export interface Figures extends Amounts {
  readonly other: string | null;
  readonly energyBasis: EnergyBasis | null;
  readonly year: number;
  readonly source: string | null;
}
export const noAmounts = Object.fromEntries(measures.map(({ key }) => [key, null])) as unknown as Amounts;

/** Shifted in decimal, so that 12.34 t are exactly 12 340 000 g. */
function shifted(value: number, by: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + by}`);
}
/** Of the API's unit in whole smallest ones; undefined for what is no amount. */
export function amountFrom({ digits }: Measure, value: number): number | undefined {
  const amount = Math.round(shifted(value, digits));
  return Number.isSafeInteger(amount) && value >= 0 ? amount : undefined;
}
/** Every digit, as a decimal number of the API's unit. */
export function decimalOf({ digits }: Measure, amount: bigint): string {
  const text = amount.toString().padStart(digits + 1, '0');
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return `${text.slice(0, text.length - digits)}${fraction && `.${fraction}`}`;
}
export const valueOf = (measure: Measure, amount: number | bigint): number =>
  typeof amount === 'number' ? shifted(amount, -measure.digits) : Number(decimalOf(measure, amount));

/** The unit a figure is told in: standard coal where a basis is named. */
export const unitOf = ({ key, unit }: Measure, basis: EnergyBasis | null): string =>
  key === 'coal' && basis !== null ? 'tce' : unit;
export const basisOf = ({ key }: Measure, { energyBasis }: Figures): EnergyBasis | null =>
  key === 'coal' ? energyBasis : null;
