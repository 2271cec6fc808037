import { z } from 'zod';
import { indicatorNames, unitOf } from '../reference/indicators.ts';
import type { CoverageRow, Member, Proposal } from './proposal.ts';
import type { RowOf } from '../platform/query.ts';
import type * as q from './queries.ts';
import type { ScopeInput } from './scope-input.ts';

type Row = RowOf<typeof q.wholeAuditsByIds>;
type MemberRow = RowOf<typeof q.membersOfWholeAudits>;

const inputShape = z.object({
  targets: z.array(z.object({ indicator: z.enum(indicatorNames), share: z.number() })),
  outsideTiers: z.number(),
  materiality: z.number(),
  budget: z.number().nullable(),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
});
const proposalShape = z.object({
  status: z.enum(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE']),
  cost: z.number(),
  gap: z.number(),
  coverage: z.array(z.object({ indicator: z.enum(indicatorNames), target: z.number(), reached: z.number() })),
  candidates: z.number(),
  mixedBasis: z.number(),
  rulePack: z.string(),
});

/** A whole audit as it is shown: without figures where the viewer sees its own part only. */
export interface WholeAudit extends Omit<Row, 'input' | 'proposal'> {
  readonly scope: { cost: number; gap: number; coverage: CoverageRow[] } | null;
  readonly asked: z.infer<typeof inputShape> | null;
}

export const inputText = ({ park: _park, year: _year, ...input }: ScopeInput): string => JSON.stringify(input);
export const proposalText = (proposal: Proposal): string => {
  const { status, cost, gap, coverage, candidates, mixedBasis, rulePack } = proposal;
  const kept = coverage.map(({ indicator, target, reached }) => ({ indicator, target, reached }));
  return JSON.stringify({ status, cost, gap, coverage: kept, candidates, mixedBasis, rulePack });
};

export function wholeAuditOf({ input, proposal, ...row }: Row): WholeAudit {
  if (input === null || proposal === null) return { ...row, scope: null, asked: null };
  const { cost, gap, coverage } = proposalShape.parse(JSON.parse(proposal));
  const units = coverage.map((c) => ({ ...c, unit: unitOf(c.indicator) }));
  return { ...row, scope: { cost, gap, coverage: units }, asked: inputShape.parse(JSON.parse(input)) };
}

/** Shares are kept in the order of the targets; without the targets they are nobody's. */
export function memberOf(audit: WholeAudit, row: MemberRow): Member {
  const { enterprise, reasons, cost, costAssumed, tier } = row;
  const targets = audit.asked?.targets ?? [];
  const shares = targets.map((t, k) => ({ indicator: t.indicator, share: row.shares[k] ?? 0 }));
  return { enterprise, reasons, cost, costAssumed, tier, shares };
}
