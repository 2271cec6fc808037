import { linksOf } from './network.ts';
import type { View } from './view.ts';

/** Who stands upstream of an enterprise, and all they sell, through links the viewer sees. The enterprise itself is number 0. */
export interface Upstream {
  /** Numbers of the network, the nearest tier first. */
  readonly nodes: readonly number[];
  readonly tiers: Int32Array;
  /** The links of node n are `links[start[n]] … links[start[n + 1] - 1]`; those of the enterprise itself do not matter and are left out. */
  readonly start: Int32Array;
  readonly links: readonly number[];
  /** Who buys by a link, by number here, or `elsewhere`. */
  readonly buyer: Int32Array;
}
export const elsewhere = -1;
const atOnce = 500;

export function* upstreamOf(view: View, root: number): Generator<void, Upstream> {
  const { network } = view;
  const numberHere = new Int32Array(network.ids.length).fill(elsewhere);
  const nodes = [root];
  const tiers = [0];
  numberHere[root] = 0;
  for (let at = 0; at < nodes.length; at += 1) {
    if (at % atOnce === 0) yield;
    for (const link of linksOf(network.into, nodes[at]!)) {
      const supplier = network.supplier[link]!;
      if (numberHere[supplier] !== elsewhere || !view.seesLink(link)) continue;
      numberHere[supplier] = nodes.length;
      nodes.push(supplier);
      tiers.push(tiers[at]! + 1);
    }
  }
  const start = new Int32Array(nodes.length + 1);
  const links: number[] = [];
  for (let at = 1; at < nodes.length; at += 1) {
    if (at % atOnce === 0) yield;
    for (const link of linksOf(network.outOf, nodes[at]!)) if (view.seesLink(link)) links.push(link);
    start[at + 1] = links.length;
  }
  const buyer = Int32Array.from(links, (link) => numberHere[network.buyer[link]!]!);
  return { nodes, tiers: Int32Array.from(tiers), start, links, buyer };
}
