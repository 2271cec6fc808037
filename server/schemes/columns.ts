import type { Column } from '../imports/columns.ts';
import type { Bilingual } from '../platform/errors.ts';

interface MeasureOf<K extends string, N extends string> extends Bilingual {
  /** As the graph keeps it. */
  readonly key: K;
  /** As the API names it. */
  readonly name: N;
  /** The unit of the API. */
  readonly unit: string;
  /** What is kept are whole numbers of the smallest unit: 10 to this power of them are one of the unit. */
  readonly digits: number;
}
const measure = <K extends string, N extends string>(
  key: K,
  name: N,
  unit: string,
  digits: number,
  zh: string,
  en: string,
): MeasureOf<K, N> => ({ key, name, unit, digits, zh, en });

/** What a scheme costs and saves in a year. Coal is standard coal where the figures name a basis of energy, else coal as mined. */
export const measures = [
  measure('investment', 'INVESTMENT', '元', 2, '投资', 'investment'),
  measure('benefit', 'BENEFIT', '元', 2, '经济效益', 'economic benefit'),
  measure('electricity', 'ELECTRICITY', 'kWh', 3, '节电', 'electricity saved'),
  measure('coal', 'COAL', 't', 6, '节煤', 'coal saved'),
  measure('co2', 'CO2', 't', 6, '减排CO2', 'CO2 cut'),
  measure('materials', 'MATERIALS', 't', 6, '节约原辅材料', 'materials saved'),
  measure('water', 'WATER', 'm³', 3, '节水', 'water saved'),
  measure('cod', 'COD', 't', 6, '减排COD', 'COD cut'),
  measure('ammoniaNitrogen', 'AMMONIA_NITROGEN', 't', 6, '减排氨氮', 'ammonia nitrogen cut'),
  measure('soot', 'SOOT', 't', 6, '减排烟尘', 'soot cut'),
  measure('dust', 'DUST', 't', 6, '减排粉尘', 'dust cut'),
  measure('so2', 'SO2', 't', 6, '减排SO2', 'SO2 cut'),
  measure('nox', 'NOX', 't', 6, '减排NOx', 'NOx cut'),
  measure('voc', 'VOC', 't', 6, '减排VOCs', 'VOCs cut'),
  measure('solidWaste', 'SOLID_WASTE', 't', 6, '减少固体废物', 'solid waste cut'),
  measure('liquidWaste', 'LIQUID_WASTE', 't', 6, '减少废液', 'liquid waste cut'),
  measure('heavyMetals', 'HEAVY_METALS', 'kg', 3, '减排重金属', 'heavy metals cut'),
] as const;
export type Measure = (typeof measures)[number];
export type MeasureKey = Measure['key'];
export type MeasureName = Measure['name'];
export const measureOf = (key: string): Measure => measures.find((one) => one.key === key || one.name === key)!;

const column = (name: string, headers: string, more: Partial<Column> = {}): Column => ({
  ...{ name, headers: headers.split('|'), type: 'text', required: false, scale: 0, unit: undefined },
  ...{ note: headers.split('|')[0]!, noteEn: name },
  ...more,
});
/** A figure of the table: `power` leads from the table's unit to the API's, 万元 to 元 is 4. */
const figure = (key: MeasureKey, headers: string, unit: string, power = 0): Column =>
  column(key, headers, {
    ...{ type: unit === '万元' ? 'money' : 'quantity', unit, scale: power + measureOf(key).digits },
    noteEn: measureOf(key).en,
  });
const tonnes = (key: MeasureKey, headers: string) => figure(key, headers, 't');

/** The table of schemes as audit reports have it: a number, the name, the kind, 17 figures, and what else there is. */
export const schemeColumns: readonly Column[] = [
  column('sequence', '序号|编号', { type: 'number' }),
  column('name', '方案名称|方案|名称', { required: true }),
  column('kind', '方案类型|类型|方案类别|费用类型', { required: true }),
  figure('investment', '投资(万元)|投资|总投资|投资额', '万元', 4),
  figure('benefit', '经济效益(万元/年)|经济效益|年经济效益|效益', '万元', 4),
  figure('electricity', '节电(万kWh/年)|节电|节电量|节约用电', '万kWh', 4),
  tonnes('coal', '节煤(t/年)|节煤|节煤量|节标煤'),
  tonnes('co2', '减排CO2(t/年)|减排CO2|CO2|二氧化碳|减碳'),
  tonnes('materials', '节约原辅材料(t/年)|节约原辅材料|原辅材料|节约原材料|节材'),
  figure('water', '节水(m³/年)|节水|节水量', 'm³'),
  tonnes('cod', '减排COD(t/年)|减排COD|COD|化学需氧量'),
  tonnes('ammoniaNitrogen', '减排氨氮(t/年)|减排氨氮|氨氮|NH3-N'),
  tonnes('soot', '减排烟尘(t/年)|减排烟尘|烟尘'),
  tonnes('dust', '减排粉尘(t/年)|减排粉尘|粉尘'),
  tonnes('so2', '减排SO2(t/年)|减排SO2|SO2|二氧化硫'),
  tonnes('nox', '减排NOx(t/年)|减排NOx|NOx|氮氧化物'),
  tonnes('voc', '减排VOCs(t/年)|减排VOCs|VOCs|VOC|挥发性有机物'),
  tonnes('solidWaste', '减少固体废物(t/年)|减少固体废物|固体废物|固废'),
  tonnes('liquidWaste', '减少废液(t/年)|减少废液|废液'),
  figure('heavyMetals', '减排重金属(kg/年)|减排重金属|重金属', 'kg'),
  column('other', '其他|其它'),
];
