/** The indicators of a yearly record: name in the API, property in the graph, unit, and what it is called. */
export const indicators = [
  { name: 'ENERGY', key: 'energy', unit: 'tce', zh: '综合能耗', en: 'Energy' },
  { name: 'ELECTRICITY', key: 'electricity', unit: 'kWh', zh: '用电量', en: 'Electricity' },
  { name: 'COAL', key: 'coal', unit: 't', zh: '用煤量', en: 'Coal' },
  { name: 'WATER', key: 'water', unit: 'm³', zh: '用水量', en: 'Water' },
  { name: 'WASTEWATER', key: 'wastewater', unit: 't', zh: '废水排放量', en: 'Wastewater' },
  { name: 'COD', key: 'cod', unit: 't', zh: '化学需氧量', en: 'Chemical oxygen demand' },
  { name: 'AMMONIA_NITROGEN', key: 'ammoniaNitrogen', unit: 't', zh: '氨氮', en: 'Ammonia nitrogen' },
  { name: 'SO2', key: 'so2', unit: 't', zh: '二氧化硫', en: 'Sulphur dioxide' },
  { name: 'NOX', key: 'nox', unit: 't', zh: '氮氧化物', en: 'Nitrogen oxides' },
  { name: 'DUST', key: 'dust', unit: 't', zh: '烟粉尘', en: 'Soot and dust' },
  { name: 'VOC', key: 'voc', unit: 't', zh: '挥发性有机物', en: 'Volatile organic compounds' },
  { name: 'SOLID_WASTE', key: 'solidWaste', unit: 't', zh: '固体废物', en: 'Solid waste' },
  { name: 'HAZARDOUS_WASTE', key: 'hazardousWaste', unit: 't', zh: '危险废物', en: 'Hazardous waste' },
  { name: 'CO2', key: 'co2', unit: 't', zh: '二氧化碳', en: 'Carbon dioxide' },
] as const;

export type Indicator = (typeof indicators)[number]['name'];
export type IndicatorKey = (typeof indicators)[number]['key'];
export const indicatorNames = indicators.map((i) => i.name) as [Indicator, ...Indicator[]];
export const indicatorKeys = indicators.map((i) => i.key) as [IndicatorKey, ...IndicatorKey[]];
export const unitOf = (name: Indicator): string => indicators.find((i) => i.name === name)!.unit;
