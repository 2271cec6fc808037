import { builder } from '../platform/builder.ts';
import type { DriveReport } from './closing.ts';
import type { Counts } from './counts.ts';
import type { DeclineKind as Kind } from './words.ts';
import { DeclineKind } from './words-schema.ts';

export const DriveCounts = builder.objectRef<Counts>('DriveCounts').implement({
  description: '按状态的邀请数 · Invitations by state',
  fields: (t) => ({
    asked: t.int({ resolve: (counts) => Object.values(counts).reduce((sum, n) => sum + n, 0) }),
    draft: t.int({ resolve: ({ DRAFT }) => DRAFT }),
    sent: t.int({ resolve: ({ SENT }) => SENT }),
    opened: t.int({ resolve: ({ OPENED }) => OPENED }),
    accepted: t.int({ resolve: ({ ACCEPTED }) => ACCEPTED }),
    declined: t.int({ resolve: ({ DECLINED }) => DECLINED }),
    answeredByCredit: t.int({ resolve: (counts) => counts.ANSWERED_BY_CREDIT }),
    expired: t.int({ resolve: ({ EXPIRED }) => EXPIRED }),
    withdrawn: t.int({ resolve: ({ WITHDRAWN }) => WITHDRAWN }),
  }),
});
const ReportTier = builder.objectRef<DriveReport['tiers'][number]>('DriveReportTier').implement({
  description: '结束报告中的一层 · A tier of the report of a drive',
  fields: (t) => ({
    tier: t.exposeInt('tier'),
    counts: t.field({ type: DriveCounts, resolve: ({ byState }) => byState }),
  }),
});
const ReportDecline = builder.objectRef<DriveReport['declined'][number]>('DriveReportDecline').implement({
  description: '婉拒原因的统计 · How often a reason to decline was given',
  fields: (t) => ({
    kind: t.field({ type: DeclineKind, resolve: ({ kind }) => kind as Kind }),
    count: t.exposeInt('count'),
  }),
});
export const Report = builder.objectRef<DriveReport>('DriveReport').implement({
  description: '带动行动结束时的报告 · How a drive stood when it was closed',
  fields: (t) => ({
    asked: t.exposeInt('asked'),
    counts: t.field({ type: DriveCounts, resolve: ({ byState }) => byState }),
    tiers: t.field({ type: [ReportTier], resolve: ({ tiers }) => tiers }),
    declined: t.field({ type: [ReportDecline], resolve: ({ declined }) => declined }),
    shared: t.exposeInt('shared', { description: '共同邀请的供应商数 · Suppliers that were asked jointly' }),
  }),
});
