import { most } from '../budget.ts';
import { loadCards, loadChain, loadLinks, loadPark, loadParkGraph } from '../data/loading.ts';
import type { GraphOf, ParkOutlineOf } from '../data/documents.ts';
import { draw } from '../drawn.ts';
import { begin } from '../history.ts';
import { groupId, learn, type Group } from '../known.ts';
import { layoutOf } from '../layouts.ts';
import { emptyScene, type Scene } from '../scene.ts';
import { looking, newSession, sceneOf, type Session } from '../session.ts';
import { add, arrange, hide, move, pin } from '../state.ts';
import type { Address, Origin } from '../url.ts';
import { attempt, type Desk } from './desk.ts';

const cardsOf = (graph: GraphOf) => graph.nodes.map(({ enterprise }) => enterprise);

/** The park's industries, two digits deep, for when it holds more enterprises than a picture can. */
export function groupsOf({ totals }: ParkOutlineOf): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { industry, enterprises, audited } of totals.byIndustry) {
    const code = industry?.code.match(/^[A-Z]?\d{2}/)?.[0] ?? industry?.code ?? null;
    const id = groupId(code);
    const before = groups.get(id);
    groups.set(id, {
      id,
      code,
      name: before?.name ?? industry?.name ?? '',
      enterprises: enterprises + (before?.enterprises ?? 0),
      audited: audited + (before?.audited ?? 0),
    });
  }
  return [...groups.values()].sort((a, b) => b.enterprises - a.enterprises);
}

type Loaded = Partial<Session> & Pick<Session, 'known'> & { readonly ids: readonly string[] };

async function fromEnterprise(
  desk: Desk,
  origin: Origin & { from: 'enterprise' },
  asOf: string | null,
): Promise<Loaded> {
  const { known } = desk.store.get();
  let cut: Session['cut'] = null;
  for (let tiers = origin.tiers; ; tiers--) {
    const graph = await loadChain(desk.client, {
      enterprise: origin.id,
      direction: origin.direction,
      tiers,
      asOf,
      limit: most,
    });
    const cards = cardsOf(graph);
    if (cards.length === 0) return { known, ids: [], missing: true };
    if (!graph.truncated)
      return {
        known: learn(known, { cards, links: graph.links }),
        ids: cards.map((card) => card.id),
        cut: cut && { ...cut, got: tiers },
      };
    cut ??= { nodes: graph.totalNodes, asked: origin.tiers, got: 0 };
    if (tiers > 1) continue;
    const root = graph.nodes.find(({ enterprise }) => enterprise.id === origin.id)?.enterprise;
    if (!root) return { known, ids: [], missing: true };
    return {
      known: learn(known, { cards: [root] }),
      ids: [root.id],
      cut,
      offer: { of: 'chain', card: root, direction: origin.direction, tiers: 1, refused: graph.totalNodes },
    };
  }
}

async function fromPark(desk: Desk, origin: Origin & { from: 'park' }, asOf: string | null): Promise<Loaded> {
  const { known } = desk.store.get();
  const park = await loadPark(desk.client, origin.code);
  if (!park) return { known, ids: [], missing: true };
  const graph = await loadParkGraph(desk.client, {
    park: park.id,
    outsideTiers: origin.outsideTiers,
    asOf,
    limit: most,
  });
  if (!graph.truncated) {
    const cards = cardsOf(graph);
    return { park, known: learn(known, { cards, links: graph.links }), ids: cards.map((card) => card.id) };
  }
  const groups = groupsOf(park);
  return {
    park,
    known: learn(known, { groups }),
    ids: groups.map((group) => group.id),
    cut: { nodes: graph.totalNodes, asked: origin.outsideTiers, got: 0 },
  };
}

const load = (desk: Desk, origin: Origin, asOf: string | null): Promise<Loaded> => {
  if (origin.from === 'enterprise') return fromEnterprise(desk, origin, asOf);
  if (origin.from === 'park') return fromPark(desk, origin, asOf);
  return Promise.resolve({ known: desk.store.get().known, ids: [] });
};

function sceneFor(address: Address, ids: readonly string[], also: readonly string[], year: number | null): Scene {
  const start: Scene = {
    ...emptyScene,
    layout: address.layout,
    perspective: address.perspective,
    indicator: address.indicator ?? emptyScene.indicator,
    year: address.year ?? year,
    off: new Set(address.off),
    asOf: address.asOf,
  };
  const shown = add(start, [...ids, ...also]);
  return pin(move(hide(shown, address.hidden), address.pinned), address.pinned.keys());
}

/** Everything the address says, drawn; undo starts from here. */
export const open = (desk: Desk, address: Address): Promise<void> =>
  attempt(desk, async () => {
    const { store, client, today } = desk;
    const { industryNames } = store.get();
    store.set(() => ({ ...newSession(address.origin), industryNames }));
    const { ids, ...loaded } = await load(desk, address.origin, address.asOf);
    const also = address.also.filter((id) => !ids.includes(id));
    const cards = also.length > 0 ? await loadCards(client, also.slice(0, most)) : [];
    const known = learn(loaded.known, { cards });
    const year = loaded.park?.recordYears[0] ?? Number(today.slice(0, 4)) - 1;
    const scene = sceneFor(
      address,
      ids,
      cards.map((card) => card.id),
      year,
    );
    const session: Session = { ...store.get(), ...loaded, known, loaded: new Set(ids), history: begin(scene) };
    const places = await layoutOf(scene.layout).arrange(draw(session, today).drawing);
    store.set(() => looking({ ...session, history: begin(arrange(scene, scene.layout, places)) }, 'fit'));
    await learnLinks(desk);
  });

/** The lines among all that is shown: what each expansion brought knows only its own. */
export async function learnLinks({ store, client, today }: Desk): Promise<void> {
  const { shown, asOf } = sceneOf(store.get());
  const ids = [...shown].filter((id) => store.get().known.cards.has(id));
  const days = asOf === null || asOf === today ? [null] : [null, asOf];
  for (const day of days) {
    const links = await loadLinks(client, ids, day);
    store.set((session) => ({ ...session, known: learn(session.known, { links }) }));
  }
}
