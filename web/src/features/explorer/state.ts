import type { Indicator } from './data/documents.ts';
import type { Direction, Expansion, LayoutName, PerspectiveName, Point, Scene } from './scene.ts';

type Positions = ReadonlyMap<string, Point>;

const plus = <T>(set: ReadonlySet<T>, more: Iterable<T>): ReadonlySet<T> => new Set([...set, ...more]);
const minus = <T>(set: ReadonlySet<T>, less: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...set].filter((each) => !less.has(each)));

export function add(scene: Scene, ids: Iterable<string>, places: Positions = new Map()): Scene {
  const fresh = new Set(ids);
  const positions = new Map(scene.positions);
  for (const [id, place] of places) if (!positions.has(id)) positions.set(id, place);
  return {
    ...scene,
    shown: plus(scene.shown, fresh),
    hidden: minus(scene.hidden, fresh),
    positions,
  };
}

export function hide(scene: Scene, ids: Iterable<string>): Scene {
  return {
    ...scene,
    hidden: plus(
      scene.hidden,
      [...ids].filter((id) => scene.shown.has(id)),
    ),
  };
}

export function showOnly(scene: Scene, ids: Iterable<string>): Scene {
  const kept = new Set(ids);
  return {
    ...scene,
    hidden: new Set([...scene.shown].filter((id) => !kept.has(id))),
  };
}

export function showAll(scene: Scene): Scene {
  return { ...scene, hidden: new Set() };
}

export function move(scene: Scene, places: Positions): Scene {
  return { ...scene, positions: new Map([...scene.positions, ...places]) };
}

export function pin(scene: Scene, ids: Iterable<string>): Scene {
  return { ...scene, pinned: plus(scene.pinned, ids) };
}

export function unpin(scene: Scene, ids: Iterable<string>): Scene {
  return { ...scene, pinned: minus(scene.pinned, new Set(ids)) };
}

/** A layout moves everything except what is pinned. */
export function arrange(scene: Scene, layout: LayoutName, places: Positions): Scene {
  const free = [...places].filter(([id]) => !scene.pinned.has(id) || !scene.positions.has(id));
  return { ...move(scene, new Map(free)), layout };
}

export function toggleFilter(scene: Scene, entry: string): Scene {
  const off = new Set(scene.off);
  if (!off.delete(entry)) off.add(entry);
  return { ...scene, off };
}

export function clearFilter(scene: Scene): Scene {
  return { ...scene, off: new Set() };
}

export function lookBy(
  scene: Scene,
  perspective: PerspectiveName,
  indicator: Indicator = scene.indicator,
  year: number | null = scene.year,
): Scene {
  return { ...scene, perspective, indicator, year };
}

export function lookAt(scene: Scene, asOf: string | null): Scene {
  return { ...scene, asOf };
}

export function expand(
  scene: Scene,
  of: string,
  direction: Direction | null,
  ids: readonly string[],
  places: Positions = new Map(),
): Scene {
  const brought = ids.filter((id) => id !== of && !scene.shown.has(id));
  const step: Expansion = { of, direction, brought };
  return {
    ...add(scene, ids, places),
    expansions: [...scene.expansions, step],
  };
}

/** Takes away what only this expansion brought, and what was opened from there in turn; pinned ones stay. */
export function collapse(scene: Scene, of: string): Scene {
  const gone = new Set<string>();
  const closing = [of];
  for (let id = closing.pop(); id !== undefined; id = closing.pop()) {
    for (const expansion of scene.expansions) {
      if (expansion.of !== id) continue;
      for (const each of expansion.brought) {
        if (each === of || gone.has(each) || scene.pinned.has(each)) continue;
        gone.add(each);
        closing.push(each);
      }
    }
  }
  return {
    ...scene,
    shown: minus(scene.shown, gone),
    hidden: minus(scene.hidden, gone),
    expansions: scene.expansions.filter((each) => each.of !== of && !gone.has(each.of)),
  };
}

export const isExpanded = (scene: Scene, id: string): boolean => scene.expansions.some((each) => each.of === id);
