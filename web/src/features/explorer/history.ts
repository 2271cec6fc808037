import type { Scene } from './scene.ts';

/** Names the live text and the undo button say; one per producer of state.ts. */
export type Command =
  | 'open'
  | 'add'
  | 'hide'
  | 'showOnly'
  | 'showAll'
  | 'move'
  | 'pin'
  | 'unpin'
  | 'arrange'
  | 'filter'
  | 'lookBy'
  | 'lookAt'
  | 'expand'
  | 'collapse';

export interface Step {
  readonly command: Command;
  readonly count: number;
  readonly scene: Scene;
}
export interface History {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
}

export const deepest = 100;

export const begin = (scene: Scene): History => ({
  past: [],
  present: { command: 'open', count: scene.shown.size, scene },
  future: [],
});

export function record(history: History, command: Command, scene: Scene, count = 0): History {
  if (scene === history.present.scene) return history;
  return {
    past: [...history.past, history.present].slice(-deepest),
    present: { command, count, scene },
    future: [],
  };
}

export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}
