import type { Bilingual } from '../platform/errors.ts';

export interface DatasetColumn {
  /** In JSON. */
  readonly name: string;
  /** In CSV. */
  readonly title: string;
  readonly meaning: Bilingual;
  readonly unit: string | null;
}
export const datasetKeys = ['mandatory-lists', 'disclosures', 'assessment-results', 'recheck-results'] as const;
export type DatasetKey = (typeof datasetKeys)[number];
export interface Dataset {
  readonly key: DatasetKey;
  readonly title: Bilingual;
  readonly columns: readonly DatasetColumn[];
}

const column = (name: string, title: string, zh: string, en: string, unit: string | null = null): DatasetColumn => ({
  ...{ name, title, meaning: { zh, en }, unit },
});
const day = 'YYYY-MM-DD';
const name = column('name', '企业名称', '公布时的企业名称', 'name of the enterprise when it was published');
const code = column('credit_code', '统一社会信用代码', 'GB 32100-2015 的 18 位代码', '18 characters of GB 32100-2015');
const authority = column(
  'authority',
  '主管辖区',
  '主管部门所辖行政区划代码，0 为全国',
  'division code of the authority; 0 is the nation',
);
const year = (zh: string, en: string) => column('year', '年度', zh, en);
const division = (zh: string, en: string) => column('division', '行政区划代码', zh, en);
const ofList = [authority, year('名单年度', 'year of the list')] as const;
const result = column('result', '结果', 'PASSED 通过，FAILED 不通过', 'PASSED or FAILED');

/** What can be downloaded, each with its columns. */
export const datasets: readonly Dataset[] = [
  {
    key: 'mandatory-lists',
    title: { zh: '强制性清洁生产审核名单', en: 'Mandatory lists' },
    columns: [
      ...ofList,
      column('edition', '版本', '名单的现行版本', 'edition of the list in force'),
      column('published_on', '公布日期', '现行版本的公布之日', 'day the edition was published', day),
      column('document_no', '文号', '公布文件的文号', 'number of the document'),
      ...[name, code],
      division('公布时企业所在地', 'where the enterprise stood'),
      column('industry', '行业代码', 'GB/T 4754-2017 代码', 'code of GB/T 4754-2017'),
      column(
        'category',
        '类别',
        'EXCEEDS_LIMITS 双超，TOXIC_HAZARDOUS 双有，HIGH_ENERGY 高耗能；每类一行',
        'EXCEEDS_LIMITS, TOXIC_HAZARDOUS or HIGH_ENERGY; a row each',
      ),
      column('evidence', '依据', '列入该类的依据', 'evidence of the category'),
      column('limit', '限额', '单位产品能耗限额', 'limit of a unit of product', '见“单位”列 · as column unit says'),
      column('measured', '实测值', '单位产品能耗实测值', 'what was measured', '见“单位”列 · as column unit says'),
      column('unit', '单位', '限额与实测值的单位', 'unit of limit and measured'),
    ],
  },
  {
    key: 'disclosures',
    title: { zh: '企业信息公开', en: 'Disclosures' },
    columns: [
      ...ofList,
      ...[name, code],
      column('edition', '版本', '公开的版本，更正一次加一', 'edition; one more with each correction'),
      column('published_on', '公布日期', '该版本的公布之日', 'day the edition was published', day),
      column('correction', '更正理由', '首个版本为空', 'why it was corrected; empty for the first'),
      column(
        'entered_by',
        '录入方',
        'ENTERPRISE 企业，REGULATOR 主管部门据书面材料',
        'ENTERPRISE, or REGULATOR from what was given on paper',
      ),
      column('item', '项目', '规则包中的项目代码；每项一行', 'item of the rule pack; a row each'),
      column('value', '内容', '不予公开时为空', 'what was disclosed; empty where it is withheld'),
      column(
        'withheld',
        '不予公开',
        '因商业秘密不予公开：是或否',
        '是 where it is withheld as a commercial secret, else 否',
      ),
    ],
  },
  {
    key: 'assessment-results',
    title: { zh: '评估、验收结果', en: 'Results of assessment and acceptance' },
    columns: [
      name,
      division('决定时企业所在地', 'where the enterprise stood'),
      column('kind', '类型', 'ASSESSMENT 评估，ACCEPTANCE 验收', 'ASSESSMENT or ACCEPTANCE'),
      result,
      column('decided_on', '决定日期', '作出决定之日', 'day of the decision', day),
    ],
  },
  {
    key: 'recheck-results',
    title: { zh: '复核抽取与结果', en: 'Re-checks and their results' },
    columns: [
      authority,
      year('评估或验收的年度', 'year of the assessments and acceptances'),
      column('round', '次数', '当年第几次抽取', 'which draw of the year'),
      column('drawn_on', '抽取日期', '公开种子之日', 'day the seed was revealed', day),
      ...[name, code],
      column('city', '城市代码', '冻结名单时所在城市', 'city when the population was frozen'),
      column('because', '入选依据', 'ASSESSED 评估，ACCEPTED 验收', 'ASSESSED or ACCEPTED'),
      column('on', '依据日期', '评估或验收之日', 'day of that', day),
      {
        ...result,
        name: 'outcome',
        title: '复核结果',
        meaning: { zh: 'PASSED 通过，FAILED 不通过，未复核为空', en: 'PASSED or FAILED; empty until re-checked' },
      },
      column('rechecked_on', '复核日期', '复核之日', 'day of the re-check', day),
    ],
  },
];
