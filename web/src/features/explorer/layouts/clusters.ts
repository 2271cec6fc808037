import type { Point } from '../scene.ts';
import { neighboursOf, type Drawing, type Mark, type Places } from './drawing.ts';

const spacing = 46;
const between = 120;
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
      radius: spacing * Math.sqrt(marks.length) + spacing,
    }));
  return inRows(discs);
}

function inRows(discs: readonly Disc[]): Places {
  const area = discs.reduce((sum, { radius }) => sum + (2 * radius + between) ** 2, 0);
  const width = Math.max(Math.sqrt(area * 1.9), 2 * (discs[0]?.radius ?? 0));
  const places = new Map<string, Point>();
  let x = 0;
  let y = 0;
  let tall = 0;
  for (const { marks, radius } of discs) {
    if (x > 0 && x + 2 * radius > width) {
      x = 0;
      y += tall + between;
      tall = 0;
    }
    const centre = { x: x + radius, y: y + radius };
    marks.forEach((mark, n) => {
      const away = spacing * Math.sqrt(n);
      places.set(mark.id, {
        x: centre.x + away * Math.cos(n * golden),
        y: centre.y + away * Math.sin(n * golden),
      });
    });
    x += 2 * radius + between;
    tall = Math.max(tall, 2 * radius);
  }
  return places;
}
