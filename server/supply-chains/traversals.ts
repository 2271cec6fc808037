import { linksOf, type Rows } from './network.ts';
import type { View } from './view.ts';

export type Direction = 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH';
/** Node and link numbers reached, tier by tier; totals count what a limit leaves out. */
export interface Reached {
  nodes: { node: number; tier: number }[];
  links: number[];
  totalNodes: number;
  totalLinks: number;
  truncated: boolean;
}
export const maxTierCap = 15;
export const maxNodes = 5000;
const maxLinks = 20_000;

/** Calls back with every visible link at a node and the node at its other end. */
function neighbours(
  view: View,
  node: number,
  direction: Direction,
  visit: (link: number, other: number) => void,
): void {
  const { network } = view;
  const walk = (rows: Rows, end: Int32Array) => {
    for (const link of linksOf(rows, node)) if (view.seesLink(link)) visit(link, end[link]!);
  };
  if (direction !== 'DOWNSTREAM') walk(network.into, network.supplier);
  if (direction !== 'UPSTREAM') walk(network.outOf, network.buyer);
}

/** Breadth first from all starts at once: each node once, at its smallest tier, the starts at tier 0. */
export function reach(
  view: View,
  starts: readonly number[],
  direction: Direction,
  maxTier: number,
  limit: number,
): Reached {
  const tier = new Int32Array(view.network.ids.length).fill(-1);
  const order: number[] = [];
  const add = (node: number, at: number) => {
    if (tier[node] !== -1) return;
    tier[node] = at;
    order.push(node);
  };
  for (const node of starts) add(node, 0);
  for (let next = 0; next < order.length; next += 1) {
    const node = order[next]!;
    const at = tier[node]!;
    if (at >= maxTier) break;
    neighbours(view, node, direction, (_, other) => add(other, at + 1));
  }
  const kept = order.slice(0, limit);
  const among = linksAmong(view, order);
  const inKept = new Uint8Array(view.network.ids.length);
  for (const node of kept) inKept[node] = 1;
  const drawn =
    kept.length === order.length
      ? among
      : among.filter((l) => inKept[view.network.supplier[l]!] && inKept[view.network.buyer[l]!]);
  return {
    nodes: kept.map((node) => ({ node, tier: tier[node]! })),
    links: drawn.slice(0, maxLinks),
    totalNodes: order.length,
    totalLinks: among.length,
    truncated: kept.length < order.length || drawn.length > maxLinks,
  };
}

/** The visible links both of whose ends are among the given nodes. */
export function linksAmong(view: View, nodes: readonly number[]): number[] {
  const { network } = view;
  const inside = new Uint8Array(network.ids.length);
  for (const node of nodes) inside[node] = 1;
  const found: number[] = [];
  for (const node of nodes)
    for (const link of linksOf(network.outOf, node))
      if (inside[network.buyer[link]!] && view.seesLink(link)) found.push(link);
  return found;
}

/** How many different nodes stand at the other end of a node's visible links. */
export function partners(view: View, node: number, direction: Direction): number {
  const found = new Set<number>();
  neighbours(view, node, direction, (_, other) => found.add(other));
  return found.size;
}

/** The distance in links from every node down to `to`, -1 beyond `within`. */
function distancesTo(view: View, to: number, within: number): Int32Array {
  const distance = new Int32Array(view.network.ids.length).fill(-1);
  distance[to] = 0;
  const queue = [to];
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next]!;
    if (distance[node]! >= within) break;
    neighbours(view, node, 'UPSTREAM', (_, other) => {
      if (distance[other] !== -1) return;
      distance[other] = distance[node]! + 1;
      queue.push(other);
    });
  }
  return distance;
}

/** Supply paths from a supplier to a buyer that visit nobody twice, shortest first, at most `first` of them. */
export function paths(view: View, from: number, to: number, maxLength: number, first: number): number[][] {
  if (from === to) return [];
  const distance = distancesTo(view, to, maxLength);
  const found: number[][] = [];
  const onPath = new Uint8Array(view.network.ids.length);
  let steps = 0;
  const walk = (path: number[], length: number): void => {
    const node = path.at(-1)!;
    if (node === to) {
      if (path.length - 1 === length) found.push([...path]);
      return;
    }
    const seen = new Set<number>();
    neighbours(view, node, 'DOWNSTREAM', (_, other) => {
      const left = length - path.length;
      if (found.length >= first || steps > maxSteps || seen.has(other) || onPath[other]) return;
      if (distance[other] === -1 || distance[other]! > left) return;
      seen.add(other);
      steps += 1;
      onPath[other] = 1;
      path.push(other);
      walk(path, length);
      path.pop();
      onPath[other] = 0;
    });
  };
  const shortest = distance[from]!;
  if (shortest === -1) return [];
  onPath[from] = 1;
  for (let length = shortest; length <= maxLength && found.length < first && steps <= maxSteps; length += 1)
    walk([from], length);
  return found;
}
const maxSteps = 400_000;
