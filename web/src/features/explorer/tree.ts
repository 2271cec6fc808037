import type { Drawn } from './drawn.ts';

export interface TreeItem {
  /** The way down to it: one enterprise may stand in several places. */
  readonly path: string;
  readonly id: string;
  readonly depth: number;
  readonly side: 'root' | 'supplier' | 'buyer';
  readonly children: number;
  readonly open: boolean;
}

/** The picture as a tree, flattened to its open branches. An enterprise never stands beneath itself. */
export function treeOf({ visible, roots, tiers }: Drawn, opened: ReadonlySet<string>): readonly TreeItem[] {
  const suppliers = new Map<string, string[]>();
  const buyers = new Map<string, string[]>();
  const note = (lists: Map<string, string[]>, at: string, other: string) => {
    if (!lists.get(at)?.push(other)) lists.set(at, [other]);
  };
  for (const { supplier, buyer } of visible.ties) {
    note(suppliers, buyer, supplier);
    note(buyers, supplier, buyer);
  }
  const items: TreeItem[] = [];
  const branch = (id: string, side: TreeItem['side'], above: readonly string[], path: string) => {
    const up = side === 'buyer' ? [] : (suppliers.get(id) ?? []).filter((each) => !above.includes(each) && each !== id);
    const down =
      side === 'supplier' ? [] : (buyers.get(id) ?? []).filter((each) => !above.includes(each) && each !== id);
    const open = opened.has(path);
    items.push({ path, id, depth: above.length, side, children: up.length + down.length, open });
    if (!open) return;
    for (const each of up) branch(each, 'supplier', [...above, id], `${path}/s:${each}`);
    for (const each of down) branch(each, 'buyer', [...above, id], `${path}/b:${each}`);
  };
  const drawn = new Set(visible.cards.map((card) => card.id));
  const first = roots.filter((id) => drawn.has(id));
  const apart = visible.cards.filter((card) => !tiers.has(card.id)).map((card) => card.id);
  for (const id of [...first, ...apart, ...visible.groups.map((group) => group.id)]) branch(id, 'root', [], id);
  return items;
}
