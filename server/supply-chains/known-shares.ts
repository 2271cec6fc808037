/** What the nodes sell: of node n the links `start[n]` until `start[n + 1]`, each to a buyer, or to -1: elsewhere. */
export interface Sold {
  readonly start: Int32Array;
  readonly buyer: Int32Array;
  /** Known shares, scaled down where those of a supplier add to more than 1; 0 where unknown. */
  readonly known: Float64Array;
  readonly unknown: Uint8Array;
  /** By node: what its known shares leave. */
  readonly rest: Float64Array;
  readonly anyUnknown: boolean;
}
/** More than rounding. */
const clearly = 1e-9;

export function* knownShares(
  { start, buyer }: Pick<Sold, 'start' | 'buyer'>,
  shares: Float64Array,
): Generator<void, { sold: Sold; scaledDown: number }> {
  const known = new Float64Array(shares.length);
  const unknown = new Uint8Array(shares.length);
  const rest = new Float64Array(start.length - 1);
  let scaledDown = 0;
  for (let node = 1; node < rest.length; node += 1) {
    if (node % 2000 === 0) yield;
    let sum = 0;
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      if (Number.isNaN(shares[at])) unknown[at] = 1;
      else sum += known[at] = Math.max(0, shares[at]!);
    }
    if (sum > 1) for (let at = start[node]!; at < start[node + 1]!; at += 1) known[at]! /= sum;
    if (sum > 1 + clearly) scaledDown += 1;
    rest[node] = sum < 1 - clearly ? 1 - sum : 0;
  }
  return { sold: { start, buyer, known, unknown, rest, anyUnknown: unknown.includes(1) }, scaledDown };
}
