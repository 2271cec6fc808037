import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import * as chains from './service.ts';

/** Known by its id; a supply link the viewer may not see is not there. */
export const SupplyLink = builder.loadableNodeRef('SupplyLink', {
  id: { resolve: (link: chains.SupplyLink) => link.id },
  load: (ids: string[], { graph, sight }) => chains.linksByIds(graph, sight, ids),
});
const LinkStanding = builder.enumType('LinkStanding', {
  description: '供需双方对供应关系的确认情况 · How the two ends stand by a supply link',
  values: {
    UNCONFIRMED: { description: '双方均未确认 · Neither end has confirmed it' },
    CONFIRMED_BY_ONE: { description: '一方已确认 · One end has confirmed it' },
    CONFIRMED_BY_BOTH: { description: '双方已确认 · Both ends have confirmed it' },
    DISPUTED: {
      description:
        '有一方提出异议；供应关系在更正之前仍有效，照常计入层级与负荷 · An end disputes it; until it is corrected it stays in force and counts in tiers and loads',
    },
  },
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
    standing: t.expose('standing', {
      type: LinkStanding,
      description: '双方的确认情况 · How its ends stand by it',
    }),
  }),
});

export const SupplyLinkConnection = builder.connectionObject(
  { type: SupplyLink, name: 'SupplyLinkConnection' },
  { name: 'SupplyLinkEdge' },
);

const standingText = '只列出确认情况如此者 · Only those whose ends stand so by them';
const asOfText = '哪一天有效，缺省今天 · In force on this day, today unless given';

builder.objectFields(Enterprise, (t) => ({
  suppliers: t.connection(
    {
      type: SupplyLink,
      description: '指向它的供应关系 · The links of its suppliers',
      args: {
        asOf: t.arg({ type: 'Date', description: asOfText }),
        standing: t.arg({ type: LinkStanding, description: standingText }),
      },
      resolve: async (enterprise, args, { graph, chain, sight }) => {
        const query = { enterprise: enterprise.id, direction: 'UPSTREAM' as const, asOf: args.asOf };
        const ids = await chains.linkIdsOf(chain, sight, query);
        return pageOfList(args, await chains.linkIdsThatStand(graph, sight, ids, args.standing), (id) => id);
      },
    },
    SupplyLinkConnection,
  ),
  buyers: t.connection(
    {
      type: SupplyLink,
      description: '它供出的供应关系 · The links to its buyers',
      args: {
        asOf: t.arg({ type: 'Date', description: asOfText }),
        standing: t.arg({ type: LinkStanding, description: standingText }),
      },
      resolve: async (enterprise, args, { graph, chain, sight }) => {
        const query = { enterprise: enterprise.id, direction: 'DOWNSTREAM' as const, asOf: args.asOf };
        const ids = await chains.linkIdsOf(chain, sight, query);
        return pageOfList(args, await chains.linkIdsThatStand(graph, sight, ids, args.standing), (id) => id);
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
