import { bestOf, type Choices } from './attribution-choices.ts';
import { componentsOf } from './components.ts';
import { knownShares, type Sold } from './known-shares.ts';

/** By node, the enterprise itself first: what part of its output ends at the enterprise, at least and at most. */
export interface Weights {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Suppliers whose known shares added to more than 1. */
  readonly scaledDown: number;
}

/** Who can lead to the enterprise at all through some links, the nearest first. */
function* leadingTo(sold: Sold, leads: (node: number, at: number) => boolean): Generator<void, number[]> {
  const { start, buyer } = sold;
  const size = start.length - 1;
  const into = new Int32Array(size + 1);
  for (let at = 0; at < buyer.length; at += 1) if (buyer[at]! >= 0) into[buyer[at]! + 1]! += 1;
  for (let node = 0; node < size; node += 1) into[node + 1]! += into[node]!;
  yield;
  const next = into.slice(0, size);
  const from = new Int32Array(into[size]!);
  for (let node = 1; node < size; node += 1)
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      if (buyer[at]! < 0 || !leads(node, at)) continue;
      from[next[buyer[at]!]!] = node;
      next[buyer[at]!]! += 1;
    }
  yield;
  const met = new Uint8Array(size);
  met[0] = 1;
  const found = [0];
  for (let i = 0; i < found.length; i += 1)
    for (let at = into[found[i]!]!; at < next[found[i]!]!; at += 1) {
      const node = from[at]!;
      if (met[node] === 1) continue;
      met[node] = 1;
      found.push(node);
      if (found.length % 1000 === 0) yield;
    }
  return found;
}

/** The least weights, or the greatest when what is left of a supplier's output may go to any one buyer of an unknown share. */
function* weightsBy(sold: Sold, freely: boolean, least: Float64Array | null): Generator<void, Float64Array> {
  const leads = (node: number, at: number) =>
    sold.known[at]! > 0 || (freely && sold.unknown[at] === 1 && sold.rest[node]! > 0);
  const reached = yield* leadingTo(sold, leads);
  const rank = new Int32Array(sold.start.length - 1).fill(-1);
  reached.forEach((node, i) => (rank[node] = i));
  const y = new Float64Array(rank.length);
  y[0] = 1;
  const choices: Choices = { sold, freely, rank, y, least, place: new Int32Array(rank.length).fill(-1) };
  const ways = { start: sold.start, to: sold.buyer };
  const counts = (node: number, at: number) => sold.buyer[at]! > 0 && rank[sold.buyer[at]!]! >= 0 && leads(node, at);
  for (const component of yield* componentsOf(ways, reached.slice(1), counts)) yield* bestOf(choices, component);
  return y;
}

/**
 * What part of what each supplier makes ends at the enterprise (node 0), however many buyers lie between and however they buy from each other:
 * y = 1 for the enterprise, and for a supplier the sum of its shares times the y of who buys. Hands over now and then.
 */
export function* weightsOf(
  links: Pick<Sold, 'start' | 'buyer'>,
  /** By link; NaN where unknown. */
  shares: Float64Array,
): Generator<void, Weights> {
  const { sold, scaledDown } = yield* knownShares(links, shares);
  const lowest = yield* weightsBy(sold, false, null);
  const highest = sold.anyUnknown ? yield* weightsBy(sold, true, lowest) : lowest;
  return { lowest, highest, scaledDown };
}
