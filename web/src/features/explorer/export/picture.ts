import type { Element } from '../elements.ts';
import type { Card } from '../known.ts';
import type { Shape } from '../perspectives.ts';
import type { Point } from '../scene.ts';
import type { Visible } from '../visible.ts';

export interface PictureNode extends Point {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly shape: Shape;
  readonly size: number;
  readonly card: Card | null;
  readonly tier: number | null;
}
export interface PictureLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly products: string;
  readonly share: number | null;
}
export interface LegendLine {
  readonly label: string;
  readonly colour: string;
  readonly shape: Shape;
  readonly count: number;
}
/** What every export writes: the canvas as it is, with its legend. */
export interface Picture {
  readonly title: string;
  readonly note: string;
  readonly nodes: readonly PictureNode[];
  readonly lines: readonly PictureLine[];
  readonly legend: readonly LegendLine[];
}

export function pictureOf(
  visible: Visible,
  elements: readonly Element[],
  positions: ReadonlyMap<string, Point>,
  tiers: ReadonlyMap<string, number>,
  caption: Pick<Picture, 'title' | 'note' | 'legend'>,
): Picture {
  const cards = new Map(visible.cards.map((card) => [card.id, card]));
  const ties = new Map(visible.ties.map((tie) => [tie.id, tie]));
  const nodes = elements
    .filter((each) => each.group === 'nodes')
    .map(({ data }): PictureNode => ({
      id: data.id,
      label: String(data['label']),
      colour: String(data['colour']),
      shape: data['shape'] as Shape,
      size: Number(data['size']),
      card: cards.get(data.id) ?? null,
      tier: tiers.get(data.id) ?? null,
      ...(positions.get(data.id) ?? { x: 0, y: 0 }),
    }));
  const lines = elements
    .filter((each) => each.group === 'edges')
    .map(({ data }): PictureLine => {
      const links = ties.get(data.id)?.links ?? [];
      const shares = links.flatMap((link) => link.shareOfSupplier ?? []);
      return {
        id: data.id,
        source: String(data['source']),
        target: String(data['target']),
        width: Number(data['width']),
        products: [...new Set(links.flatMap((link) => link.product ?? []))].join('、'),
        share: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) : null,
      };
    });
  return { ...caption, nodes, lines };
}
