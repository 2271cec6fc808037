import { builder } from '../platform/builder.ts';
import type { Graph } from '../platform/graph.ts';
import { localId } from '../platform/ids.ts';
import { Park } from '../parks/schema.ts';
import { AuditStatus, Enterprise } from './schema.ts';
import * as enterprises from './service.ts';

export const EnterpriseConnection = builder.connectionObject(
  { type: Enterprise, name: 'EnterpriseConnection' },
  { name: 'EnterpriseEdge' },
);

export const EnterpriseFilter = builder.inputType('EnterpriseFilter', {
  description: '企业筛选，各条件同时成立 · Narrows a list of enterprises; all conditions hold together',
  fields: (t) => ({
    park: t.id(),
    division: t.string({ description: '行政区划代码或其前缀 · A division code or the beginning of one' }),
    industry: t.string({ description: '行业代码或其前缀 · A GB/T 4754 code or the beginning of one' }),
    keyIndustry: t.string({ description: '重点行业 · One of the key industries' }),
    aboveScale: t.boolean(),
    lead: t.boolean(),
    verified: t.boolean(),
    auditStatus: t.field({ type: AuditStatus }),
    ids: t.idList(),
  }),
});
const EnterpriseOrderField = builder.enumType('EnterpriseOrderField', {
  description: '企业排序依据 · What enterprises are ordered by',
  values: ['NAME', 'CREDIT_CODE', 'INDUSTRY', 'SUPPLIERS', 'BUYERS'] as const,
});
const OrderDirection = builder.enumType('OrderDirection', {
  description: '升序、降序 · Ascending or descending',
  values: ['ASC', 'DESC'] as const,
});
const EnterpriseOrder = builder.inputType('EnterpriseOrder', {
  description: '企业排序 · The order of a list of enterprises',
  fields: (t) => ({
    field: t.field({ type: EnterpriseOrderField, required: true }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'ASC' }),
  }),
});

type FilterInput = typeof EnterpriseFilter.$inferInput;
async function filterOf(filter: FilterInput | null | undefined, graph: Graph) {
  if (!filter) return null;
  const { keyIndustry, park, ids, ...rest } = filter;
  return {
    ...rest,
    park: park ? localId('Park', park) : null,
    ids: ids ? ids.map((id) => localId('Enterprise', id)) : null,
    industryCodes: keyIndustry ? await enterprises.codesOf(graph, keyIndustry) : null,
  };
}

builder.queryField('enterprises', (t) =>
  t.connection(
    {
      type: Enterprise,
      description:
        '企业：按名称、别名、信用代码、拼音首字母搜索 · Enterprises, searched by name, alias, credit code or pinyin initials',
      args: {
        search: t.arg.string(),
        filter: t.arg({ type: EnterpriseFilter }),
        orderBy: t.arg({ type: EnterpriseOrder }),
      },
      resolve: async (_, args, { graph, sight }) =>
        enterprises.enterprisePage(graph, sight, { ...args, filter: await filterOf(args.filter, graph) }) as never,
    },
    EnterpriseConnection,
  ),
);
builder.objectField(Park, 'enterprises', (t) =>
  t.connection(
    {
      type: Enterprise,
      description: '园区内读者可见的企业 · The park’s enterprises that the reader may see',
      args: {
        search: t.arg.string(),
        filter: t.arg({ type: EnterpriseFilter }),
        orderBy: t.arg({ type: EnterpriseOrder }),
      },
      resolve: async (park, args, { graph, sight }) =>
        enterprises.enterprisePage(graph, sight, {
          ...args,
          filter: await filterOf(args.filter, graph),
          park: park.id,
        }) as never,
    },
    EnterpriseConnection,
  ),
);
