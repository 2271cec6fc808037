import type { Indicator } from '../data/documents.ts';
import { loadLoads, loadPaths } from '../data/loading.ts';
import { redo, undo } from '../history.ts';
import { learn, learnLoads, type Card } from '../known.ts';
import { layoutOf } from '../layouts.ts';
import { placesNear } from '../layouts/near.ts';
import type { LayoutName, PerspectiveName, Point } from '../scene.ts';
import { did, looking, sceneOf, type Session } from '../session.ts';
import * as state from '../state.ts';
import { attempt, type Desk } from './desk.ts';
import { learnLinks } from './opening.ts';

export const hide = ({ store }: Desk, ids: readonly string[]) =>
  store.set((session) => ({
    ...did(session, 'hide', (scene) => state.hide(scene, ids), { count: ids.length }),
    selection: new Set([...session.selection].filter((id) => !ids.includes(id))),
    cursor: session.cursor !== null && ids.includes(session.cursor) ? null : session.cursor,
  }));

export const showOnly = ({ store }: Desk, ids: readonly string[]) =>
  store.set((session) =>
    looking(
      did(session, 'showOnly', (scene) => state.showOnly(scene, ids), { count: ids.length }),
      'fit',
    ),
  );

export const showAll = ({ store }: Desk) =>
  store.set((session) => did(session, 'showAll', state.showAll, { count: sceneOf(session).hidden.size }));

export const move = ({ store }: Desk, places: ReadonlyMap<string, Point>) =>
  store.set((session) => did(session, 'move', (scene) => state.move(scene, places), { count: places.size }));

export const togglePin = ({ store }: Desk, ids: readonly string[]) =>
  store.set((session) => {
    const loose = ids.filter((id) => !sceneOf(session).pinned.has(id));
    return loose.length > 0
      ? did(session, 'pin', (scene) => state.pin(scene, loose), { count: loose.length })
      : did(session, 'unpin', (scene) => state.unpin(scene, ids), { count: ids.length });
  });

export const arrange = (desk: Desk, layout: LayoutName): Promise<void> =>
  attempt(desk, async () => {
    const places = await layoutOf(layout).arrange(desk.drawn().drawing);
    desk.store.set((session) =>
      looking(
        did(session, 'arrange', (scene) => state.arrange(scene, layout, places), { layout }),
        'fit',
      ),
    );
  });

export const filter = ({ store }: Desk, entry: string, label: string) =>
  store.set((session) => did(session, 'filter', (scene) => state.toggleFilter(scene, entry), { label }));

export const clearFilter = ({ store }: Desk) =>
  store.set((session) => did(session, 'filter', state.clearFilter, { label: '' }));

export function lookBy(desk: Desk, perspective: PerspectiveName, indicator?: Indicator, year?: number | null) {
  desk.store.set((session) =>
    did(session, 'lookBy', (scene) => state.lookBy(scene, perspective, indicator, year), { perspective }),
  );
}

/** Loads of the year looked at, for those on the canvas whose loads are not known yet. */
export const learnYear = (desk: Desk): Promise<void> =>
  attempt(desk, async () => {
    const { year, shown } = sceneOf(desk.store.get());
    if (year === null) return;
    const { known } = desk.store.get();
    const unknown = [...shown].filter((id) => known.cards.has(id) && !known.loads.get(year)?.has(id));
    if (unknown.length === 0) return;
    const loads = await loadLoads(desk.client, unknown, year);
    desk.store.set((session) => ({ ...session, known: learnLoads(session.known, year, loads) }));
  });

export const lookAt = (desk: Desk, asOf: string | null): Promise<void> =>
  attempt(desk, async () => {
    const day = asOf === desk.today ? null : asOf;
    desk.store.set((session) =>
      did(session, 'lookAt', (scene) => state.lookAt(scene, day), { day: day ?? desk.today }),
    );
    await learnLinks(desk);
  });

export const undone = ({ store }: Desk) => store.set((session) => travelled(session, undo));
export const redone = ({ store }: Desk) => store.set((session) => travelled(session, redo));

function travelled(session: Session, travel: typeof undo): Session {
  const history = travel(session.history);
  if (history === session.history) return session;
  const word = travel === undo ? 'undone' : 'redone';
  const step = travel === undo ? session.history.present : history.present;
  return { ...session, history, said: { word, values: { command: step.command } } };
}

/** One enterprise found by search joins the picture beside it. */
export const include = (desk: Desk, card: Card): Promise<void> =>
  attempt(desk, async () => {
    const { store } = desk;
    store.set((session) => {
      const { positions, shown } = sceneOf(session);
      const taken = [...shown].flatMap((id) => positions.get(id) ?? []);
      const right = Math.max(0, ...taken.map(({ x }) => x));
      const places = placesNear({ x: right, y: 0 }, [card.id], taken, 'DOWNSTREAM');
      const known = learn(session.known, { cards: [card] });
      const next =
        shown.has(card.id) && !sceneOf(session).hidden.has(card.id)
          ? session
          : did({ ...session, known }, 'add', (scene) => state.add(scene, [card.id], places), {
              name: card.name,
              count: 1,
            });
      return looking({ ...next, cursor: card.id, selection: new Set([card.id]) }, 'cursor');
    });
    await learnLinks(desk);
  });

export const findPaths = (desk: Desk, from: Card, to: Card): Promise<void> =>
  attempt(desk, async () => {
    const { store } = desk;
    const found = await loadPaths(desk.client, { from: from.id, to: to.id, asOf: sceneOf(store.get()).asOf });
    const cards = found.flat();
    store.set((session) => {
      const paths = { from, to, found, lit: found.length > 0 ? 0 : null };
      const scene = sceneOf(session);
      const fresh = [...new Set(cards.map((card) => card.id))].filter(
        (id) => !scene.shown.has(id) || scene.hidden.has(id),
      );
      const next = { ...session, known: learn(session.known, { cards }), paths, pathFrom: null };
      if (fresh.length === 0) return { ...next, said: { word: 'paths', values: { count: found.length } } };
      const places = placesNear(
        scene.positions.get(to.id) ?? { x: 0, y: 0 },
        fresh,
        scene.positions.values(),
        'UPSTREAM',
      );
      return did(next, 'add', (now) => state.add(now, fresh, places), { name: '', count: fresh.length });
    });
    await learnLinks(desk);
  });
