import type { Direction, Point } from '../scene.ts';
import type { Places } from './drawing.ts';

const cell = 64;
const wide = 92;
const tall = 54;

/** Which places are taken, looked up by the cell they fall in and the cells around it. */
function occupancy(places: Iterable<Point>) {
  const cells = new Map<string, Point[]>();
  const column = (x: number) => Math.floor(x / wide);
  const row = (y: number) => Math.floor(y / tall);
  const take = (at: Point) => {
    const key = `${column(at.x)}:${row(at.y)}`;
    if (!cells.get(key)?.push(at)) cells.set(key, [at]);
  };
  const near = (at: Point) =>
    [-1, 0, 1].some((dx) =>
      [-1, 0, 1].some((dy) =>
        cells
          .get(`${column(at.x) + dx}:${row(at.y) + dy}`)
          ?.some((other) => Math.abs(other.x - at.x) < wide && Math.abs(other.y - at.y) < tall),
      ),
    );
  for (const place of places) take(place);
  return { take, near };
}

/** The middle of the fan: suppliers are fanned out to the left, buyers to the right, as the columns have them. */
const middle = (direction: Direction | null) => (direction === 'UPSTREAM' ? Math.PI : 0);

/**
 * Free places near a parent for new enterprises, in arcs that grow outwards. Whatever is already on the canvas stays where it
 * is and keeps its room.
 */
export function placesNear(
  parent: Point,
  ids: readonly string[],
  taken: Iterable<Point>,
  direction: Direction | null,
): Places {
  const occupied = occupancy(taken);
  occupied.take(parent);
  const places = new Map<string, Point>();
  const spread = direction === null ? 2 * Math.PI : Math.PI * 0.9;
  let next = 0;
  for (let ring = 1; next < ids.length; ring++) {
    const radius = 110 + ring * 62;
    const slots = Math.max(3, Math.floor((spread * radius) / cell));
    for (let slot = 0; slot < slots && next < ids.length; slot++) {
      const out = Math.ceil(slot / 2) * (slot % 2 === 0 ? 1 : -1);
      const angle = middle(direction) + (out * spread) / slots;
      const at = {
        x: parent.x + radius * 1.15 * Math.cos(angle),
        y: parent.y + radius * Math.sin(angle),
      };
      if (occupied.near(at)) continue;
      occupied.take(at);
      places.set(ids[next++] as string, at);
    }
  }
  return places;
}
