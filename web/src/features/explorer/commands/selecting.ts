import { sceneOf, looking, type Session } from '../session.ts';
import type { Desk } from './desk.ts';

const chosen = (session: Session, ids: Iterable<string>): Session => {
  const selection = new Set(ids);
  return { ...session, selection, said: { word: 'selected', values: { count: selection.size } } };
};

export const select = ({ store }: Desk, ids: readonly string[], cursor: string | null = ids[0] ?? null) =>
  store.set((session) => ({ ...session, selection: new Set(ids), cursor }));

/** The cursor is where the keyboard stands: moving it selects, and brings it into sight. */
export const moveCursor = ({ store }: Desk, id: string) =>
  store.set((session) => looking({ ...session, cursor: id, selection: new Set([id]) }, 'cursor'));

export const toggleSelected = ({ store }: Desk, id: string) =>
  store.set((session) => {
    const selection = new Set(session.selection);
    if (!selection.delete(id)) selection.add(id);
    return { ...session, selection, cursor: id };
  });

const drawnIds = (desk: Desk) => {
  const { cards, groups } = desk.drawn().visible;
  return [...cards.map((card) => card.id), ...groups.map((group) => group.id)];
};

export const selectAll = (desk: Desk) => desk.store.set((session) => chosen(session, drawnIds(desk)));

export const invert = (desk: Desk) =>
  desk.store.set((session) =>
    chosen(
      session,
      drawnIds(desk).filter((id) => !session.selection.has(id)),
    ),
  );

export const selectNeighbours = (desk: Desk) =>
  desk.store.set((session) => {
    const near = new Set(session.selection);
    for (const { supplier, buyer } of desk.drawn().visible.ties) {
      if (session.selection.has(supplier)) near.add(buyer);
      if (session.selection.has(buyer)) near.add(supplier);
    }
    return chosen(session, near);
  });

/** What a command applies to: the selection, or else where the keyboard stands. */
export function targets({ store }: Desk): readonly string[] {
  const { selection, cursor } = store.get();
  const { hidden } = sceneOf(store.get());
  if (selection.size > 0) return [...selection].filter((id) => !hidden.has(id));
  return cursor === null ? [] : [cursor];
}
