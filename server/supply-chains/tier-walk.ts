import { linksOf } from './network.ts';
import type { View } from './view.ts';

/** The suppliers upstream of a node by tier, the nearest first, each once at its smallest tier, ascending within a tier. */
export function tiersUpstream(view: View, root: number, deepest: number): number[][] {
  const { network } = view;
  const met = new Uint8Array(network.ids.length);
  met[root] = 1;
  let front = [root];
  return Array.from({ length: deepest }, () => {
    const next: number[] = [];
    for (const node of front)
      for (const link of linksOf(network.into, node)) {
        const supplier = network.supplier[link]!;
        if (met[supplier] === 1 || !view.seesLink(link)) continue;
        met[supplier] = 1;
        next.push(supplier);
      }
    front = next.sort((a, b) => a - b);
    return front;
  });
}
