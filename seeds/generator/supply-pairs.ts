import { createRandom } from '../random.ts';
import { powerLaw } from './power-law.ts';

/** Who supplies whom, by number, and how much of the supplier's output goes there. */
export interface SupplyPairs {
  readonly suppliers: Int32Array;
  readonly buyers: Int32Array;
  readonly shares: Float32Array;
}
/** The enterprises of a park stand in a row: park p holds starts[p] up to starts[p + 1]. */
export type ParkStarts = Int32Array;

const inPark = 0.35;
const mostSold = 0.95;

/** Pairs without repetition and without self-supply, their degrees after a power law; the shares of one supplier stay below 1. */
export function supplyPairs(
  enterprises: number,
  links: number,
  starts: ParkStarts,
  parkOf: Int32Array,
  seed: number,
): SupplyPairs {
  if (links > (enterprises * (enterprises - 1)) / 4)
    throw new RangeError(`${enterprises} enterprises are too few for ${links} links`);
  const random = createRandom(seed);
  const anySupplier = powerLaw(enterprises, 0.62, random);
  const anyBuyer = powerLaw(enterprises, 0.55, random);
  const suppliers = new Int32Array(links);
  const buyers = new Int32Array(links);
  const shares = new Float32Array(links);
  const sold = new Float64Array(enterprises);
  const taken = new Set<number>();
  for (let made = 0; made < links;) {
    const buyer = anyBuyer();
    const park = parkOf[buyer]!;
    const near = park >= 0 && random.chance(inPark);
    const supplier = near ? random.whole(starts[park]!, starts[park + 1]! - 1) : anySupplier();
    const pair = supplier * enterprises + buyer;
    if (supplier === buyer || taken.has(pair)) continue;
    taken.add(pair);
    suppliers[made] = supplier;
    buyers[made] = buyer;
    shares[made] = random.between(0.2, 1);
    sold[supplier]! += shares[made]!;
    made += 1;
  }
  for (let i = 0; i < links; i += 1) {
    const supplier = suppliers[i]!;
    const all = Math.max(sold[supplier]!, 1.4);
    shares[i] = (shares[i]! / all) * mostSold;
  }
  return { suppliers, buyers, shares };
}
