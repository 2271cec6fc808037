import type { Point } from './scene.ts';

export interface Named extends Point {
  readonly id: string;
  /** In half characters. */
  readonly width: number;
  readonly lines: number;
  readonly size: number;
  /** Who goes first when two names want the same room. */
  readonly rank: number;
}

/** On the screen, however far away: smaller is not read. */
export const readable = 11;
const cell = 80;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxes() {
  const cells = new Map<string, Box[]>();
  const over = (box: Box) => {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++)
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) keys.push(`${x}:${y}`);
    return keys;
  };
  return {
    free: (box: Box) => over(box).every((key) => !cells.get(key)?.some((other) => meet(box, other))),
    take: (box: Box) => {
      for (const key of over(box)) if (!cells.get(key)?.push(box)) cells.set(key, [box]);
    },
  };
}

export const fontSize = (zoom: number): number => Math.max(13, readable / zoom);

/** Whose names can be read at this zoom without covering another name, the highest ranks first. */
export function legible(named: readonly Named[], zoom: number): ReadonlySet<string> {
  const font = fontSize(zoom) * zoom;
  const taken = boxes();
  const shown = new Set<string>();
  for (const { id, x, y, width, lines, size } of [...named].sort((a, b) => b.rank - a.rank)) {
    const half = (width * font) / 4;
    const top = y * zoom + (size * zoom) / 2 + 2;
    const box = { left: x * zoom - half, right: x * zoom + half, top, bottom: top + lines * font * 1.1 };
    if (!taken.free(box)) continue;
    taken.take(box);
    shown.add(id);
  }
  return shown;
}
