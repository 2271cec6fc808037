import { MandatoryCategory } from '../mandatory-lists/schema.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { openDatasets, type Dataset, type DatasetColumn } from './open-data.ts';
import { Disclosure, EntryDisclosure } from './schema.ts';
import { disclosurePage, disclosuresToFollow, followUps } from './service.ts';

const FollowUp = builder.enumType('DisclosureFollowUp', {
  description:
    '需主管部门跟进的：逾期未公开、即将到期、已报送、逾期后公开 · What a regulator follows: overdue, due soon, submitted, disclosed late',
  values: followUps,
});
const DatasetColumnRef = builder.objectRef<DatasetColumn>('OpenDatasetColumn').implement({
  description: '数据列 · A column of an open data set',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'JSON 中的名称 · Its name in JSON' }),
    title: t.exposeString('title', { description: 'CSV 的表头 · Its heading in CSV' }),
    meaning: t.string({ resolve: ({ meaning }, _, { locale }) => meaning[locale] }),
    unit: t.exposeString('unit', { nullable: true }),
  }),
});
const DatasetRef = builder.objectRef<Dataset & { readonly rows: number }>('OpenDataset').implement({
  description: '开放数据集 · An open data set',
  fields: (t) => ({
    key: t.exposeString('key', { description: '地址中的名称 · Its name in the address' }),
    title: t.string({ resolve: ({ title }, _, { locale }) => title[locale] }),
    rowCount: t.exposeInt('rows', { description: '行数 · How many rows' }),
    columns: t.field({
      type: [DatasetColumnRef],
      complexity: { field: 1, multiplier: 13 },
      resolve: ({ columns }) => [...columns],
    }),
  }),
});

builder.queryFields((t) => ({
  disclosure: t.field({
    type: Disclosure,
    nullable: true,
    description: '一项信息公开；没有或不可见时为空 · One disclosure; null where there is none to be seen',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }) => localId('Disclosure', id),
  }),
  disclosures: t.connection({
    type: EntryDisclosure,
    description:
      '已公布名单上的企业及其信息公开，人人可见 · Everybody on a published list, and what was disclosed; public',
    args: {
      authority: t.arg.string({ description: '公布名单的主管部门所辖 · Of the lists of this authority' }),
      year: t.arg.int({ description: '名单年度 · Year of the list' }),
      category: t.arg({ type: MandatoryCategory }),
      division: t.arg.string({ description: '企业所在地 · Where the enterprise stood' }),
      disclosed: t.arg.boolean({ description: '已公开或尚未公开的 · Those disclosed, or those not yet' }),
      search: t.arg.string({ description: '企业名称或信用代码 · Name or credit code' }),
    },
    resolve: (_, { authority, year, category, division, disclosed, search, ...args }, context) =>
      disclosurePage(context, args, { authority, year, category, division, disclosed, search }),
  }),
  disclosuresToFollow: t.connection({
    type: EntryDisclosure,
    description: '主管部门辖区内需要跟进的信息公开 · The disclosures a regulator follows in its region',
    args: {
      authority: t.arg.string(),
      year: t.arg.int(),
      state: t.arg({ type: FollowUp }),
      search: t.arg.string({ description: '企业名称或信用代码 · Name or credit code' }),
    },
    resolve: async (_, { authority, year, state, search, ...args }, context) =>
      pageOfList(args, await disclosuresToFollow(context, { authority, year, state, search }), ({ entry }) => entry.id),
  }),
  openDatasets: t.field({
    type: [DatasetRef],
    complexity: { field: 1, multiplier: 4 },
    description: '可下载的公开数据集 · The public data sets that can be downloaded',
    resolve: (_, __, { graph }) => openDatasets(graph),
  }),
}));
