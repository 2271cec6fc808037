/** What an import file may hold. The first header is the one the template uses. */
export const importKinds = ['PARKS', 'ENTERPRISES', 'SUPPLIES', 'RECORDS'] as const;
export type ImportKind = (typeof importKinds)[number];

export type CellType =
  | 'name'
  | 'code'
  | 'text'
  | 'list'
  | 'number'
  | 'quantity'
  | 'money'
  | 'share'
  | 'date'
  | 'year'
  | 'yesNo'
  | 'industry'
  | 'park'
  | 'division'
  | 'parkLevel'
  | 'energyBasis'
  | 'longitude'
  | 'latitude';

export interface Column {
  readonly name: string;
  readonly headers: readonly string[];
  readonly type: CellType;
  readonly required: boolean;
  /** The power of ten from the column's unit to the stored one: 万kWh to kWh is 4. */
  readonly scale: number;
  readonly unit: string | undefined;
  readonly note: string;
  readonly noteEn: string;
}

interface Extra {
  required?: true;
  scale?: number;
  unit?: string;
}
const column = (
  name: string,
  headers: string,
  type: CellType,
  note: string,
  noteEn: string,
  extra: Extra = {},
): Column => ({
  name,
  headers: headers.split('/'),
  type,
  required: extra.required ?? false,
  scale: extra.scale ?? 0,
  unit: extra.unit,
  note,
  noteEn,
});
const required = { required: true } as const;
const tonnes = (name: string, headers: string) =>
  column(name, headers, 'quantity', '吨/年，不小于 0', 'tonnes a year, not below 0', { unit: 't' });

const parks = [
  column('code', '开发区代码/园区代码', 'text', '园区的唯一代码', 'The park’s own code', required),
  column('name', '园区名称/开发区名称', 'name', '园区全称', 'Full name', required),
  column('level', '级别/园区级别', 'parkLevel', '国家级、省级、市级或其他', 'National, provincial, municipal or other'),
  column(
    'division',
    '行政区划代码/行政区划',
    'division',
    '2、4 或 6 位代码，或名称',
    'A 2, 4 or 6 digit code, or a name',
  ),
  column('area_km2', '面积(km²)/面积', 'quantity', '平方公里', 'km²', { unit: 'km²' }),
  column('industries', '主导产业', 'list', '多个用“；”或“、”分开', 'Several are separated by ;'),
  column('approved_on', '批准时间/批准日期', 'date', '如 2026-11-23', 'e.g. 2026-11-23'),
  column('lead_credit_code', '龙头企业信用代码', 'code', '18 位统一社会信用代码', '18-character credit code'),
];

const enterprises = [
  column(
    'name',
    '企业名称/单位名称/公司名称/企业全称/enterprise_name/company/company_name/supplier_name',
    'name',
    '营业执照上的全称',
    'The registered name',
    required,
  ),
  column(
    'credit_code',
    '统一社会信用代码/信用代码/社会信用代码/enterprise_credit_code',
    'code',
    '18 位，设为文本格式',
    '18 characters, as text',
  ),
  column(
    'industry',
    '行业代码/行业类别/行业/所属行业/行业名称/sector',
    'industry',
    'GB/T 4754-2017 代码或名称',
    'GB/T 4754-2017 code or name',
  ),
  column(
    'park',
    '所属园区/园区/所属开发区/园区名称/园区代码',
    'park',
    '园区代码或名称；留空则按地址推断',
    'Park code or name; proposed from the address if empty',
  ),
  column('address', '注册地址/地址/企业地址/住所/经营地址/supplier_address', 'text', '', ''),
  column(
    'division',
    '行政区划代码/行政区划',
    'division',
    '2、4 或 6 位代码，或名称',
    'A 2, 4 or 6 digit code, or a name',
  ),
  column('above_scale', '是否规上/规上/规上企业', 'yesNo', '是 / 否', 'yes / no'),
  column('lead', '是否龙头/龙头企业/是否龙头企业/是否链主', 'yesNo', '是 / 否', 'yes / no'),
  column('parent', '母公司/上级公司/parent_name', 'name', '信用代码或名称', 'Credit code or name'),
  column('aliases', '曾用名/别名/曾用名称/简称/alias', 'list', '多个用“；”分开', 'Several are separated by ;'),
  column('longitude', '经度/lng/lon', 'longitude', '度，-180 至 180', 'degrees'),
  column('latitude', '纬度/lat', 'latitude', '度，-90 至 90', 'degrees'),
];

const supplies = [
  column(
    'supplier',
    '供应商/供方/供应企业/供应商名称/供方名称/supplier_name',
    'name',
    '信用代码或名称',
    'Credit code or name',
    required,
  ),
  column(
    'supplier_credit_code',
    '供应商信用代码/供方信用代码/供应商统一社会信用代码/供方统一社会信用代码/供应企业信用代码',
    'code',
    '与供应商名称同时给出时以代码为准',
    'Wins over the name when both are given',
  ),
  column(
    'buyer',
    '采购商/需方/采购企业/采购商名称/需方名称/客户/buyer_name',
    'name',
    '信用代码或名称',
    'Credit code or name',
    required,
  ),
  column(
    'buyer_credit_code',
    '采购商信用代码/需方信用代码/采购商统一社会信用代码/需方统一社会信用代码/采购企业信用代码',
    'code',
    '与采购商名称同时给出时以代码为准',
    'Wins over the name when both are given',
  ),
  column('product', '产品/物料/产品名称/物料名称', 'text', '', ''),
  column('annual_volume', '年供应量/供应量', 'quantity', '不小于 0', 'not below 0'),
  column('unit', '单位/计量单位', 'text', '年供应量的单位', 'Unit of the annual volume'),
  column('annual_value', '年供应额(万元)/年供应额/供应额', 'money', '万元，不小于 0', '10 000 yuan, not below 0', {
    scale: 6,
    unit: '万元',
  }),
  column(
    'share_of_supplier',
    '占供方产出比例/占供方比例',
    'share',
    '0–1 的小数或带 % 的百分数',
    '0 to 1, or a percentage with %',
  ),
  column(
    'share_of_buyer',
    '占需方采购比例/占需方比例',
    'share',
    '0–1 的小数或带 % 的百分数',
    '0 to 1, or a percentage with %',
  ),
  column('since', '起始日期/开始日期', 'date', '如 2026-11-23', 'e.g. 2026-11-23'),
  column('until', '终止日期/结束日期', 'date', '不再供应的第一天', 'The first day without supply'),
  column('source', '来源/数据来源', 'text', '', ''),
  column('confidence', '可信度/置信度', 'share', '0–1 的小数或带 % 的百分数', '0 to 1, or a percentage with %'),
];

const records = [
  column(
    'enterprise',
    '企业/企业名称/单位名称/enterprise_name/name',
    'name',
    '信用代码或名称',
    'Credit code or name',
    required,
  ),
  column(
    'credit_code',
    '统一社会信用代码/信用代码/企业信用代码/enterprise_credit_code',
    'code',
    '与企业名称同时给出时以代码为准',
    'Wins over the name when both are given',
  ),
  column('year', '年度/年份', 'year', '如 2025', 'e.g. 2025', required),
  column('energy', '综合能耗(tce)/综合能耗/综合能源消费量', 'quantity', '吨标准煤', 'tonnes of coal equivalent', {
    unit: 'tce',
  }),
  column('electricity', '用电量(万kWh)/用电量', 'quantity', '万千瓦时（入库为 kWh）', '10 000 kWh (stored as kWh)', {
    scale: 4,
    unit: '万kWh',
  }),
  tonnes('coal', '用煤量(t)/用煤量/煤炭消费量'),
  column('water', '用水量(m³)/用水量/新鲜水量/取水量', 'quantity', '立方米', 'm³', { unit: 'm³' }),
  tonnes('wastewater', '废水排放量(t)/废水排放量/废水'),
  tonnes('cod', 'COD(t)/化学需氧量'),
  tonnes('ammonia_nitrogen', '氨氮(t)/氨氮'),
  tonnes('so2', '二氧化硫(t)/二氧化硫'),
  tonnes('nox', '氮氧化物(t)/氮氧化物'),
  tonnes('dust', '烟粉尘(t)/烟粉尘/颗粒物'),
  tonnes('voc', 'VOCs(t)/VOCs/挥发性有机物'),
  tonnes('solid_waste', '固体废物(t)/固体废物/一般工业固体废物'),
  tonnes('hazardous_waste', '危险废物(t)/危险废物'),
  tonnes('co2', '二氧化碳(t)/二氧化碳'),
  column('output_value', '工业总产值(万元)/工业总产值/产值', 'money', '万元', '10 000 yuan', {
    scale: 6,
    unit: '万元',
  }),
  column('energy_basis', '能耗口径', 'energyBasis', '当量 或 等价', 'EQUIVALENT or CALORIFIC'),
  column('source', '来源/数据来源', 'text', '', ''),
];

export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  PARKS: parks,
  ENTERPRISES: enterprises,
  SUPPLIES: supplies,
  RECORDS: records,
};

/** A required column may also be given by its credit code alone. */
export const standIn: Readonly<Record<string, string>> = {
  supplier: 'supplier_credit_code',
  buyer: 'buyer_credit_code',
  enterprise: 'credit_code',
};
