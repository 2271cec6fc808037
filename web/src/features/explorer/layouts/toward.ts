import type { Places } from './drawing.ts';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const axis: Record<Arrow, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest mark in the direction of an arrow key: what lies straight ahead counts nearer than what lies aside. */
export function toward(places: Places, from: string, arrow: Arrow): string | null {
  const start = places.get(from);
  if (!start) return places.keys().next().value ?? null;
  const [dx, dy] = axis[arrow];
  let best: string | null = null;
  let least = Infinity;
  for (const [id, at] of places) {
    if (id === from) continue;
    const ahead = (at.x - start.x) * dx + (at.y - start.y) * dy;
    if (ahead <= 0.5) continue;
    const aside = Math.abs((at.x - start.x) * dy) + Math.abs((at.y - start.y) * dx);
    const cost = ahead + aside * 2.5;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
