import type { Column } from '../imports/columns.ts';
import type { Category } from './list-entries.ts';

const column = (name: string, header: string, noteEn: string, type: Column['type'] = 'text'): Column => ({
  ...{ name, headers: header.split('/'), type, required: name === 'name' || name === 'categories' },
  ...{ scale: 0, unit: undefined, note: header, noteEn },
});
/** The words that published lists have for the categories. */
export const categoryWords: Readonly<Record<Category, string>> = {
  EXCEEDS_LIMITS: '双超',
  TOXIC_HAZARDOUS: '双有',
  HIGH_ENERGY: '高耗能',
};

/** The columns of a list as authorities publish it, then the evidence of each category. */
export const listColumns: readonly Column[] = [
  column('sequence', '序号', 'number in the list', 'number'),
  column('city', '市/地市/所在市', 'city'),
  column('county', '县(区)/县区/区县', 'county'),
  column('name', '企业名称/单位名称', 'name of the enterprise'),
  column('credit_code', '统一社会信用代码/信用代码', 'unified social credit code', 'code'),
  column('industry', '行业/行业类别', 'industry'),
  column('categories', '强审类型/类别', 'one or more of 双超, 双有, 高耗能', 'list'),
  column('reason', '列入原因', 'why it is in'),
  column('authority', '主管部门', 'authority'),
  column('published_on', '公布日期', 'day of publication', 'date'),
  column('document_no', '文号', 'document number'),
  column('deadline', '完成时限', 'last day for the report', 'date'),
  ...Object.entries(categoryWords).map(([name, word]) => column(name, `${word}依据`, `evidence of ${word}`)),
  column('limit', '单位产品能耗限额', 'limit of a unit of product', 'number'),
  column('measured', '实测值', 'measured', 'number'),
  column('unit', '能耗单位', 'unit of both'),
];
