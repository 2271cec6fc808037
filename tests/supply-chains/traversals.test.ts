import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operatorSight, publicSight } from '../../server/access/sight.ts';
import { networkOf, type LinkColumns } from '../../server/supply-chains/network.ts';
import { linksAmong, paths, reach } from '../../server/supply-chains/traversals.ts';
import { viewOf } from '../../server/supply-chains/view.ts';

const day = 20261123;
type Pair = readonly [supplier: number, buyer: number];
const name = (n: number) => `e${n}`;

function network(size: number, pairs: readonly Pair[], change: Partial<LinkColumns> = {}) {
  const nodes = Array.from({ length: size }, (_, n) => name(n));
  return networkOf(
    { ids: nodes, divisions: nodes.map(() => '210202'), parks: nodes.map(() => []) },
    {
      ids: pairs.map((_, i) => `l${i}`),
      suppliers: pairs.map(([s]) => name(s)),
      buyers: pairs.map(([, b]) => name(b)),
      since: pairs.map(() => ''),
      until: pairs.map(() => ''),
      reportedBy: pairs.map(() => []),
      ...change,
    },
  );
}
const everything = (size: number, pairs: readonly Pair[]) => viewOf(network(size, pairs), operatorSight, day, day);

/** Tiers by relaxing every link until nothing changes: slow, and nothing like a queue. */
function tiersByRelaxing(size: number, pairs: readonly Pair[], root: number, maxTier: number): Map<number, number> {
  const tier = Array.from({ length: size }, (_, n) => (n === root ? 0 : Infinity));
  for (let round = 0; round < size; round += 1) for (const [s, b] of pairs) tier[s] = Math.min(tier[s]!, tier[b]! + 1);
  return new Map(tier.flatMap((t, n) => (t <= maxTier ? [[n, t] as const] : [])));
}
/** Every simple path, by trying every order of going on. */
function pathsByTrying(pairs: readonly Pair[], from: number, to: number, most: number): string[] {
  const found = new Set<string>();
  const go = (path: number[]) => {
    const last = path.at(-1)!;
    if (last === to) return void found.add(path.join('>'));
    if (path.length - 1 === most) return;
    for (const [s, b] of pairs) if (s === last && !path.includes(b)) go([...path, b]);
  };
  if (from !== to) go([from]);
  return [...found].sort();
}
const world = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    pairs: fc.array(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([s, b]) => s !== b),
      { maxLength: 24 },
    ),
    root: fc.nat(size - 1),
    other: fc.nat(size - 1),
    tiers: fc.integer({ min: 1, max: 5 }),
  }),
);

describe('A supply chain', () => {
  it('holds everyone within the tiers asked, each once, at its smallest tier', () =>
    fc.assert(
      fc.property(world, ({ size, pairs, root, tiers }) => {
        const found = reach(everything(size, pairs), [root], 'UPSTREAM', tiers, 5000);
        const expected = tiersByRelaxing(size, pairs, root, tiers);
        expect(new Map(found.nodes.map(({ node, tier }) => [node, tier]))).toEqual(expected);
        expect(found.nodes).toHaveLength(expected.size);
        expect(found.totalNodes).toBe(expected.size);
        const inside = pairs.filter(([s, b]) => expected.has(s) && expected.has(b));
        expect(found.totalLinks).toBe(inside.length);
      }),
      { numRuns: 500 },
    ));

  it('downstream is upstream with every link turned round', () =>
    fc.assert(
      fc.property(world, ({ size, pairs, root, tiers }) => {
        const turned = pairs.map(([s, b]): Pair => [b, s]);
        expect(reach(everything(size, pairs), [root], 'DOWNSTREAM', tiers, 5000).nodes).toEqual(
          reach(everything(size, turned), [root], 'UPSTREAM', tiers, 5000).nodes,
        );
      }),
    ));

  it('finds the eleventh tier of a chain and stops where it is told', () => {
    const chain = Array.from({ length: 14 }, (_, n): Pair => [n + 1, n]);
    const found = reach(everything(15, chain), [0], 'UPSTREAM', 11, 5000);
    expect(found.nodes.at(-1)).toEqual({ node: 11, tier: 11 });
    expect(found.totalNodes).toBe(12);
  });

  it('ends on a cycle, and on a complete graph of sixty in less than a second', () => {
    expect(
      reach(
        everything(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
        [0],
        'UPSTREAM',
        15,
        5000,
      ).totalNodes,
    ).toBe(3);
    const complete: Pair[] = [];
    for (let s = 0; s < 60; s += 1) for (let b = 0; b < 60; b += 1) if (s !== b) complete.push([s, b]);
    const began = performance.now();
    expect(reach(everything(60, complete), [0], 'UPSTREAM', 6, 5000).totalLinks).toBe(60 * 59);
    expect(paths(everything(60, complete), 0, 59, 6, 10)).toHaveLength(10);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('says what a limit left out, and counts all the same', () => {
    const hub = Array.from({ length: 50 }, (_, n): Pair => [n + 1, 0]);
    const found = reach(everything(51, hub), [0], 'UPSTREAM', 1, 10);
    expect(found).toMatchObject({ totalNodes: 51, totalLinks: 50, truncated: true });
    expect(found.nodes).toHaveLength(10);
    expect(found.links).toHaveLength(9);
    expect(reach(everything(51, hub), [0], 'UPSTREAM', 1, 51).truncated).toBe(false);
  });

  it('holds only links in force on the day: from its first day, until the day before its last', () => {
    const pairs: Pair[] = [[1, 0]];
    const dated = network(2, pairs, { since: ['2026-01-01'], until: ['2026-07-01'] });
    const on = (d: number) => reach(viewOf(dated, operatorSight, d, day), [0], 'UPSTREAM', 1, 10).totalNodes;
    expect([20251231, 20260101, 20260630, 20260701].map(on)).toEqual([1, 2, 2, 1]);
  });

  it('does not pass through a link the viewer may not see', () => {
    const pairs: Pair[] = [
      [1, 0],
      [2, 1],
      [3, 2],
    ];
    const lead = { ...publicSight, enterprises: ['e0'], own: ['e0'], person: 'p' };
    const seen = (sight: typeof lead, change = {}) =>
      reach(viewOf(network(4, pairs, change), sight, day, day), [0], 'UPSTREAM', 5, 10).nodes.map((n) => n.node);
    expect(seen(lead)).toEqual([0, 1]);
    expect(seen({ ...lead, enterprises: ['e1'], own: ['e1'] })).toEqual([0, 1, 2]);
    expect(seen(lead, { reportedBy: [[], ['p'], []] })).toEqual([0, 1, 2]);
    expect(seen({ ...publicSight, person: null } as never)).toEqual([0]);
  });
});

describe('Supply paths', () => {
  it('are all the paths that visit nobody twice, shortest first', () =>
    fc.assert(
      fc.property(world, ({ size, pairs, root, other, tiers }) => {
        const found = paths(everything(size, pairs), root, other, tiers, 100_000);
        expect(found.map((path) => path.join('>')).sort()).toEqual(pathsByTrying(pairs, root, other, tiers));
        const lengths = found.map((path) => path.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    ));
});

describe('The links among some enterprises', () => {
  it('are those with both ends among them', () =>
    fc.assert(
      fc.property(world, fc.array(fc.nat(8)), ({ size, pairs }, some) => {
        const nodes = [...new Set(some.filter((n) => n < size))];
        const expected = pairs.flatMap(([s, b], i) => (nodes.includes(s) && nodes.includes(b) ? [i] : []));
        expect(linksAmong(everything(size, pairs), nodes).sort((a, b) => a - b)).toEqual(expected);
      }),
    ));
});
