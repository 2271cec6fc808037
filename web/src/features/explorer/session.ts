import type { CombinedError } from 'urql';
import type { ParkOutlineOf } from './data/documents.ts';
import { begin, record, type Command, type History } from './history.ts';
import { nothingKnown, type Card, type Known } from './known.ts';
import { emptyScene, type Direction, type Scene } from './scene.ts';
import type { Origin } from './url.ts';

/** Enterprises to choose from, where adding all of them was too many or the person wanted to choose. */
export type Offer =
  | {
      readonly of: 'chain';
      readonly card: Card;
      readonly direction: Direction;
      readonly tiers: number;
      readonly refused: number | null;
    }
  | { readonly of: 'group'; readonly id: string; readonly refused: number | null };

export interface Paths {
  readonly from: Card;
  readonly to: Card;
  readonly found: readonly (readonly Card[])[];
  readonly lit: number | null;
}
export interface Look {
  readonly times: number;
  readonly at: 'fit' | 'in' | 'out' | 'cursor';
}
/** What the live text says; `words` is a key of strings.said. */
export interface Said {
  readonly word: string;
  readonly values: Readonly<Record<string, string | number>>;
}
export interface Session {
  readonly origin: Origin;
  readonly park: ParkOutlineOf | null;
  readonly known: Known;
  readonly history: History;
  /** What the origin itself brought: the address names only what came later. */
  readonly loaded: ReadonlySet<string>;
  readonly cut: { readonly nodes: number; readonly asked: number; readonly got: number } | null;
  readonly industryNames: ReadonlyMap<string, string>;
  readonly selection: ReadonlySet<string>;
  readonly cursor: string | null;
  readonly pathFrom: string | null;
  readonly paths: Paths | null;
  readonly offer: Offer | null;
  readonly busy: boolean;
  readonly problem: CombinedError | null;
  readonly missing: boolean;
  readonly said: Said | null;
  readonly look: Look;
}

export const newSession = (origin: Origin): Session => ({
  origin,
  park: null,
  known: nothingKnown,
  history: begin(emptyScene),
  loaded: new Set(),
  cut: null,
  industryNames: new Map(),
  selection: new Set(),
  cursor: null,
  pathFrom: null,
  paths: null,
  offer: null,
  busy: true,
  problem: null,
  missing: false,
  said: null,
  look: { times: 0, at: 'fit' },
});

export const sceneOf = (session: Session): Scene => session.history.present.scene;

export function shownCount(session: Session): number {
  const { shown, hidden } = sceneOf(session);
  let count = 0;
  for (const id of shown) if (!hidden.has(id)) count++;
  return count;
}

/** One command done: recorded for undo, and said aloud. */
export function did(
  session: Session,
  command: Command,
  change: (scene: Scene) => Scene,
  values: Said['values'] = {},
): Session {
  const scene = change(sceneOf(session));
  const count = typeof values['count'] === 'number' ? values['count'] : 0;
  return { ...session, history: record(session.history, command, scene, count), said: { word: command, values } };
}

export const looking = (session: Session, at: Look['at']): Session => ({
  ...session,
  look: { times: session.look.times + 1, at },
});
