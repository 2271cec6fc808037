import type { Column } from './columns.ts';

/** Powers of ten from a unit that headers name to the unit of the column. */
const powers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  万元: { 万元: 0, 元: -4, 千元: -1, 百万元: 2, 亿元: 4, 亿: 4, 万: 0 },
  万kWh: { 万kwh: 0, kwh: -4, 万千瓦时: 0, 千瓦时: -4, 度: -4, 万度: 0, 亿kwh: 4, 亿千瓦时: 4, mwh: -1, gwh: 2 },
  t: {
    t: 0,
    吨: 0,
    万t: 4,
    万吨: 4,
    kg: -3,
    千克: -3,
    公斤: -3,
    kt: 3,
    千吨: 3,
    't/a': 0,
    '吨/年': 0,
    '万吨/年': 4,
    '万t/a': 4,
    '吨/a': 0,
  },
  kg: { kg: 0, 千克: 0, 公斤: 0, g: -3, 克: -3, t: 3, 吨: 3 },
  tce: { tce: 0, 吨标准煤: 0, 吨标煤: 0, 万tce: 4, 万吨标准煤: 4, 万吨标煤: 4, kgce: -3 },
  'm³': { m3: 0, 立方米: 0, 吨: 0, t: 0, 万m3: 4, 万立方米: 4, 万吨: 4, 万t: 4, 'm3/a': 0 },
  'km²': { km2: 0, 平方公里: 0, 平方千米: 0, 公顷: -2, ha: -2 },
};

/** The power of ten by which a number of this column is stored, given the unit its header names. */
export function scaleOf(column: Column, unit: string | undefined): number {
  const known = column.unit ? powers[column.unit] : undefined;
  if (!known || !unit) return column.scale;
  return column.scale + (known[unit.normalize('NFKC').toLowerCase().replace(/\s/g, '')] ?? 0);
}
