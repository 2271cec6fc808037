import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import * as chains from './service.ts';

/** Known by its id; a supply link the viewer may not see is not there. */
export const SupplyLink = builder.loadableNodeRef('SupplyLink', {
  id: { resolve: (link: chains.SupplyLink) => link.id },
  load: (ids: string[], { graph, sight }) => chains.linksByIds(graph, sight, ids),
});
SupplyLink.implement({
  description: '供应关系：身份、数量、价格分开可见 · A supply link: identity, volume and price are seen separately',
  fields: (t) => ({
    supplier: t.field({ type: Enterprise, description: '供应商 · Supplier', resolve: (link) => link.supplier }),
    buyer: t.field({ type: Enterprise, description: '采购商 · Buyer', resolve: (link) => link.buyer }),
    product: t.exposeString('product', { nullable: true, description: '产品 · Product' }),
    shareOfSupplier: t.exposeFloat('shareOfSupplier', {
      nullable: true,
      description: '占供方产出比例，0–1；不可见或未知为空 · Share of the supplier’s output sold to the buyer',
    }),
    shareOfBuyer: t.exposeFloat('shareOfBuyer', {
      nullable: true,
      description: '占需方采购比例，0–1 · Share of the buyer’s purchases of the product',
    }),
    annualVolume: t.exposeFloat('annualVolume', { nullable: true, description: '年供应量 · Volume a year' }),
    unit: t.exposeString('unit', { nullable: true, description: '数量单位 · Unit of the volume' }),
    annualValue: t.float({
      nullable: true,
      description: '年供应额（元），仅供需双方可见 · Value a year in yuan; only its two ends see it',
      resolve: (link) => (link.annualValue === null ? null : link.annualValue / 100),
    }),
    since: t.expose('since', { type: 'Date', nullable: true, description: '起 · From, inclusive' }),
    until: t.expose('until', { type: 'Date', nullable: true, description: '止（不含） · Until, exclusive' }),
    source: t.exposeString('source', { nullable: true, description: '来源 · Source' }),
    confidence: t.exposeFloat('confidence', { nullable: true, description: '可信度，0–1 · Confidence' }),
    confirmedBy: t.exposeStringList('confirmedBy', { description: '已确认方 · Who confirmed it' }),
  }),
});

export const SupplyLinkConnection = builder.connectionObject(
  { type: SupplyLink, name: 'SupplyLinkConnection' },
  { name: 'SupplyLinkEdge' },
);

const asOfText = '哪一天有效，缺省今天 · In force on this day, today unless given';

builder.objectFields(Enterprise, (t) => ({
  suppliers: t.connection(
    {
      type: SupplyLink,
      description: '指向它的供应关系 · The links of its suppliers',
      args: { asOf: t.arg({ type: 'Date', description: asOfText }) },
      resolve: async (enterprise, args, { chain, sight }) => {
        const query = { enterprise: enterprise.id, direction: 'UPSTREAM' as const, asOf: args.asOf };
        return pageOfList(args, await chains.linkIdsOf(chain, sight, query), (id) => id);
      },
    },
    SupplyLinkConnection,
  ),
  buyers: t.connection(
    {
      type: SupplyLink,
      description: '它供出的供应关系 · The links to its buyers',
      args: { asOf: t.arg({ type: 'Date', description: asOfText }) },
      resolve: async (enterprise, args, { chain, sight }) => {
        const query = { enterprise: enterprise.id, direction: 'DOWNSTREAM' as const, asOf: args.asOf };
        return pageOfList(args, await chains.linkIdsOf(chain, sight, query), (id) => id);
      },
    },
    SupplyLinkConnection,
  ),
  supplierCount: t.int({
    description: '读者可见的今日供应商数 · Suppliers today that the reader may see',
    resolve: (enterprise, _, { chain, sight }) => chains.partnerCount(chain, sight, enterprise.id, 'UPSTREAM'),
  }),
  buyerCount: t.int({
    description: '读者可见的今日采购商数 · Buyers today that the reader may see',
    resolve: (enterprise, _, { chain, sight }) => chains.partnerCount(chain, sight, enterprise.id, 'DOWNSTREAM'),
  }),
}));
