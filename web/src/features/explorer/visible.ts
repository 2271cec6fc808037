import { isGroup, type Card, type Group, type Known, type Link } from './known.ts';
import { isExpanded } from './state.ts';
import type { Scene } from './scene.ts';

/** All links between the same two enterprises, drawn as one line. */
export interface Tie {
  readonly id: string;
  readonly supplier: string;
  readonly buyer: string;
  readonly links: readonly Link[];
}
export interface Visible {
  readonly cards: readonly Card[];
  readonly groups: readonly Group[];
  readonly ties: readonly Tie[];
}

/** `since` counts, `until` is the first day the link no longer holds. */
export const inForce = (link: Pick<Link, 'since' | 'until'>, day: string): boolean =>
  (link.since ?? day) <= day && (link.until === null || day < link.until);

export function tiesAmong(ids: ReadonlySet<string>, links: Iterable<Link>, day: string): readonly Tie[] {
  const ties = new Map<string, { id: string; supplier: string; buyer: string; links: Link[] }>();
  for (const link of links) {
    if (!ids.has(link.supplier.id) || !ids.has(link.buyer.id) || !inForce(link, day)) continue;
    const id = `${link.supplier.id}>${link.buyer.id}`;
    const tie = ties.get(id);
    if (tie) tie.links.push(link);
    else
      ties.set(id, {
        id,
        supplier: link.supplier.id,
        buyer: link.buyer.id,
        links: [link],
      });
  }
  return [...ties.values()];
}

/** What is on the canvas before the legend filters it. */
export function onCanvas(known: Known, scene: Scene, day: string): Visible {
  const cards: Card[] = [];
  const groups: Group[] = [];
  for (const id of scene.shown) {
    if (scene.hidden.has(id)) continue;
    const card = known.cards.get(id);
    if (card) cards.push(card);
    else if (isGroup(id) && !isExpanded(scene, id)) {
      const group = known.groups.get(id);
      if (group) groups.push(group);
    }
  }
  return {
    cards,
    groups,
    ties: tiesAmong(new Set(cards.map((card) => card.id)), known.links.values(), day),
  };
}

export interface Remaining {
  readonly suppliers: number;
  readonly buyers: number;
}

/** How many neighbours of each enterprise are not on the canvas: known before anything is expanded. */
export function remaining({ cards, ties }: Visible): ReadonlyMap<string, Remaining> {
  const shown = new Map(cards.map((card) => [card.id, { suppliers: 0, buyers: 0 }]));
  for (const { supplier, buyer } of ties) {
    const ofBuyer = shown.get(buyer);
    const ofSupplier = shown.get(supplier);
    if (ofBuyer) ofBuyer.suppliers++;
    if (ofSupplier) ofSupplier.buyers++;
  }
  return new Map(
    cards.map((card) => {
      const seen = shown.get(card.id) ?? { suppliers: 0, buyers: 0 };
      return [
        card.id,
        {
          suppliers: Math.max(0, card.supplierCount - seen.suppliers),
          buyers: Math.max(0, card.buyerCount - seen.buyers),
        },
      ];
    }),
  );
}
