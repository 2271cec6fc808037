import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import { SuppressionReason } from '../supply-chains/tiers-schema.ts';
import { funnelsOfDrives } from './cascade-funnels.ts';
import type { CascadeTier, Funnel, FunnelPart, NamedSupplier } from './funnel.ts';
import { DriveCounts } from './report-schema.ts';
import { Drive } from './schema.ts';
import { InvitationState } from './words-schema.ts';

const FunnelTier = builder.objectRef<FunnelPart<number>>('DriveFunnelTier').implement({
  description: '自身邀请中的一层 · One tier of what a drive asks itself',
  fields: (t) => ({
    tier: t.exposeInt('key'),
    counts: t.field({ type: DriveCounts, resolve: ({ counts }) => counts }),
  }),
});
const FunnelIndustry = builder.objectRef<FunnelPart<string | null>>('DriveFunnelIndustry').implement({
  description: '自身邀请中的一个行业大类 · One industry of what a drive asks itself',
  fields: (t) => ({
    industry: t.exposeString('key', {
      nullable: true,
      description: '行业大类代码，两位 · Its code, of two figures; null for those of none',
    }),
    counts: t.field({ type: DriveCounts, resolve: ({ counts }) => counts }),
  }),
});
const CascadeSupplier = builder.objectRef<NamedSupplier>('CascadeSupplier').implement({
  description:
    '逐级转发中、双方均同意公开其供应关系的供应商 · A supplier further down whose link both its ends opened to the viewer',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ supplier }) => supplier }),
    state: t.field({ type: InvitationState, resolve: ({ state }) => state }),
  }),
});
const CascadeTierType = builder.objectRef<CascadeTier>('CascadeTier').implement({
  description: '逐级转发的一级：1 为自身邀请 · A tier of a cascade: 1 is what the drive asks itself',
  fields: (t) => ({
    tier: t.exposeInt('tier'),
    named: t.connection({
      type: CascadeSupplier,
      description: '看得到名称的供应商 · Those known by name',
      resolve: ({ named }, page) => pageOfList(page, named, ({ supplier }) => supplier),
    }),
    namedCounts: t.field({
      type: DriveCounts,
      description: '看得到名称者按状态的数目 · Those known by name, by state',
      resolve: ({ namedCounts }) => namedCounts,
    }),
    total: t.exposeInt('total', {
      nullable: true,
      description:
        '含未具名者的总数；不足以保密时为空 · Of all, those unnamed too; null where that would tell of one of them',
    }),
    reason: t.expose('reason', { type: SuppressionReason, nullable: true }),
    counts: t.field({
      type: DriveCounts,
      nullable: true,
      description: '含未具名者按状态的数目，全部给出或全部不给 · Of all, by state: every cell of it or none',
      resolve: ({ counts }) => counts,
    }),
    countsReason: t.expose('countsReason', { type: SuppressionReason, nullable: true }),
  }),
});
const DriveFunnel = builder.objectRef<Funnel>('DriveFunnel').implement({
  description: '带动行动的进展 · How far a drive got',
  fields: (t) => ({
    counts: t.field({ type: DriveCounts, resolve: ({ counts }) => counts }),
    tiers: t.field({ type: [FunnelTier], resolve: ({ tiers }) => [...tiers] }),
    industries: t.field({ type: [FunnelIndustry], resolve: ({ industries }) => [...industries] }),
    cascade: t.field({
      type: [CascadeTierType],
      description:
        '逐级转发：仅给出不致泄露未具名者的数目，其终点亦不透露 · What was passed on, as far as it tells of nobody unknown; where it ends is not told',
      resolve: ({ cascade }) => [...cascade],
    }),
  }),
});

const funnelOf = batched<string, Funnel | null>(({ graph, sight }, ids) =>
  graph.read((tx) => funnelsOfDrives(tx, sight, ids)),
);
builder.objectField(Drive, 'funnel', (t) =>
  t.field({
    type: DriveFunnel,
    description: '进展：自身邀请及逐级转发 · How far it got, itself and in the tiers it was passed on to',
    nullable: true,
    resolve: ({ id }, _, context) => funnelOf(context, id),
  }),
);
