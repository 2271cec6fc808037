import type { Indicator } from './data/documents.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Direction = 'UPSTREAM' | 'DOWNSTREAM';
export type LayoutName = 'tiers' | 'rings' | 'parks' | 'industries' | 'force';
export type PerspectiveName = 'supply' | 'audit' | 'load' | 'industry' | 'role';

/** What one expansion brought onto the canvas, so that collapsing it can take exactly that away again. */
export interface Expansion {
  readonly of: string;
  readonly direction: Direction | null;
  readonly brought: readonly string[];
}

/** Everything a person arranged and can undo. What was loaded from the server is `Known` and only ever grows. */
export interface Scene {
  readonly shown: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  readonly expansions: readonly Expansion[];
  readonly layout: LayoutName;
  readonly perspective: PerspectiveName;
  readonly indicator: Indicator;
  readonly year: number | null;
  /** Legend entries switched off, as `perspective:key`. */
  readonly off: ReadonlySet<string>;
  readonly asOf: string | null;
}

export const emptyScene: Scene = {
  shown: new Set(),
  hidden: new Set(),
  positions: new Map(),
  pinned: new Set(),
  expansions: [],
  layout: 'tiers',
  perspective: 'supply',
  indicator: 'ENERGY',
  year: null,
  off: new Set(),
  asOf: null,
};
