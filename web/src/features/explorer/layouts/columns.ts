import type { Point } from '../scene.ts';
import { neighboursOf, type Drawing, type Mark, type Places } from './drawing.ts';

const columnGap = 190;
const subColumnGap = 124;
const rowGap = 66;

/** As many rows as make the picture about as wide as a screen. */
const rowsFor = (count: number) => Math.max(6, Math.ceil(Math.sqrt(count * 1.3)));

/** Suppliers to the left, buyers to the right, so that goods flow from left to right; what no chain reaches stands below. */
export function columns(drawing: Drawing): Places {
  const tiers = new Map<number, Mark[]>();
  const apart: Mark[] = [];
  for (const mark of drawing.marks) {
    const tier = drawing.tiers.get(mark.id);
    if (tier === undefined) apart.push(mark);
    else if (!tiers.get(tier)?.push(mark)) tiers.set(tier, [mark]);
  }
  const places = new Map<string, Point>();
  const near = neighboursOf(drawing);
  const rowsMost = rowsFor(drawing.marks.length - apart.length);
  const order = [...tiers.keys()].sort((a, b) => Math.abs(a) - Math.abs(b));
  const edge = new Map<number, number>();
  let lowest = 0;
  for (const tier of order) {
    const marks = inOrder(tiers.get(tier) ?? [], places, near);
    const rows = Math.min(rowsMost, marks.length);
    const side = tier > 0 ? -1 : 1;
    const inner = tier === 0 ? 0 : (edge.get(tier - Math.sign(tier)) ?? edge.get(0) ?? 0) + side * columnGap;
    const wide = Math.ceil(marks.length / rows);
    marks.forEach((mark, n) => {
      const x = inner + side * (n % wide) * subColumnGap;
      const y = (Math.floor(n / wide) - (Math.ceil(marks.length / wide) - 1) / 2) * rowGap;
      places.set(mark.id, { x, y: y + ((n % wide) % 2) * (rowGap / 2) });
      lowest = Math.max(lowest, y);
    });
    edge.set(tier, inner + side * (wide - 1) * subColumnGap);
  }
  grid(apart, places, edge, lowest + rowGap * 2.5);
  return places;
}

/** Each beside the mean of its placed neighbours: one pass is enough to untangle most lines, and it stays O(n + m). */
function inOrder(
  marks: readonly Mark[],
  places: Places,
  near: ReadonlyMap<string, readonly string[]>,
): readonly Mark[] {
  const mean = (mark: Mark) => {
    const heights = (near.get(mark.id) ?? []).flatMap((id) => places.get(id)?.y ?? []);
    return heights.length ? heights.reduce((sum, y) => sum + y, 0) / heights.length : 0;
  };
  return marks
    .map((mark) => ({ mark, at: mean(mark) }))
    .sort((a, b) => a.at - b.at || a.mark.industry.localeCompare(b.mark.industry) || (a.mark.id < b.mark.id ? -1 : 1))
    .map(({ mark }) => mark);
}

function grid(marks: readonly Mark[], places: Map<string, Point>, edge: ReadonlyMap<number, number>, top: number) {
  const left = Math.min(0, ...edge.values());
  const right = Math.max(0, ...edge.values());
  const wide = Math.max(1, Math.floor((right - left) / subColumnGap) + 1, Math.ceil(Math.sqrt(marks.length)));
  const start = (left + right) / 2 - ((Math.min(wide, marks.length) - 1) * subColumnGap) / 2;
  marks.forEach((mark, n) =>
    places.set(mark.id, {
      x: start + (n % wide) * subColumnGap,
      y: top + Math.floor(n / wide) * rowGap + ((n % wide) % 2) * (rowGap / 2),
    }),
  );
}
