import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import * as findings from './job-findings.ts';
import { ImportJob } from './schema.ts';

const Finding = builder.enumType('ImportFinding', {
  description: '名单中的企业是如何找到的 · How an enterprise of a list was found',
  values: {
    BY_CODE: { description: '按统一社会信用代码 · By its credit code' },
    BY_NAME: { description: '按名称或曾用名 · By its name, or a former one' },
    CREATED: { description: '系统中没有，按名单新建 · Not known before: created from the list' },
  },
});
const NearPartner = builder.objectRef<findings.NearPartner>('ImportNearPartner').implement({
  description: '可能是同一家的企业 · An enterprise that may be the same',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: (near) => near.enterprise }),
    score: t.exposeFloat('score', { description: '相似度，0–1 · Likeness' }),
    mayMerge: t.exposeBoolean('mayMerge', {
      description: '读者可以合并两者 · Whether the reader may merge the two',
    }),
  }),
});
const ImportPartner = builder.objectRef<findings.ImportPartner>('ImportPartner').implement({
  description: '名单中本企业的一个供应商或采购商 · A partner that a list names of the importer’s own enterprise',
  fields: (t) => ({
    row: t.exposeInt('row', { description: '首次出现的行 · The first row that names it' }),
    name: t.exposeString('name', { nullable: true, description: '文件中的名称 · The name in the file' }),
    creditCode: t.string({
      nullable: true,
      description: '文件中的信用代码 · The credit code in the file',
      resolve: ({ code }) => code,
    }),
    found: t.expose('found', { type: Finding, description: '如何找到 · How it was found' }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      description: '对应的企业；试导入未写入者为空 · Whom it is; null where a trial wrote nothing',
      resolve: (partner) => partner.enterprise,
    }),
    near: t.field({
      type: [NearPartner],
      description:
        '名称相近、读者可知悉的企业，导入完成后比对 · Those of a similar name that the reader may know of; compared once the import has ended',
      resolve: (partner) => partner.near,
    }),
  }),
});
const PartnerCounts = builder.objectRef<findings.PartnerCounts>('ImportPartnerCounts').implement({
  description: '名单与系统的比对结果，以企业计 · How a list compares with what is known, counted in enterprises',
  fields: (t) => ({
    byCode: t.exposeInt('byCode', { description: '按代码找到 · Found by code' }),
    byName: t.exposeInt('byName', { description: '按名称找到 · Found by name' }),
    created: t.exposeInt('created', { description: '新建，代码未核验者在内 · Created' }),
    near: t.exposeInt('near', { description: '有相近名称待核对 · With a similar name to check' }),
  }),
});
const ErrorCount = builder.objectRef<findings.ErrorCount>('ImportErrorCount').implement({
  description: '一种问题有多少 · How many rows are wrong in one way',
  fields: (t) => ({
    code: t.exposeString('code', { description: '问题的代码 · The code of the problem' }),
    count: t.exposeInt('count', { description: '数目 · How many' }),
  }),
});
const ImportPartnerConnection = builder.connectionObject(
  { type: ImportPartner, name: 'ImportPartnerConnection' },
  { name: 'ImportPartnerEdge' },
);

builder.objectFields(ImportJob, (t) => ({
  partnerCounts: t.field({
    type: PartnerCounts,
    description: '本企业的供应商、采购商名单的比对结果 · How a list of the importer’s own partners compares',
    resolve: (job, _, { graph, sight }) => findings.partnerCounts(graph, sight, job.id),
  }),
  partners: t.connection(
    {
      type: ImportPartner,
      description: '名单中本企业的供应商、采购商，按文件顺序 · The importer’s own partners in the list, in its order',
      args: {
        found: t.arg({ type: Finding, description: '只列出如此找到者 · Only those found so' }),
        near: t.arg.boolean({ description: '只列出有相近名称者 · Only those with a similar name to check' }),
      },
      resolve: (job, args, { graph, sight }) => findings.partnerPage(graph, sight, job.id, args) as never,
    },
    ImportPartnerConnection,
  ),
  errorCounts: t.field({
    type: [ErrorCount],
    description: '各种问题的数目 · How many rows are wrong in which way',
    resolve: (job, _, { graph }) => findings.errorCounts(graph, job.id),
  }),
}));
