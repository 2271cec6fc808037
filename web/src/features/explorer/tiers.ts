export interface Arc {
  readonly supplier: string;
  readonly buyer: string;
}

const neighbours = (arcs: readonly Arc[], from: keyof Arc, to: keyof Arc) => {
  const lists = new Map<string, string[]>();
  for (const arc of arcs) {
    const list = lists.get(arc[from]);
    if (list) list.push(arc[to]);
    else lists.set(arc[from], [arc[to]]);
  }
  return lists;
};

function walk(roots: readonly string[], next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const reached = new Map(roots.map((id) => [id, 0]));
  const queue = [...roots];
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at] as string;
    const tier = (reached.get(id) ?? 0) + 1;
    for (const each of next.get(id) ?? []) {
      if (reached.has(each)) continue;
      reached.set(each, tier);
      queue.push(each);
    }
  }
  return reached;
}

/**
 * The signed tier of each enterprise: the length of the shortest chain to a root, positive for suppliers and negative for
 * buyers, the nearer of the two when it is both. What no chain reaches has none.
 */
export function tiersFrom(roots: readonly string[], arcs: readonly Arc[]): ReadonlyMap<string, number> {
  const up = walk(roots, neighbours(arcs, 'buyer', 'supplier'));
  const down = walk(roots, neighbours(arcs, 'supplier', 'buyer'));
  const tiers = new Map(up);
  for (const [id, tier] of down) {
    const above = up.get(id);
    if (above === undefined || tier < above) tiers.set(id, tier === 0 ? 0 : -tier);
  }
  return tiers;
}

/** Roots for a picture that has no focus: its leads, or else whoever buys from most of the others. */
export function rootsOf(
  focus: string | null,
  cards: readonly { readonly id: string; readonly lead: boolean }[],
  arcs: readonly Arc[],
): readonly string[] {
  if (focus !== null && cards.some((card) => card.id === focus)) return [focus];
  const leads = cards.filter((card) => card.lead).map((card) => card.id);
  if (leads.length > 0) return leads;
  const bought = new Map<string, number>();
  for (const { buyer } of arcs) bought.set(buyer, (bought.get(buyer) ?? 0) + 1);
  const first = [...bought].sort((a, b) => b[1] - a[1])[0]?.[0] ?? cards[0]?.id;
  return first === undefined ? [] : [first];
}
