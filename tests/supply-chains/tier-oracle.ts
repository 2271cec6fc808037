import type { TierMember, TierWorld } from '../../server/supply-chains/tier-figures.ts';
import { randomOf } from '../access/twin-world.ts';

export interface Link {
  readonly from: number;
  readonly to: number;
  /** The days, by number, on which it is in force. */
  readonly days: ReadonlySet<number>;
  readonly seen: boolean;
}
export interface SmallChain {
  readonly size: number;
  readonly days: number;
  readonly links: readonly Link[];
  readonly members: ReadonlyMap<number, TierMember>;
  readonly years: readonly number[];
}
const groups = ['audited', 'inProgress', 'untouched'] as const;

/** A chain with cycles, seen from node 0, whose days and years differ by little, as those of real ones do. */
export function smallChain(seed: number): SmallChain {
  const r = randomOf(seed);
  const size = 12 + r.int(40);
  const days = 3;
  const years = [2026, 2025, 2024];
  const links = Array.from({ length: size * 2 }, (): Link => {
    const from = r.int(size);
    const on = Array.from({ length: days }, (_, d) => d).filter(() => r.chance(0.97));
    const to = r.chance(0.4) ? r.int(Math.min(4, size)) : r.int(size);
    return { from, to, days: new Set(r.chance(0.85) ? [0, 1, 2] : on), seen: to === 0 || r.chance(0.2) };
  }).filter((l) => l.from !== l.to);
  const members = new Map(
    Array.from({ length: size }, (_, node): [number, TierMember] => {
      const known = r.chance(0.15);
      const steady = r.chance(0.02) ? 5000 : 1 + r.int(100);
      const loads = years.flatMap(
        (year) =>
        r.chance(0.95) ? [[year, { value: r.chance(0.5) ? steady : 1 + r.int(100), known: known || r.chance(0.02) }] as const] : [], // prettier-ignore
      );
      const group = r.chance(0.6) ? 'untouched' : r.pick(groups);
      return [node, { group, groupKnown: known || r.chance(0.1), figuresKnown: known, loads: new Map(loads) }];
    }),
  );
  return { size, days, links, members, years };
}

/** The smallest number of links from each node down to node 0, by trying one more link until nothing is new. */
function distances({ size, links }: SmallChain, day: number, through: (link: Link) => boolean): number[] {
  const distance = Array.from({ length: size }, (_, node) => (node === 0 ? 0 : Infinity));
  for (let round = 0; round < size; round += 1)
    for (const { from, to, ...link } of links)
      if (link.days.has(day) && through({ from, to, ...link }))
        distance[from] = Math.min(distance[from]!, distance[to]! + 1);
  return distance;
}
const deepest = 4;
export function worldOf(chain: SmallChain, seesAll = false): TierWorld {
  const days = Array.from({ length: chain.days }, (_, day) => day);
  return {
    tiers: days.map((day) => {
      const distance = distances(chain, day, () => true);
      return Array.from({ length: deepest }, (_, i) => [...distance.keys()].filter((n) => distance[n] === i + 1));
    }),
    named: days.map((day) => {
      const distance = distances(chain, day, ({ seen }) => seen || seesAll);
      return new Set([...distance.keys()].filter((n) => distance[n]! <= deepest));
    }),
    ...{ members: chain.members, years: chain.years, seesAll },
  };
}

interface Secret {
  readonly who: ReadonlySet<number>;
  /** What each adds, or null for a count. */
  readonly of: ((node: number) => number) | null;
}
/** The rule in words: nobody, or at least five of whom the two largest hold less than 85 % of the sum. */
export function mayBeTold({ who, of }: Secret): boolean {
  if (who.size === 0) return true;
  if (who.size < 5) return false;
  if (!of) return true;
  const sorted = [...who].map(of).sort((a, b) => b - a);
  return sorted[0]! + sorted[1]! < 0.85 * sorted.reduce((a, b) => a + b, 0);
}
const minus = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((n) => !b.has(n)));
/** Whether taking one figure from the other leaves a figure that may not be told. */
export function giveAway(a: Secret, b: Secret): boolean {
  const [more, less] = [minus(a.who, b.who), minus(b.who, a.who)];
  return !(mayBeTold({ ...a, who: more }) && mayBeTold({ ...b, who: less }));
}
