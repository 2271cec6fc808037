import type { ElementDefinition } from 'cytoscape';
import type { Card } from './known.ts';
import { shortName } from './names.ts';
import type { Look } from './perspectives.ts';
import type { Point } from './scene.ts';
import type { Remaining, Tie, Visible } from './visible.ts';

/** Words over a column or a cluster: what stands beneath it. */
export interface Caption extends Point {
  readonly id: string;
  readonly text: string;
}
export interface Marks {
  readonly lookOf: (card: Card) => Look;
  readonly badgeOf: ReadonlyMap<string, Remaining>;
  readonly pinned: ReadonlySet<string>;
  /** Lines of today only, and lines of the day looked at only. */
  readonly began: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
  readonly onPath: ReadonlySet<string>;
  readonly positions: ReadonlyMap<string, Point>;
}
export type Element = ElementDefinition & {
  readonly data: { readonly id: string };
};

/** An enterprise with more lines than this is a hub: its lines are drawn thin and pale, its name always. */
export const hubLines = 40;

const compact = (count: number) => (count > 999 ? `${Math.floor(count / 100) / 10}k` : String(count));

function badge(left: Remaining | undefined): string {
  const total = (left?.suppliers ?? 0) + (left?.buyers ?? 0);
  return total > 0 ? `+${compact(total)}` : '';
}

export function degrees(ties: readonly Tie[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { supplier, buyer } of ties) {
    counts.set(supplier, (counts.get(supplier) ?? 0) + 1);
    counts.set(buyer, (counts.get(buyer) ?? 0) + 1);
  }
  return counts;
}

const classesOf = (flags: Record<string, boolean>) =>
  Object.entries(flags)
    .filter(([, on]) => on)
    .map(([name]) => name)
    .join(' ');

/** What Cytoscape is given: nodes first, so that every line finds its ends. */
export function elementsOf(visible: Visible, marks: Marks): readonly Element[] {
  const degree = degrees(visible.ties);
  const isHub = (id: string) => (degree.get(id) ?? 0) > hubLines;
  const place = (id: string) => marks.positions.get(id) ?? { x: 0, y: 0 };
  const cards = visible.cards.map((card): Element => {
    const { colour, shape, size } = marks.lookOf(card);
    const more = badge(marks.badgeOf.get(card.id));
    const name = shortName(card.name);
    return {
      group: 'nodes',
      data: {
        id: card.id,
        label: more ? `${name} ${more}` : name,
        colour,
        shape,
        size: isHub(card.id) ? size + 12 : size,
        rank: (degree.get(card.id) ?? 0) + (card.lead ? 1e4 : 0),
      },
      position: { ...place(card.id) },
      classes: classesOf({
        enterprise: true,
        pinned: marks.pinned.has(card.id),
        lead: card.lead,
        unverified: !card.verified,
        hub: isHub(card.id),
        path: marks.onPath.has(card.id),
      }),
    };
  });
  const groups = visible.groups.map((group): Element => ({
    group: 'nodes',
    data: {
      id: group.id,
      label: `${group.name}\n${group.enterprises}`,
      size: Math.round(48 + Math.sqrt(group.enterprises) * 3),
      colour: '#e3f1f0',
      shape: 'round-rectangle',
    },
    position: { ...place(group.id) },
    classes: 'group',
  }));
  const lines = visible.ties.map((tie): Element => {
    const share = Math.max(0, ...tie.links.map((link) => link.shareOfSupplier ?? 0));
    return {
      group: 'edges',
      data: {
        id: tie.id,
        source: tie.supplier,
        target: tie.buyer,
        width: 1.2 + share * 4,
      },
      classes: classesOf({
        tie: true,
        thin: isHub(tie.supplier) || isHub(tie.buyer),
        began: marks.began.has(tie.id),
        ended: marks.ended.has(tie.id),
        path: marks.onPath.has(tie.id),
        doubtful: tie.links.every((link) => (link.confidence ?? 1) < 0.5),
      }),
    };
  });
  return [...cards, ...groups, ...lines];
}

export const captionElements = (captions: readonly Caption[]): readonly Element[] =>
  captions.map(({ id, text, x, y }) => ({
    group: 'nodes',
    data: { id: `caption:${id}`, label: text, x, y },
    position: { x, y },
    classes: 'caption',
    selectable: false,
    grabbable: false,
  }));

export interface Difference {
  readonly remove: readonly string[];
  readonly add: readonly Element[];
  readonly change: readonly Element[];
}

const same = (a: Element, b: Element) => {
  if (a.classes !== b.classes) return false;
  const before = a.data as Record<string, unknown>;
  const after = b.data as Record<string, unknown>;
  return Object.keys(after).every((key) => before[key] === after[key]);
};

/** The least that turns one picture into the next, so that nothing else on the canvas is touched. */
export function difference(before: ReadonlyMap<string, Element>, after: readonly Element[]): Difference {
  const kept = new Set(after.map((each) => each.data.id));
  return {
    remove: [...before.keys()].filter((id) => !kept.has(id)),
    add: after.filter((each) => !before.has(each.data.id)),
    change: after.filter((each) => {
      const old = before.get(each.data.id);
      return old !== undefined && !same(old, each);
    }),
  };
}
