import { degrees, elementsOf, type Element } from './elements.ts';
import type { Drawing } from './layouts/drawing.ts';
import { industryDivision, perspectiveOf, perspectives, plain, type Look, type Sighted } from './perspectives.ts';
import type { Card } from './known.ts';
import { sceneOf, type Session } from './session.ts';
import { rootsOf, tiersFrom } from './tiers.ts';
import { onCanvas, remaining, tiesAmong, type Remaining, type Tie, type Visible } from './visible.ts';

export interface LegendEntry extends Look {
  readonly count: number;
  readonly entry: string;
  readonly on: boolean;
}
/** Everything the panels and the canvas show, worked out from the session in one place. */
export interface Drawn {
  /** After the legend's filter. */
  readonly visible: Visible;
  readonly filtered: number;
  readonly tiers: ReadonlyMap<string, number>;
  readonly roots: readonly string[];
  readonly left: ReadonlyMap<string, Remaining>;
  readonly degree: ReadonlyMap<string, number>;
  readonly legend: readonly LegendEntry[];
  readonly lookOf: (card: Card) => Look;
  readonly elements: readonly Element[];
  readonly began: number;
  readonly ended: number;
  readonly drawing: Drawing;
}

const focusOf = ({ origin }: Session) => (origin.from === 'enterprise' ? origin.id : null);
const parkOf = ({ origin, park }: Session) => (origin.from === 'park' ? (park?.code ?? origin.code) : null);

/** On another day than today both days' lines are drawn: what began since, and what ended since. */
function compared(session: Session, ids: ReadonlySet<string>, day: string, today: string) {
  const links = [...session.known.links.values()];
  const then = tiesAmong(ids, links, day);
  if (day === today) return { ties: then, began: new Set<string>(), ended: new Set<string>() };
  const now = tiesAmong(ids, links, today);
  const thenIds = new Set(then.map((tie) => tie.id));
  const nowIds = new Set(now.map((tie) => tie.id));
  const fresh = now.filter((tie) => !thenIds.has(tie.id));
  return {
    ties: [...then, ...fresh],
    began: new Set(fresh.map((tie) => tie.id)),
    ended: new Set(then.filter((tie) => !nowIds.has(tie.id)).map((tie) => tie.id)),
  };
}

export function draw(session: Session, today: string): Drawn {
  const scene = sceneOf(session);
  const { known } = session;
  const day = scene.asOf ?? today;
  const all = onCanvas(known, scene, day);
  const roots = rootsOf(focusOf(session), all.cards, all.ties);
  const tiers = tiersFrom(roots, all.ties);
  const seen: Sighted = {
    cards: all.cards,
    tiers,
    loads: scene.year === null ? undefined : known.loads.get(scene.year),
    indicator: scene.indicator,
    industryNames: session.industryNames,
    park: parkOf(session),
  };
  const { looks, keyOf } = perspectiveOf(scene.perspective).read(seen);
  const lookByKey = new Map(looks.map((look) => [look.key, look]));
  const lookOf = (card: Card) => lookByKey.get(keyOf(card)) ?? plain;
  const filters = perspectives
    .filter(({ name }) => [...scene.off].some((entry) => entry.startsWith(`${name}:`)))
    .map(({ name, read }) => {
      const { keyOf: key } = read(seen);
      return (card: Card) => !scene.off.has(`${name}:${key(card)}`);
    });
  const cards = filters.length > 0 ? all.cards.filter((card) => filters.every((passes) => passes(card))) : all.cards;
  const { ties, began, ended } = compared(session, new Set(cards.map((card) => card.id)), day, today);
  const visible: Visible = { cards, groups: all.groups, ties };
  const left = remaining(all);
  const lit =
    session.paths === null || session.paths.lit === null ? [] : (session.paths.found[session.paths.lit] ?? []);
  const counts = new Map<string, number>();
  for (const card of all.cards) counts.set(keyOf(card), (counts.get(keyOf(card)) ?? 0) + 1);
  return {
    visible,
    filtered: all.cards.length - cards.length,
    tiers,
    roots,
    left,
    degree: degrees(ties),
    legend: looks
      .map((look): LegendEntry => {
        const entry = `${scene.perspective}:${look.key}`;
        return { ...look, entry, count: counts.get(look.key) ?? 0, on: !scene.off.has(entry) };
      })
      .filter(({ count, on }) => count > 0 || !on),
    lookOf,
    elements: elementsOf(visible, {
      lookOf,
      badgeOf: left,
      pinned: scene.pinned,
      began,
      ended,
      onPath: onPathOf(lit),
      positions: scene.positions,
    }),
    began: began.size,
    ended: ended.size,
    drawing: {
      marks: [
        ...cards.map((card) => ({
          id: card.id,
          size: lookOf(card).size,
          park: card.park?.code ?? '',
          industry: industryDivision(card) ?? '',
        })),
        ...all.groups.map((group) => ({ id: group.id, size: 90, park: '', industry: group.code ?? '' })),
      ],
      arcs: ties,
      roots,
      tiers,
      pinned: new Map(
        [...scene.pinned].flatMap((id) => {
          const at = scene.positions.get(id);
          return at ? [[id, at] as const] : [];
        }),
      ),
    },
  };
}

function onPathOf(path: readonly Card[]): ReadonlySet<string> {
  const lit = new Set<string>(path.map((card) => card.id));
  path.forEach((card, n) => {
    const next = path[n + 1];
    if (!next) return;
    lit.add(`${card.id}>${next.id}`);
    lit.add(`${next.id}>${card.id}`);
  });
  return lit;
}

export const isTie = (id: string): boolean => id.includes('>');
export type { Tie };
