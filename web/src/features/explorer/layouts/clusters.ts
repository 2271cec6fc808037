import type { Point } from '../scene.ts';
import { neighboursOf, type Drawing, type Mark, type Places } from './drawing.ts';

const spacing = 62;
const between = 70;
const golden = Math.PI * (3 - Math.sqrt(5));

interface Disc {
  readonly marks: readonly Mark[];
  readonly radius: number;
}

/** One disc for each park or industry, the busiest enterprise in its middle; the discs stand in rows, largest first. */
export function clusters(drawing: Drawing, by: 'park' | 'industry'): Places {
  const near = neighboursOf(drawing);
  const degree = (mark: Mark) => near.get(mark.id)?.length ?? 0;
  const groups = new Map<string, Mark[]>();
  for (const mark of drawing.marks) if (!groups.get(mark[by])?.push(mark)) groups.set(mark[by], [mark]);
  const discs = [...groups.entries()]
    .sort(
      ([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length || a.localeCompare(b),
    )
    .map(([, marks]): Disc => ({
      marks: marks.sort((a, b) => degree(b) - degree(a) || (a.id < b.id ? -1 : 1)),
      radius: spacing * Math.sqrt(marks.length - 1) + spacing,
    }));
  return inRows(discs);
}

/** Rows as high as their largest disc; smaller discs stand on top of each other in what room is left. */
function inRows(discs: readonly Disc[]): Places {
  const size = ({ radius }: Disc) => 2 * radius;
  const area = discs.reduce((sum, disc) => sum + (size(disc) + between) ** 2, 0);
  const width = Math.max(Math.sqrt(area * 1.7), size(discs[0] ?? { marks: [], radius: 0 }));
  const places = new Map<string, Point>();
  let [left, top, high] = [0, 0, 0];
  let [wide, filled] = [0, 0];
  for (const disc of discs) {
    const side = size(disc);
    if (wide > 0 && filled + side > high) {
      left += wide + between;
      [wide, filled] = [0, 0];
    }
    if (left > 0 && left + side > width) {
      [left, top, high] = [0, top + high + between, 0];
      [wide, filled] = [0, 0];
    }
    if (high === 0) high = side;
    const centre = { x: left + disc.radius, y: top + filled + disc.radius };
    disc.marks.forEach((mark, n) => {
      const away = spacing * Math.sqrt(n);
      places.set(mark.id, { x: centre.x + away * Math.cos(n * golden), y: centre.y + away * Math.sin(n * golden) });
    });
    wide = Math.max(wide, side);
    filled += side + between;
  }
  return places;
}
