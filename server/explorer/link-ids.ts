import type { Sight } from '../access/sight.ts';
import { businessDay } from '../platform/dates.ts';
import { dayNumber, openStart, type Network } from '../supply-chains/network.ts';
import { linksAmong, reach } from '../supply-chains/traversals.ts';
import { viewOf, type View } from '../supply-chains/view.ts';

export type Links =
  | { of: 'everything' }
  | { of: 'park'; park: string }
  | { of: 'enterprise'; enterprise: string; direction: 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH'; tiers: number };

/** The visible links of a selection on a day; of everything without a day, those of any day. */
export function linkIdsOf(network: Network, sight: Sight, wanted: Links, asOf: string | null): string[] {
  const today = dayNumber(businessDay(), openStart);
  const view = viewOf(network, sight, asOf ? dayNumber(asOf, openStart) : today, today);
  const numbers =
    wanted.of === 'everything'
      ? linksWhere(network, (link) => (asOf ? view.seesLink(link) : view.knowsLink(link)))
      : wanted.of === 'park'
        ? linksWhere(network, (link) => touchesPark(view, link, wanted.park) && view.seesLink(link))
        : linksReached(view, wanted);
  return numbers.map((link) => network.linkIds[link]!);
}

const linksWhere = (network: Network, holds: (link: number) => boolean): number[] =>
  network.linkIds.flatMap((_, link) => (holds(link) ? [link] : []));

const touchesPark = (view: View, link: number, park: string) =>
  [view.network.supplier[link]!, view.network.buyer[link]!].some(
    (node) => view.inPark(node, park) && view.inScope(node),
  );

function linksReached(view: View, wanted: Extract<Links, { of: 'enterprise' }>): number[] {
  const root = view.network.numberOf.get(wanted.enterprise);
  if (root === undefined) return [];
  const found = reach(view, [root], wanted.direction, wanted.tiers, view.network.ids.length);
  return linksAmong(
    view,
    found.nodes.map(({ node }) => node),
  );
}
