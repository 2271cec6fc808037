import type { Point } from '../scene.ts';
import { neighboursOf, type Drawing, type Mark, type Places } from './drawing.ts';

const ringGap = 92;
const spacing = 84;
/** Screens are wider than high. */
const stretch = 1.5;

const angleOf = (at: Point) => Math.atan2(at.y, at.x);

/** The roots in the middle, each tier a ring around them; a crowded tier takes several rings. */
export function rings(drawing: Drawing): Places {
  const farthest = Math.max(0, ...[...drawing.tiers.values()].map(Math.abs));
  const layers = new Map<number, Mark[]>();
  for (const mark of drawing.marks) {
    const layer = Math.abs(drawing.tiers.get(mark.id) ?? farthest + 1);
    if (!layers.get(layer)?.push(mark)) layers.set(layer, [mark]);
  }
  const near = neighboursOf(drawing);
  const places = new Map<string, Point>();
  let radius = 0;
  for (const layer of [...layers.keys()].sort((a, b) => a - b)) {
    let left = turned(layers.get(layer) ?? [], places, near);
    if (places.size === 0 && left.length === 1) {
      places.set((left[0] as Mark).id, { x: 0, y: 0 });
      continue;
    }
    while (left.length > 0) {
      radius += ringGap;
      const room = Math.max(6, Math.floor((2 * Math.PI * radius) / spacing));
      const rest = Math.ceil(left.length / room);
      const ring = left.filter((_, n) => n % rest === 0);
      const step = (2 * Math.PI) / ring.length;
      ring.forEach((mark, n) =>
        places.set(mark.id, {
          x: stretch * radius * Math.cos(n * step - Math.PI),
          y: radius * Math.sin(n * step - Math.PI),
        }),
      );
      left = left.filter((_, n) => n % rest !== 0);
    }
  }
  return places;
}

function turned(marks: readonly Mark[], places: Places, near: ReadonlyMap<string, readonly string[]>): readonly Mark[] {
  const direction = (mark: Mark) => {
    let x = 0;
    let y = 0;
    for (const id of near.get(mark.id) ?? []) {
      const at = places.get(id);
      if (!at || (at.x === 0 && at.y === 0)) continue;
      const angle = angleOf(at);
      x += Math.cos(angle);
      y += Math.sin(angle);
    }
    return x === 0 && y === 0 ? null : Math.atan2(y, x);
  };
  return marks
    .map((mark) => ({ mark, at: direction(mark) ?? Math.PI }))
    .sort((a, b) => a.at - b.at || a.mark.industry.localeCompare(b.mark.industry) || (a.mark.id < b.mark.id ? -1 : 1))
    .map(({ mark }) => mark);
}
