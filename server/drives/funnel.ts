import { secrecyOf, type SuppressionReason } from '../supply-chains/tier-gate.ts';
import type { SuppressionRule } from '../supply-chains/tier-rules.ts';
import { countsOf, type Counts } from './counts.ts';
import type { InvitationState } from './words.ts';

export interface OwnAsk {
  readonly supplier: string;
  readonly tier: number;
  readonly industry: string | null;
  readonly state: InvitationState;
}
/** What a drive further down the cascade asks of a supplier. */
export interface AskBelow {
  readonly below: string;
  /** Passes on what the drive that is looked from asked itself, or anything, where that drive began it all. */
  readonly direct: boolean;
  readonly continues: string | null;
  readonly invitation: string;
  /** 2 for what those asked by the drive itself ask in turn. */
  readonly tier: number;
  readonly supplier: string;
  readonly state: InvitationState;
  /** The reader may know that it supplies whoever asks it. */
  readonly seen: boolean;
}
export interface FunnelPart<Key> {
  readonly key: Key;
  readonly counts: Counts;
}
export interface NamedSupplier {
  readonly supplier: string;
  readonly state: InvitationState;
}
export interface CascadeTier {
  readonly tier: number;
  readonly named: readonly NamedSupplier[];
  readonly namedCounts: Counts;
  /** Of all, those that the reader does not know among them; null where that would tell of one of them. */
  readonly total: number | null;
  readonly reason: SuppressionReason | null;
  readonly counts: Counts | null;
  readonly countsReason: SuppressionReason | null;
}
export interface Funnel {
  readonly counts: Counts;
  readonly tiers: readonly FunnelPart<number>[];
  /** By the first two figures of the industry's code; null for those of none. */
  readonly industries: readonly FunnelPart<string | null>[];
  readonly cascade: readonly CascadeTier[];
}

/** How far somebody got who is asked more than once: by the farthest of it. */
const farthest: readonly InvitationState[] = [
  ...(['ACCEPTED', 'ANSWERED_BY_CREDIT', 'DECLINED', 'OPENED', 'SENT', 'DRAFT', 'EXPIRED', 'WITHDRAWN'] as const),
];
const further = (a: InvitationState, b: InvitationState) => (farthest.indexOf(a) <= farthest.indexOf(b) ? a : b);

function partsBy<Key extends string | number | null>(asks: readonly OwnAsk[], keyOf: (ask: OwnAsk) => Key) {
  const groups = new Map<Key, OwnAsk[]>();
  for (const ask of asks) groups.set(keyOf(ask), [...(groups.get(keyOf(ask)) ?? []), ask]);
  return [...groups]
    .map(([key, of]) => ({ key, counts: countsOf(of) }))
    .sort((a, b) => (a.key === b.key ? 0 : b.key === null || (a.key !== null && a.key < b.key) ? -1 : 1));
}

/** Of what is asked in a cascade, that which came down from the drive looked from. */
function reached(asks: readonly AskBelow[]): AskBelow[] {
  const drives = new Set<string>();
  const passedOn = new Set<string>();
  for (let before = -1; before !== drives.size;) {
    before = drives.size;
    for (const { below, direct, continues, invitation } of asks) {
      if (direct || (continues !== null && passedOn.has(continues))) drives.add(below);
      if (drives.has(below)) passedOn.add(invitation);
    }
  }
  return asks.filter(({ below }) => drives.has(below));
}

interface Counted extends NamedSupplier {
  readonly tier: number;
  readonly seen: boolean;
}
/** Each supplier once, in the nearest tier that asks it. */
function nearest(asks: readonly AskBelow[], own: ReadonlySet<string>): Counted[] {
  const found = new Map<string, Counted>();
  for (const { supplier, tier, state, seen } of [...asks].sort((a, b) => a.tier - b.tier)) {
    if (own.has(supplier)) continue;
    const before = found.get(supplier);
    if (!before) found.set(supplier, { supplier, tier, state, seen });
    else if (before.tier === tier)
      found.set(supplier, { supplier, tier, state: further(before.state, state), seen: before.seen || seen });
  }
  return [...found.values()];
}

function figuresOf(tier: number, of: readonly Counted[], rule: SuppressionRule): CascadeTier {
  const named = of.filter(({ seen }) => seen).map(({ supplier, state }) => ({ supplier, state }));
  const unknown = of.filter(({ seen }) => !seen);
  const secrecy = (some: readonly Counted[]) => secrecyOf({ nodes: some.map((_, i) => i) }, rule);
  // None and too few look alike: else whoever has one supplier alone would learn whether it passed the question on.
  const reason = secrecy(unknown);
  const cells = [...new Set(unknown.map(({ state }) => state))];
  const countsReason =
    reason ?? cells.map((cell) => secrecy(unknown.filter(({ state }) => state === cell))).find(Boolean) ?? null;
  return {
    ...{ tier, named, namedCounts: countsOf(named), reason, countsReason },
    total: reason ? null : of.length,
    counts: countsReason ? null : countsOf(of),
  };
}

/** How far a drive got: what it asks itself, and, as far as that tells of nobody unknown, what was passed on below it. */
export function funnelOf(
  own: readonly OwnAsk[],
  below: readonly AskBelow[],
  deepest: number,
  rule: SuppressionRule,
): Funnel {
  const further = nearest(reached(below), new Set(own.map(({ supplier }) => supplier)));
  const tiers = Array.from({ length: deepest }, (_, i) =>
    figuresOf(
      i + 2,
      further.filter(({ tier }) => tier === i + 2),
      rule,
    ),
  );
  const last = tiers.findLastIndex(({ total, named }) => total !== null || named.length > 0);
  const counts = countsOf(own);
  const first: CascadeTier = {
    ...{ tier: 1, named: own, namedCounts: counts, total: own.length, reason: null, counts, countsReason: null },
  };
  return {
    counts,
    tiers: partsBy(own, ({ tier }) => tier),
    industries: partsBy(own, ({ industry }) => industry?.replace(/^[A-T]/, '').slice(0, 2) || null),
    // One tier more than there is anything to say of: where a cascade ends is not told.
    cascade: [first, ...tiers.slice(0, last + 2)],
  };
}
