import { describe, expect, it } from 'vitest';
import { operatorSight, publicSight } from '../../server/access/sight.ts';
import { networkOf } from '../../server/supply-chains/network.ts';
import { auditGroups, tierFigures, type TierFigures, type TierWorld } from '../../server/supply-chains/tier-figures.ts';
import { tierRules } from '../../server/supply-chains/tier-rules.ts';
import { tiersUpstream } from '../../server/supply-chains/tier-walk.ts';
import { viewOf } from '../../server/supply-chains/view.ts';
import { giveAway, mayBeTold, smallChain, worldOf, type SmallChain } from './tier-oracle.ts';

const seed = 20_261_124;
const graphs = 200;
function all(world: TierWorld): TierFigures[][] {
  const work = tierFigures(world, tierRules.suppression);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
const chains = Array.from({ length: graphs }, (_, n) => smallChain(seed + n));
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** Every figure that could be given: what it is in truth, and who stands behind it that the reader does not know. */
function cellsOf(chain: SmallChain, world: TierWorld, figures: TierFigures[][]) {
  return world.tiers.flatMap((tiers, day) =>
    tiers.flatMap((nodes, tier) => {
      const named = world.named[day]!;
      const cell = (year: number | null, i: number) => {
        const loadOf = (node: number) => chain.members.get(node)!.loads.get(year ?? 0);
        const there = year === null ? nodes : nodes.filter((n) => loadOf(n));
        const part = (node: number) => (year === null ? 1 : loadOf(node)!.value);
        const unknown = (node: number) => !named.has(node) || (year !== null && !loadOf(node)!.known);
        const doubtful = (node: number) => unknown(node) || !chain.members.get(node)!.groupKnown;
        const inGroup = (g: string) => (n: number) => chain.members.get(n)!.group === g;
        const figure = year === null ? figures[day]![tier]!.count : figures[day]![tier]!.loads[i]!;
        return {
          ...{ day, tier, year, figure, nodes: there },
          of: year === null ? null : part,
          truth: sum(there.map(part)),
          groups: auditGroups.map((g) => sum(there.filter(inGroup(g)).map(part))),
          behind: new Set(there.filter(unknown)),
          behindGroups: auditGroups.map((g) => new Set(there.filter((n) => doubtful(n) && inGroup(g)(n)))),
        };
      };
      return [cell(null, 0), ...chain.years.map(cell)];
    }),
  );
}
type Cell = ReturnType<typeof cellsOf>[number];
const worlds = chains.map((chain) => {
  const world = worldOf(chain);
  return { chain, world, cells: cellsOf(chain, world, all(world)) };
});
const given = (cells: Cell[]) => cells.filter((c) => c.figure.total !== null);

describe('Counts and sums of tiers, on 200 small chains with cycles', () => {
  it('stand for the tiers that trying every link one by one finds', () => {
    for (const { size, links } of chains) {
      const ids = Array.from({ length: size }, (_, i) => `e${i}`);
      const inForce = links.filter((l) => l.days.has(0));
      const column = (of: (l: (typeof links)[number]) => string) => inForce.map(of);
      const network = networkOf(
        { ids, divisions: ids.map(() => ''), parks: ids.map(() => []) },
        {
          ids: inForce.map((_, i) => `l${i}`),
          ...{ suppliers: column((l) => `e${l.from}`), buyers: column((l) => `e${l.to}`) },
          ...{ since: column(() => ''), until: column(() => ''), reportedBy: inForce.map(() => []) },
        },
      );
      const chain = { size, links, days: 1, members: new Map(), years: [] };
      expect(tiersUpstream(viewOf(network, operatorSight, 20_260_601, 20_260_601), 0, 4)).toEqual(worldOf(chain).tiers[0]); // prettier-ignore
      const seen = { ...publicSight, opened: inForce.flatMap((l, i) => (l.seen ? [`l${i}`] : [])) };
      expect(new Set(tiersUpstream(viewOf(network, seen, 20_260_601, 20_260_601), 0, 4).flat().concat(0))).toEqual(worldOf(chain).named[0]); // prettier-ignore
    }
  });

  it('are right, or are not given', () => {
    let told = 0;
    let kept = 0;
    for (const { cells } of worlds)
      for (const { figure, truth, groups } of cells) {
        if (figure.total === null) {
          kept += 1;
          expect([figure.groups, figure.reason === null]).toEqual([null, false]);
        } else {
          told += 1;
          expect(figure.total).toBe(truth);
          if (figure.groups) expect(auditGroups.map((g) => figure.groups![g])).toEqual(groups);
        }
      }
    expect(Math.min(told, kept)).toBeGreaterThan(500);
  });

  it('are never given of too few or of two who hold nearly all, nor is any part by audit', () => {
    for (const { cells } of worlds)
      for (const { figure, behind, behindGroups, of } of given(cells)) {
        expect(mayBeTold({ who: behind, of })).toBe(true);
        if (figure.groups) for (const who of behindGroups) expect(mayBeTold({ who, of })).toBe(true);
      }
  });

  it('are given first for today, wherever the rule allows it: of a tier beyond the nearest with nobody named, just then', () => {
    let cases = 0;
    for (const { world, cells } of worlds)
      for (const { day, tier, year, figure, behind, of, nodes } of cells) {
        if (day !== 0 || tier === 0 || (year !== null && year !== 2026)) continue;
        if (world.tiers[0]![tier]!.some((n) => world.named[0]!.has(n))) continue;
        cases += 1;
        expect({ nodes, given: figure.total !== null }).toEqual({ nodes, given: behind.size > 0 && mayBeTold({ who: behind, of }) }); // prettier-ignore
      }
    expect(cases).toBeGreaterThan(200);
  });

  it('say nothing that follows by taking one from another: of days, years, tiers or parts', () => {
    let pairs = 0;
    for (const { cells } of worlds)
      for (const measure of ['count', 'sum']) {
        const mine = given(cells).filter((c) => (c.year === null) === (measure === 'count'));
        const secrets = mine.map(({ behind: who, of }) => ({ who, of }));
        const parts = mine.flatMap(({ figure, behindGroups, of }) =>
          figure.groups ? behindGroups.map((who) => ({ who, of })) : [],
        );
        for (const list of [secrets, parts])
          for (const [i, a] of list.entries())
            for (const b of list.slice(i + 1)) {
              pairs += 1;
              expect(giveAway(a, b)).toBe(false);
            }
        if (measure === 'sum')
          for (const a of secrets)
            for (const b of parts) if ([...a.who].some((n) => b.who.has(n))) expect(giveAway(a, b)).toBe(false);
      }
    expect(pairs).toBeGreaterThan(10_000);
  }, 60_000);

  it('would say it, and it would be found out, if each were judged by itself', () => {
    const alone = worlds.some(({ cells }) => {
      const free = cells.filter(({ behind, of }) => behind.size > 0 && mayBeTold({ who: behind, of }));
      const secrets = free.filter((c) => c.year !== null).map(({ behind: who, of }) => ({ who, of }));
      return secrets.some((a, i) => secrets.slice(i + 1).some((b) => giveAway(a, b)));
    });
    expect(alone).toBe(true);
  });

  it('are all given to whom nothing is hidden', () => {
    for (const chain of chains.slice(0, 30)) {
      const members = new Map(
        [...chain.members].map(([n, m]) => {
          const loads = new Map([...m.loads].map(([y, l]) => [y, { ...l, known: true }]));
          return [n, { ...m, groupKnown: true, figuresKnown: true, loads }] as const;
        }),
      );
      const figures = all(worldOf({ ...chain, members }, true)).flat();
      expect(figures.flatMap((f) => [f.count, ...f.loads]).filter((f) => f.total === null || !f.groups)).toEqual([]);
    }
  });
});
