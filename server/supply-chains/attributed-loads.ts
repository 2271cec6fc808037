export interface UpstreamSupplier {
  readonly enterprise: string;
  readonly tier: number;
  readonly weight: number;
  readonly highestWeight: number;
}
export interface WithFigure extends UpstreamSupplier {
  readonly figure: number;
}
export interface AttributedLoad extends WithFigure {
  readonly load: number;
  readonly highestLoad: number;
  readonly cumulativeShare: number;
}
export interface ResidualParts {
  readonly unknownShares: number;
  readonly beyondMaxTier: number;
  readonly notListed: number;
}
export interface Loads {
  readonly total: number;
  readonly residual: number;
  readonly residualParts: ResidualParts;
  readonly suppliers: readonly AttributedLoad[];
  /** Within the tiers asked for, and beyond what is listed at most. */
  readonly leftOut: number;
}

const byTierAndId = (a: UpstreamSupplier, b: UpstreamSupplier) =>
  a.tier - b.tier || (a.enterprise < b.enterprise ? -1 : 1);

/** Loads add up in one order, so that what is all listed adds up to the total to the last bit. */
export function loadsOf(all: readonly WithFigure[], maxTier: number, mostListed: number): Loads {
  const loads = all
    .map((one) => ({ ...one, load: one.weight * one.figure, highestLoad: one.highestWeight * one.figure }))
    .sort((a, b) => b.load - a.load || byTierAndId(a, b));
  const sum = (list: typeof loads, of: (one: (typeof loads)[number]) => number) =>
    list.reduce((total, one) => total + of(one), 0);
  const total = sum(loads, (one) => one.highestLoad);
  const within = loads.filter((one) => one.tier <= maxTier);
  let reached = 0;
  const suppliers = within.slice(0, mostListed).map((one) => {
    reached += one.load;
    return { ...one, cumulativeShare: total > 0 ? Math.min(1, reached / total) : 0 };
  });
  return {
    ...{ total, residual: Math.max(0, total - reached), suppliers },
    leftOut: within.length - suppliers.length,
    residualParts: {
      unknownShares: sum(loads, (one) => one.highestLoad - one.load),
      beyondMaxTier: sum(
        loads.filter((one) => one.tier > maxTier),
        (one) => one.load,
      ),
      notListed: sum(within.slice(mostListed), (one) => one.load),
    },
  };
}

export const byWeight = (a: UpstreamSupplier, b: UpstreamSupplier): number =>
  b.weight - a.weight || b.highestWeight - a.highestWeight || byTierAndId(a, b);

const rounding = 1e-12;
/** How many of the first suppliers hold a share of the total, and what they hold; all that are listed where they do not hold it. */
export function cutOf({ total, suppliers }: Loads, share: number): { suppliers: number; reached: number } {
  if (total === 0) return { suppliers: 0, reached: 0 };
  const last = suppliers.findIndex((one) => one.cumulativeShare >= share - rounding);
  const number = last < 0 ? suppliers.length : last + 1;
  return { suppliers: number, reached: suppliers[number - 1]?.cumulativeShare ?? 0 };
}
