import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { randomOf } from '../access/twin-world.ts';
import { world } from '../support/world.ts';
import { dense, randomShares } from './attribution-oracle.ts';
import { asked, attributedIn, by, given, of, sum, type Given } from './attribution-world.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());

const ask = asked(w);
const attributed = attributedIn(w);

/** B and C buy from each other, the lead sells to C, D sells by two products; Y buys from C and stands in no chain of the lead. */
const circle: Given = {
  links: [
    ['b', 'lead-works', 0.5],
    ['b', 'c', 0.2],
    ['c', 'b', 0.4],
    ['c', 'y', 0.1],
    ['lead-works', 'c', 0.9],
    ['d', 'c', 0.5, { product: '酸' }],
    ['d', 'c', 0.25, { product: '碱' }],
  ],
  cod: { b: 10, c: 100, d: 200 },
};
const yOfB = 0.5 / (1 - 0.2 * 0.4);
const circleWeights = { b: yOfB, c: 0.4 * yOfB, d: 0.75 * 0.4 * yOfB };

describe('What suppliers load on the account of an enterprise', () => {
  beforeEach(() => given(w, circle));

  it('is the part of their load that their output ends there with, in circles too, the largest first', async () => {
    const { total, residual, suppliers, ...rest } = await attributed('lead');
    expect(by(suppliers, 'weight')).toEqual(by(suppliers, 'highestWeight'));
    expect(by(suppliers, 'weight')).toEqual(of(circleWeights));
    expect(suppliers.map((s: any) => [s.enterprise.name, s.tier, s.figure])).toEqual([['d', 3, 200], ['c', 2, 100], ['b', 1, 10]]); // prettier-ignore
    for (const s of suppliers) expect([s.load, s.highestLoad]).toEqual([s.weight * s.figure, s.load]);
    expect(total).toBeCloseTo(200 * circleWeights.d + 100 * circleWeights.c + 10 * circleWeights.b, 10);
    expect([residual, suppliers.at(-1).cumulativeShare]).toEqual([0, 1]);
    expect(rest).toMatchObject({
      ...{ indicator: 'COD', year: 2025, unit: 't', energyBasis: null, truncated: false, scaledDown: 0 },
      ...{ withoutFigures: [], residualParts: { unknownShares: 0, beyondMaxTier: 0, notListed: 0 } },
    });
    expect(rest.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('adds up to the total, of which a tier asked for only lists a part', async () => {
    const all = await attributed('lead');
    for (const maxTier of [1, 2, 3, 15]) {
      const some = await attributed('lead', `maxTier: ${maxTier}`);
      const listed = sum(some.suppliers, (s) => s.load);
      expect(some.total).toBe(all.total);
      expect(some.suppliers.map((s: any) => s.weight)).toEqual(all.suppliers.filter((s: any) => s.tier <= maxTier).map((s: any) => s.weight)); // prettier-ignore
      expect(listed + some.residual).toBeCloseTo(all.total, 10);
      expect(some.residualParts.beyondMaxTier).toBeCloseTo(some.residual, 10);
      expect(some.suppliers.at(-1).cumulativeShare).toBeCloseTo(listed / all.total, 10);
    }
    for (const maxTier of [0, 16, -1]) expect((await ask('lead', `maxTier: ${maxTier}`)).errors?.[0]?.message).toContain('maxTier：'); // prettier-ignore
  });

  it('is cut where the first suppliers hold enough of it, by a rule that says where it stands', async () => {
    const { suppliers, cut, park, rule } = await attributed('lead');
    const shares = suppliers.map((s: any) => s.cumulativeShare);
    expect(cut).toEqual({ share: 0.67, suppliers: 2, reached: shares[1] });
    expect(park).toEqual({ suppliers: 2, reached: shares[1] });
    expect(shares[0]).toBeLessThan(0.67);
    expect(rule).toEqual({ ofLead: 0.67, ofPark: 0.8, citation: expect.stringContaining('·'), verified: false });
    expect((await attributed('lead', 'maxTier: 1')).cut).toMatchObject({ suppliers: 1 });
    const wrong = await w.as('lead').ask(`query($id: ID!) { upstreamAttribution(enterprise: $id, indicator: COD, year: 2025) { cut(share: 1.5) { suppliers } } }`, { id: globalId('Enterprise', 'lead-works') }); // prettier-ignore
    expect(wrong.errors?.[0]?.message).toContain('share：');
  });

  it('lies in a band where shares are unknown, the rest of which is the residual', async () => {
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l1'}]->() REMOVE l.shareOfSupplier`);
    const { total, residual, residualParts, suppliers } = await attributed('lead');
    const highest = 0.5 / (1 - 0.5 * 0.4);
    expect(by(suppliers, 'weight')).toEqual(of({ d: 0.15, c: 0.2, b: 0.5 }));
    expect(by(suppliers, 'highestWeight')).toEqual(of({ d: 0.75 * 0.4 * highest, c: 0.4 * highest, b: highest }));
    expect(total).toBeCloseTo(200 * 0.3 * highest + 100 * 0.4 * highest + 10 * highest, 10);
    expect(residual).toBeCloseTo(total - 30 - 20 - 5, 10);
    expect(residualParts).toEqual({ unknownShares: expect.closeTo(residual, 10), beyondMaxTier: 0, notListed: 0 });
    expect(suppliers.at(-1).cumulativeShare).toBeCloseTo(55 / total, 10);
  });

  it('counts shares that add to more than all as all, and says of how many suppliers', async () => {
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l3'}]->() SET l.shareOfSupplier = 0.8`);
    const { suppliers, scaledDown, residual } = await attributed('lead');
    const b = 0.5 / (1 - (0.2 * 0.4) / 1.2);
    expect([scaledDown, residual]).toEqual([1, 0]);
    expect(by(suppliers, 'weight')[globalId('Enterprise', 'c')]).toBeCloseTo((b * 0.4) / 1.2, 9);
  });

  it('is of the links in force on the day, and of the figures of the year', async () => {
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l2'}]->() SET l.until = date('2026-01-01')
                   WITH 1 AS one MATCH ()-[l:SUPPLIES {id: 'l0'}]->() SET l.since = date('2020-01-01')`);
    expect(by((await attributed('lead')).suppliers, 'weight')).toEqual(of({ b: 0.5 }));
    const before = await attributed('lead', 'asOf: "2025-12-31"');
    expect([before.suppliers.length, before.asOf]).toEqual([3, '2025-12-31']);
    expect(await attributed('lead', 'asOf: "2019-12-31"')).toMatchObject({ total: 0, residual: 0, suppliers: [], cut: { suppliers: 0, reached: 0 } }); // prettier-ignore
    const without = await attributed('lead', '', 'indicator: COD, year: 2024');
    expect([without.total, without.suppliers, without.cut.suppliers]).toEqual([0, [], 0]);
    expect(by(without.withoutFigures, 'weight')).toEqual(of({ b: 0.5 }));
  });

  it('is zero where that is what is reported, and listed as known', async () => {
    await w.given(`MATCH (:Enterprise {id: 'c'})-[:HAS_RECORD]->(r) SET r.cod = 0.0`);
    const { suppliers, residual } = await attributed('lead');
    expect(suppliers.at(-1)).toMatchObject({ enterprise: { name: 'c' }, load: 0, highestLoad: 0, cumulativeShare: 1 });
    expect(residual).toBe(0);
  });

  it('is of energy in one basis alone, and lists apart who reports in another', async () => {
    await w.given(`MATCH (e)-[:HAS_RECORD]->(r) SET r.energy = r.cod, r.energyBasis = CASE e.id WHEN 'b' THEN 'CALORIFIC' ELSE 'EQUIVALENT' END`); // prettier-ignore
    const { energyBasis, unit, suppliers, withoutFigures } = await attributed('lead', '', 'indicator: ENERGY, year: 2025'); // prettier-ignore
    expect([energyBasis, unit]).toEqual(['EQUIVALENT', 'tce']);
    expect(suppliers.map((s: any) => s.enterprise.name)).toEqual(['d', 'c']);
    expect(withoutFigures).toMatchObject([{ enterprise: { name: 'b' }, tier: 1, otherBasis: true }]);
  });
});

describe('Attribution through the API', () => {
  it('is what elimination over all suppliers at once finds', async () => {
    const links = randomShares(randomOf(7), 30, 0);
    const name = (n: number) => (n === 0 ? 'lead-works' : `n${String(n).padStart(2, '0')}`);
    const cod = Object.fromEntries(Array.from({ length: 29 }, (_, i) => [name(i + 1), i]));
    await given(w, { links: links.map((l) => [name(l.from), name(l.to), l.share]), cod });
    const { suppliers, residual, total } = await attributed('lead');
    const y = dense(30, links);
    expect(suppliers.length).toBeGreaterThan(20);
    for (const s of suppliers) expect(s.weight).toBeCloseTo(y[Number(s.enterprise.name.slice(1))]!, 9);
    expect(total).toBeCloseTo(
      y.reduce((all, weight, i) => all + (i > 0 ? weight * (i - 1) : 0), 0),
      9,
    );
    expect(residual).toBe(0);
    const order = suppliers.map((s: any) => [-s.load, s.tier, s.enterprise.id]);
    expect(order).toEqual([...order].sort(([a], [b]) => a - b));
  });

  it('answers of sixty that all supply each other in less than a second', async () => {
    const name = (n: number) => (n === 0 ? 'lead-works' : `n${n}`);
    const pairs = Array.from({ length: 60 }, (_, a) => Array.from({ length: 60 }, (_, b) => [a, b] as const)).flat();
    await given(w, {
      links: pairs.filter(([a, b]) => a !== b).map(([a, b]) => [name(a), name(b), 0.9 / 59]),
      cod: Object.fromEntries(Array.from({ length: 59 }, (_, i) => [name(i + 1), 1])),
    });
    const took: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      const begun = performance.now();
      await attributed('lead');
      took.push(performance.now() - begun);
    }
    expect(Math.min(...took)).toBeLessThan(1000);
    const { suppliers, residual } = await attributed('lead');
    expect([suppliers.length, residual]).toEqual([59, 0]);
    const y = 0.9 / 59 / (1 - (0.9 * 58) / 59);
    for (const s of suppliers) expect(s.weight).toBeCloseTo(y, 12);
  });
});
