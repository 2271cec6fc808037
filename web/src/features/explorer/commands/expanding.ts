import { judge, most, withoutAsking } from '../budget.ts';
import { findIn, loadChain } from '../data/loading.ts';
import { isGroup, learn, type Card, type Link } from '../known.ts';
import { placesNear } from '../layouts/near.ts';
import type { Direction } from '../scene.ts';
import { did, sceneOf, shownCount } from '../session.ts';
import * as state from '../state.ts';
import { attempt, type Desk } from './desk.ts';
import { learnLinks } from './opening.ts';

const origin = { x: 0, y: 0 };

/** Puts enterprises on the canvas near the one they came from; everything else stays where it is. */
export async function bring(
  desk: Desk,
  of: string,
  direction: Direction | null,
  cards: readonly Card[],
  links: readonly Link[] = [],
): Promise<void> {
  const { store } = desk;
  store.set((session) => {
    const scene = sceneOf(session);
    const fresh = cards.filter((card) => !scene.shown.has(card.id)).map((card) => card.id);
    const taken = [...scene.shown].flatMap((id) => scene.positions.get(id) ?? []);
    const places = placesNear(scene.positions.get(of) ?? origin, fresh, taken, direction);
    const name = session.known.cards.get(of)?.name ?? session.known.groups.get(of)?.name ?? '';
    return did(
      { ...session, known: learn(session.known, { cards, links }), offer: null },
      'expand',
      (now) =>
        state.expand(
          now,
          of,
          direction,
          cards.map((card) => card.id),
          places,
        ),
      { name, count: fresh.length },
    );
  });
  await learnLinks(desk);
}

export const expand = (desk: Desk, id: string, direction: Direction, tiers = 1): Promise<void> =>
  attempt(desk, async () => {
    const { store, client } = desk;
    const card = store.get().known.cards.get(id);
    if (!card) return;
    const { shown, asOf } = sceneOf(store.get());
    const graph = await loadChain(client, { enterprise: id, direction, tiers, asOf, limit: most });
    const cards = graph.nodes.map(({ enterprise }) => enterprise);
    const fresh = cards.filter((each) => !shown.has(each.id)).length;
    const refused = graph.truncated || judge(shownCount(store.get()), fresh) === 'refused';
    if (refused || fresh > withoutAsking)
      store.set((session) => ({
        ...session,
        offer: { of: 'chain', card, direction, tiers, refused: refused ? graph.totalNodes - 1 : null },
      }));
    else if (fresh === 0)
      store.set((session) => ({ ...session, said: { word: 'nothingMore', values: { name: card.name } } }));
    else await bring(desk, id, direction, cards, graph.links);
  });

export const openGroup = (desk: Desk, id: string): Promise<void> =>
  attempt(desk, async () => {
    const { store, client } = desk;
    const { known, park } = store.get();
    const group = known.groups.get(id);
    if (!group || !park) return;
    const refused = judge(shownCount(store.get()), group.enterprises) === 'refused' || group.code === null;
    if (refused) {
      store.set((session) => ({ ...session, offer: { of: 'group', id, refused: group.enterprises } }));
      return;
    }
    const cards: Card[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const found = await findIn(client, { park: park.id, industry: group.code, search: '', after: after ?? null });
      cards.push(...found.cards);
      after = found.next;
    }
    await bring(desk, id, null, cards);
  });

/** Which side a double click opens: the one asked for by the origin, else the only one with anything left. */
export function sideOf(desk: Desk, id: string): Direction | null {
  const left = desk.drawn().left.get(id);
  if (!left || (left.suppliers > 0 && left.buyers > 0)) {
    const { origin: from } = desk.store.get();
    return from.from === 'enterprise' ? from.direction : null;
  }
  return left.buyers > 0 ? 'DOWNSTREAM' : 'UPSTREAM';
}

export async function toggle(desk: Desk, id: string): Promise<void> {
  if (isGroup(id)) return openGroup(desk, id);
  const left = desk.drawn().left.get(id);
  if (!left) return;
  if (left.suppliers + left.buyers === 0 && state.isExpanded(sceneOf(desk.store.get()), id)) return collapse(desk, id);
  const side = sideOf(desk, id);
  if (side !== null) return expand(desk, id, side);
  choose(desk, id);
}

/** Asks whom to bring, beginning with the side that has more left. */
export function choose(desk: Desk, id: string): void {
  const card = desk.store.get().known.cards.get(id);
  if (!card) return;
  const left = desk.drawn().left.get(id);
  const direction: Direction = (left?.buyers ?? 0) > (left?.suppliers ?? 0) ? 'DOWNSTREAM' : 'UPSTREAM';
  desk.store.set((session) => ({ ...session, offer: { of: 'chain', card, direction, tiers: 1, refused: null } }));
}

export function collapse({ store }: Desk, id: string): void {
  store.set((session) => {
    const before = sceneOf(session).shown.size;
    const after = state.collapse(sceneOf(session), id);
    const name = session.known.cards.get(id)?.name ?? session.known.groups.get(id)?.name ?? '';
    return did(session, 'collapse', () => after, { name, count: before - after.shown.size });
  });
}
