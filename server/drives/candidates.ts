import type { Reader } from '../access/reads.ts';
import { creditsOfEnterprises, type AuditCredit } from '../audits/credit.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Indicator } from '../reference/indicators.ts';
import { attributionRules, upstreamAttribution, type Attribution } from '../supply-chains/attribution.ts';
import type { Chain } from '../supply-chains/chain.ts';
import * as q from './candidate-queries.ts';
import { fewestFor, type Fewest, type Weighed } from './invite-order.ts';
import { asksOfDrives, type Ask, type Drive } from './service.ts';

export interface Candidate extends Weighed {
  readonly tier: number;
  readonly weight: number;
  readonly figure: number | null;
  readonly cumulativeShare: number | null;
  /** What part of its output goes straight to the lead; null where that is not known. */
  readonly directShare: number | null;
  readonly alongside: readonly string[];
  readonly credit: AuditCredit | null;
  /** What this drive asked of it last. */
  readonly ask: string | null;
}
export interface OrderAsked {
  readonly indicator: Indicator;
  readonly year: number;
  readonly maxTier: number | null;
  readonly share: number;
}
export interface InviteOrder {
  readonly asked: OrderAsked;
  readonly attribution: Attribution;
  readonly candidates: readonly Candidate[];
  readonly fewest: Fewest;
}
export const { cut: cutRule } = attributionRules;

/** What a drive asks of a supplier last: what was taken back is no more than history. */
function latestAsks(asks: readonly Ask[]): Map<string, Ask> {
  const latest = new Map<string, Ask>();
  for (const one of asks) {
    const known = latest.get(one.supplier);
    if (!known || known.askedAt <= one.askedAt) latest.set(one.supplier, one);
  }
  return latest;
}
const directOf = (shares: readonly number[]): number | null =>
  shares.length === 0
    ? null
    : Math.min(
        1,
        shares.reduce((sum, one) => sum + one, 0),
      );

/** The suppliers whom the viewer sees upstream of the lead of a drive of one's own, those with the largest loads first, then by weight. */
export async function inviteOrder(reader: Reader, chain: Chain, drive: Drive, asked: OrderAsked): Promise<InviteOrder> {
  const { graph, sight } = reader;
  if (!(asked.share > 0 && asked.share <= 1))
    throw new InvalidInput([{ path: 'share', zh: '应大于 0、不超过 1', en: 'must be above 0 and at most 1' }]);
  const { indicator, year, maxTier, share } = asked;
  const attribution = await upstreamAttribution(reader, chain, { enterprise: drive.lead, indicator, year, maxTier });
  const listed = [
    ...attribution.suppliers.map(({ load, figure, cumulativeShare, ...one }) => ({
      ...{ ...one, load, figure, cumulativeShare },
    })),
    ...attribution.withoutFigures.map((one) => ({ ...one, load: null, figure: null, cumulativeShare: null })),
  ];
  const ids = listed.map(({ enterprise }) => enterprise);
  const { beside, credits, asks } = await graph.read(async (tx) => ({
    beside: await tx.rows(q.besideCandidates, { drive: drive.id, ids, today: businessDay(), sight }),
    credits: await creditsOfEnterprises(tx, sight, ids),
    asks: latestAsks((await asksOfDrives(tx, sight, [drive.id]))[0] ?? []),
  }));
  const known = new Map(beside.map((row) => [row.id, row]));
  const candidates = listed.map((one, at): Candidate => {
    const credit = credits[at] ?? null;
    const ask = asks.get(one.enterprise);
    const state = ask?.state ?? null;
    const { alongside, direct } = known.get(one.enterprise) ?? { alongside: [], direct: [] };
    return {
      ...{ enterprise: one.enterprise, tier: one.tier, weight: one.weight, load: one.load, figure: one.figure },
      ...{
        cumulativeShare: one.cumulativeShare,
        directShare: directOf(direct),
        alongside,
        credit,
        credited: credit !== null,
      },
      ...{ state, ask: ask?.id ?? null },
    };
  });
  return { asked, attribution, candidates, fewest: fewestFor(candidates, attribution.total, share) };
}
