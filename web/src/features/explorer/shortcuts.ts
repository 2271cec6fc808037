import { useEffect, useRef } from 'react';
import * as arranging from './commands/arranging.ts';
import type { Desk } from './commands/desk.ts';
import { choose, collapse, toggle } from './commands/expanding.ts';
import * as selecting from './commands/selecting.ts';
import { actionOf, typing, type KeyAction } from './keys.ts';
import { toward, type Arrow } from './layouts/toward.ts';
import { looking, sceneOf } from './session.ts';

interface Screen {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onMenu: (id: string) => void;
}

function step(desk: Desk, arrow: Arrow) {
  const { cursor } = desk.store.get();
  const { positions } = sceneOf(desk.store.get());
  const places = new Map(
    desk.drawn().drawing.marks.flatMap(({ id }) => {
      const at = positions.get(id);
      return at ? [[id, at] as const] : [];
    }),
  );
  const next =
    cursor === null ? (desk.drawn().roots[0] ?? [...places.keys()][0] ?? null) : toward(places, cursor, arrow);
  if (next !== null) selecting.moveCursor(desk, next);
}

function actionsOf(desk: Desk, screen: Screen): Record<KeyAction, () => void> {
  const { store } = desk;
  const { cursor } = store.get();
  const ids = selecting.targets(desk);
  const look = (at: 'in' | 'out' | 'fit') => () => store.set((session) => looking(session, at));
  return {
    expand: () => cursor !== null && void toggle(desk, cursor),
    choose: () => cursor !== null && choose(desk, cursor),
    collapse: () => cursor !== null && collapse(desk, cursor),
    hide: () => ids.length > 0 && arranging.hide(desk, ids),
    showOnly: () => ids.length > 0 && arranging.showOnly(desk, ids),
    pin: () => ids.length > 0 && arranging.togglePin(desk, ids),
    neighbours: () => selecting.selectNeighbours(desk),
    invert: () => selecting.invert(desk),
    clear: () => selecting.select(desk, []),
    selectAll: () => selecting.selectAll(desk),
    undo: () => arranging.undone(desk),
    redo: () => arranging.redone(desk),
    zoomIn: look('in'),
    zoomOut: look('out'),
    fit: look('fit'),
    search: screen.onSearch,
    help: screen.onHelp,
    menu: () => cursor !== null && screen.onMenu(cursor),
  };
}

/** The keys of keys.ts, on the picture and the tree, and the few that work anywhere on the screen. */
export function useShortcuts(desk: Desk, screen: Screen) {
  const now = useRef(screen);
  useEffect(() => {
    now.current = screen;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || typing(event.target)) return;
      const target = event.target instanceof Element ? event.target : null;
      const onPicture = target?.closest('#explorer-picture, #explorer-tree') != null;
      if (onPicture && event.key.startsWith('Arrow') && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        step(desk, event.key as Arrow);
        return;
      }
      const action = actionOf(event, onPicture);
      if (!action) return;
      event.preventDefault();
      actionsOf(desk, now.current)[action]();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [desk]);
}
