import type { Indicator } from './data/documents.ts';
import { layouts } from './layouts.ts';
import { perspectives } from './perspectives.ts';
import type { Direction, LayoutName, PerspectiveName, Point, Scene } from './scene.ts';

/** Where a picture began: what is loaded before anything else in the address applies. */
export type Origin =
  | { readonly from: 'nothing' }
  | {
      readonly from: 'enterprise';
      readonly id: string;
      readonly direction: Direction;
      readonly tiers: number;
    }
  | {
      readonly from: 'park';
      readonly code: string;
      readonly outsideTiers: number;
    };

export interface Address {
  readonly origin: Origin;
  readonly also: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: ReadonlyMap<string, Point>;
  readonly layout: LayoutName;
  readonly perspective: PerspectiveName;
  readonly indicator: Indicator | null;
  readonly year: number | null;
  readonly off: readonly string[];
  readonly asOf: string | null;
}

/** Some proxies cut an address that is longer. */
export const longest = 4000;
const list = (text: string | null) => (text ? text.split(',').filter(Boolean) : []);
const whole = (text: string | null, least: number, most: number, otherwise: number) => {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
};

function originOf(query: URLSearchParams): Origin {
  const focus = query.get('focus');
  const park = query.get('park');
  if (focus)
    return {
      from: 'enterprise',
      id: focus,
      direction: query.get('direction') === 'DOWNSTREAM' ? 'DOWNSTREAM' : 'UPSTREAM',
      tiers: whole(query.get('tiers'), 1, 15, 2),
    };
  if (park)
    return {
      from: 'park',
      code: park,
      outsideTiers: whole(query.get('outside'), 0, 5, 0),
    };
  return { from: 'nothing' };
}

function pinsOf(text: string | null): ReadonlyMap<string, Point> {
  const pins = new Map<string, Point>();
  for (const each of list(text)) {
    const [id, x, y] = each.split('~');
    if (id && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) pins.set(id, { x: Number(x), y: Number(y) });
  }
  return pins;
}

export function readAddress(query: URLSearchParams): Address {
  const layout = layouts.find((each) => each.name === query.get('layout'));
  const perspective = perspectives.find((each) => each.name === query.get('by'));
  const year = whole(query.get('year'), 1990, 2200, 0);
  const asOf = query.get('asOf');
  return {
    origin: originOf(query),
    also: list(query.get('also')),
    hidden: list(query.get('hidden')),
    pinned: pinsOf(query.get('pin')),
    layout: layout?.name ?? 'tiers',
    perspective: perspective?.name ?? 'supply',
    indicator: /^[A-Z0-9_]+$/.test(query.get('indicator') ?? '') ? (query.get('indicator') as Indicator) : null,
    year: year || null,
    off: list(query.get('off')),
    asOf: asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
  };
}

/** `leftOut` counts what did not fit, so that whoever copies the link is told. */
export function writeAddress(address: Address): {
  readonly query: URLSearchParams;
  readonly leftOut: number;
} {
  const query = new URLSearchParams();
  const { origin } = address;
  if (origin.from === 'enterprise') {
    query.set('focus', origin.id);
    query.set('direction', origin.direction);
    query.set('tiers', String(origin.tiers));
  } else if (origin.from === 'park') {
    query.set('park', origin.code);
    if (origin.outsideTiers > 0) query.set('outside', String(origin.outsideTiers));
  }
  if (address.layout !== 'tiers') query.set('layout', address.layout);
  if (address.perspective !== 'supply') query.set('by', address.perspective);
  if (address.perspective === 'load' && address.indicator) query.set('indicator', address.indicator);
  if (address.perspective === 'load' && address.year) query.set('year', String(address.year));
  if (address.asOf) query.set('asOf', address.asOf);
  if (address.off.length > 0) query.set('off', address.off.join(','));
  let leftOut = 0;
  const fit = (name: string, parts: readonly string[]) => {
    const kept: string[] = [];
    let room = longest - query.toString().length - name.length;
    for (const part of parts) {
      room -= encodeURIComponent(part).length + 3;
      if (room < 0) break;
      kept.push(part);
    }
    leftOut += parts.length - kept.length;
    if (kept.length > 0) query.set(name, kept.join(','));
  };
  fit('also', address.also);
  fit('hidden', address.hidden);
  fit(
    'pin',
    [...address.pinned].map(([id, at]) => `${id}~${Math.round(at.x)}~${Math.round(at.y)}`),
  );
  return { query, leftOut };
}

/** `loaded` is what the origin itself brings: only what was added beyond it needs naming. */
export function addressOf(origin: Origin, loaded: ReadonlySet<string>, scene: Scene): Address {
  return {
    origin,
    also: [...scene.shown].filter((id) => !loaded.has(id)),
    hidden: [...scene.hidden],
    pinned: new Map(
      [...scene.pinned].flatMap((id) => (scene.positions.has(id) ? [[id, scene.positions.get(id) as Point]] : [])),
    ),
    layout: scene.layout,
    perspective: scene.perspective,
    indicator: scene.indicator,
    year: scene.year,
    off: [...scene.off],
    asOf: scene.asOf,
  };
}
