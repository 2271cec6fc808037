import type { Random } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import type { Firm } from './firms.ts';

type Record = Omit<GraphRows['records'][number], 'id' | 'enterprise'>;
export const demoYears = [2023, 2024, 2025];
type Measured = Pick<Firm, 'trade' | 'cod' | 'ammonia' | 'output' | 'lead' | 'aboveScale'>;
/** Orders of magnitude for made-up figures only; the reference data of standard coal stand in seeds/reference. */
const standardCoal = { coal: 0.7143, electricity: 0.0001229 };
const carbon = { coal: 1.9, electricity: 0.00055, other: 2.1 };

/** Figures to four significant digits: as exact as such figures are. */
export const rounded = (x: number): number => (x === 0 ? 0 : Number(x.toPrecision(4)));

/** Three years of figures that fit the trade, the size and each other; small firms report little, and some miss a year. */
export function makeRecords(firm: Measured, random: Random, years: readonly number[] = demoYears): Record[] {
  if (!firm.lead && random.chance(firm.aboveScale ? 0.04 : 0.5)) return [];
  const own = {
    energy: random.noise(0.25),
    water: random.noise(0.25),
    waste: random.noise(0.3),
    air: random.noise(0.3),
  };
  const better = random.between(0.93, 0.995);
  let output = firm.output * random.between(0.8, 0.97);
  return years.flatMap((year, i) => {
    output *= i === 0 ? 1 : random.between(0.97, 1.13);
    return !firm.lead && random.chance(0.04) ? [] : [record(firm, year, output, own, better ** i, random)];
  });
}

function record(
  { trade, cod, ammonia }: Measured,
  year: number,
  output: number,
  own: { energy: number; water: number; waste: number; air: number },
  progress: number,
  random: Random,
): Record {
  const of = (intensity: number, factor: number) => intensity * output * factor * progress * random.between(0.97, 1.03);
  const coal = of(trade.coal, own.energy);
  const electricity = of(trade.electricity, own.energy);
  const other = of(trade.otherEnergy, own.energy);
  const water = of(trade.water, own.water);
  const wastewater = water * trade.drain;
  const some = (x: number) => (x === 0 ? null : rounded(x));
  const kilograms = (intensity: number) => some(of(intensity, own.air) / 1000);
  return {
    year,
    energy: rounded(coal * standardCoal.coal + electricity * standardCoal.electricity + other),
    electricity: rounded(electricity),
    coal: some(coal),
    water: some(water),
    wastewater: some(wastewater),
    cod: some((wastewater * cod * progress) / 1e6),
    ammoniaNitrogen: random.chance(0.03) ? null : some((wastewater * ammonia * progress) / 1e6),
    so2: kilograms(trade.so2),
    nox: kilograms(trade.nox),
    dust: kilograms(trade.dust),
    voc: random.chance(0.05) ? null : kilograms(trade.voc),
    solidWaste: some(of(trade.solidWaste, own.waste)),
    hazardousWaste: some(of(trade.hazardousWaste, own.waste) / 1000),
    co2: rounded(coal * carbon.coal + electricity * carbon.electricity + other * carbon.other),
    outputValue: Math.round(output) * 1_000_000,
    energyBasis: 'EQUIVALENT',
    source: random.pick([
      '环境统计年报（演示）',
      '环境统计年报（演示）',
      '企业能源利用状况报告（演示）',
      '园区在线监测汇总（演示）',
    ]),
  };
}
