import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { SupplyLink } from './schema.ts';
import * as chains from './service.ts';

export const SupplyDirection = builder.enumType('SupplyDirection', {
  description: '上游或下游 · Up or down the chain',
  values: {
    UPSTREAM: { description: '供应商方向 · Towards suppliers' },
    DOWNSTREAM: { description: '采购商方向 · Towards buyers' },
  },
});
const SupplyGraphNode = builder.objectRef<chains.SupplyGraph['nodes'][number]>('SupplyGraphNode').implement({
  description: '图中一家企业及其层级 · An enterprise in a graph, with its tier',
  fields: (t) => ({
    tier: t.exposeInt('tier', { nullable: true, description: '层级：起点为 0 · Links from the start, which is 0' }),
    enterprise: t.field({ type: Enterprise, resolve: (node) => node.id }),
  }),
});
const SupplyGraph = builder.objectRef<chains.SupplyGraph>('SupplyGraph').implement({
  description: '可直接绘制的供应图 · A supply graph, ready to draw',
  fields: (t) => ({
    nodes: t.field({ type: [SupplyGraphNode], resolve: (graph) => graph.nodes }),
    links: t.field({
      type: [SupplyLink],
      description: '所列企业之间的全部可见关系 · All visible links among the nodes listed',
      resolve: (graph) => graph.links,
    }),
    totalNodes: t.exposeInt('totalNodes', { description: '截断前的企业数 · Enterprises before any limit' }),
    totalLinks: t.exposeInt('totalLinks', { description: '截断前的关系数 · Links before any limit' }),
    truncated: t.exposeBoolean('truncated', { description: '有未列出的 · Something was left out' }),
  }),
});
const SupplyPath = builder.objectRef<string[]>('SupplyPath').implement({
  description: '一条供应路径，自供方到需方 · A supply path, from supplier to buyer',
  fields: (t) => ({ enterprises: t.field({ type: [Enterprise], resolve: (path) => path }) }),
});

/** A traversal answers with thousands of objects: its weight is its own, not a list's of ten. */
const heavy = { field: 200, multiplier: 50 };
const idOf = (opaque: string) => localId('Enterprise', opaque);

builder.queryFields((t) => ({
  supplyChain: t.field({
    type: SupplyGraph,
    description:
      'maxTier 层内的每家企业，各一次，取最小层级 · Every enterprise within maxTier links, once, at its smallest tier',
    complexity: heavy,
    args: {
      enterprise: t.arg.id({ required: true }),
      direction: t.arg({ type: SupplyDirection, required: true, defaultValue: 'UPSTREAM' }),
      maxTier: t.arg.int({ required: true, defaultValue: 3 }),
      asOf: t.arg({ type: 'Date' }),
      limit: t.arg.int(),
    },
    resolve: (_, args, { graph, chain, sight }) =>
      chains.supplyChain(graph, chain, sight, { ...args, enterprise: idOf(args.enterprise) }),
  }),
  parkGraph: t.field({
    type: SupplyGraph,
    description: '园区内企业及其外 outsideTiers 层 · A park’s enterprises, and outside it outsideTiers tiers',
    complexity: heavy,
    args: {
      park: t.arg.id({ required: true }),
      outsideTiers: t.arg.int({ required: true, defaultValue: 0 }),
      asOf: t.arg({ type: 'Date' }),
      limit: t.arg.int(),
    },
    resolve: (_, args, { graph, chain, sight }) =>
      chains.parkGraph(graph, chain, sight, { ...args, park: localId('Park', args.park) }),
  }),
  supplyPaths: t.field({
    type: [SupplyPath],
    description:
      '自 from 供到 to 的路径，短者在前，不重复经过 · Supply paths from one enterprise to another, shortest first',
    complexity: heavy,
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      maxLength: t.arg.int({ required: true, defaultValue: 6 }),
      first: t.arg.int({ required: true, defaultValue: 10 }),
      asOf: t.arg({ type: 'Date' }),
    },
    resolve: (_, args, { chain, sight }) =>
      chains.supplyPaths(chain, sight, { ...args, from: idOf(args.from), to: idOf(args.to) }),
  }),
  linksAmong: t.field({
    type: [SupplyLink],
    description:
      '若干企业之间读者可见的供应关系，至多 2000 家 · The visible links among enterprises, at most 2000 of them',
    complexity: heavy,
    args: { enterprises: t.arg.idList({ required: true }), asOf: t.arg({ type: 'Date' }) },
    resolve: (_, args, { chain, sight }) => chains.linkIdsAmong(chain, sight, args.enterprises.map(idOf), args.asOf),
  }),
}));
