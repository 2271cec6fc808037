import type { Reader } from '../access/reads.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import { unitOf, type Indicator } from '../reference/indicators.ts';
import { byWeight, cutOf, loadsOf, type Loads, type UpstreamSupplier } from './attributed-loads.ts';
import { upstreamOf, type Upstream } from './attribution-graph.ts';
import { attributionRules } from './attribution-rules.ts';
import { readSeen } from './attribution-shares.ts';
import { weightsOf } from './attribution-solver.ts';
import type { Chain } from './chain.ts';
import { namedBasis } from './main-bases.ts';
import { dayNumber, openStart } from './network.ts';
import { patiently } from './patiently.ts';
import { viewOf } from './view.ts';

export { attributionRules };
export type { AttributedLoad, ResidualParts, UpstreamSupplier } from './attributed-loads.ts';
export interface WithoutFigure extends UpstreamSupplier {
  readonly otherBasis: boolean;
}
export interface AttributionAsked {
  readonly enterprise: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly maxTier?: number | null | undefined;
  readonly asOf?: string | null | undefined;
}
export interface Attribution extends Loads {
  readonly enterprise: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly asOf: string;
  readonly unit: string;
  readonly energyBasis: 'EQUIVALENT' | 'CALORIFIC' | null;
  readonly withoutFigures: readonly WithoutFigure[];
  readonly scaledDown: number;
  readonly truncated: boolean;
}
const { deepestTier, mostListed } = attributionRules.reach;

function within(path: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return;
  throw new InvalidInput([{ path, zh: `应在 ${low} 到 ${high} 之间`, en: `must be between ${low} and ${high}` }]);
}
const nobody: Upstream = {
  ...{ nodes: [0], tiers: new Int32Array(1), start: new Int32Array(2), links: [], buyer: new Int32Array(0) },
};

/**
 * What the suppliers upstream of an enterprise load on its account, reckoned in the eyes of the reader: by links the reader sees, shares the
 * reader may see, all others being unknown, and figures the reader may see. So the answer tells of nothing else. For whoever sees the enterprise.
 */
export async function upstreamAttribution(reader: Reader, chain: Chain, asked: AttributionAsked): Promise<Attribution> {
  const { graph, sight } = reader;
  const maxTier = asked.maxTier ?? deepestTier;
  within('maxTier', maxTier, 1, deepestTier);
  const [known] = await enterprisesByIds(graph, sight, [asked.enterprise]);
  if (!known) throw new NotFound('Enterprise', globalId('Enterprise', asked.enterprise));
  const today = businessDay();
  const asOf = asked.asOf ?? today;
  const network = await chain.network();
  const view = viewOf(network, sight, dayNumber(asOf, openStart), dayNumber(today, openStart));
  const root = network.numberOf.get(asked.enterprise);
  const upstream = root === undefined ? nobody : await patiently(upstreamOf(view, root));
  const ids = upstream.nodes.map((node) => network.ids[node]!);
  const links = upstream.links.map((link) => network.linkIds[link]!);
  const { shares, figures } = await readSeen(graph, sight, links, ids.slice(1), asked);
  const { lowest, highest, scaledDown } = await patiently(weightsOf(upstream, shares));

  const suppliers = ids.flatMap((enterprise, at): UpstreamSupplier[] => {
    const tier = upstream.tiers[at]!;
    return at === 0 || tier > deepestTier
      ? []
      : [{ enterprise, tier, weight: lowest[at]!, highestWeight: highest[at]! }];
  });
  const loads = loadsOf(
    suppliers.flatMap((one) => {
      const figure = figures.counted.get(one.enterprise);
      return figure === undefined ? [] : [{ ...one, figure }];
    }),
    maxTier,
    mostListed,
  );
  const without = suppliers
    .filter((one) => one.tier <= maxTier && !figures.counted.has(one.enterprise))
    .map((one) => ({ ...one, otherBasis: figures.otherBasis.has(one.enterprise) }))
    .sort(byWeight);
  const listed = loads.suppliers.map((one) => one.enterprise);
  await reader.reads.noteRecords(reader, listed);
  return {
    ...loads,
    ...{ enterprise: asked.enterprise, indicator: asked.indicator, year: asked.year, asOf, scaledDown },
    ...{ unit: unitOf(asked.indicator), energyBasis: namedBasis(figures.basis) },
    withoutFigures: without.slice(0, mostListed),
    truncated: loads.leftOut > 0 || without.length > mostListed,
  };
}

export function attributionCut(attribution: Loads, share: number) {
  within('share', share, 0, 1);
  return { share, ...cutOf(attribution, share) };
}
