import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { schemesWorld } from './schemes-world.ts';

const w = await world();
afterAll(() => w.close());
const [park, second, lead, b] = [
  globalId('Park', 'park'),
  globalId('Park', 'second'),
  globalId('Enterprise', 'lead-works'),
  globalId('Enterprise', 'member-b'),
];
const g = 1_000_000;
interface Given {
  readonly audit: string;
  readonly id: string;
  readonly status?: string;
  readonly kind?: string;
  readonly expected?: object;
  readonly verified?: object;
}
const schemes = (list: readonly Given[]) =>
  w.given(
    `UNWIND $list AS row
     MATCH (a:Audit {id: row.audit})
     CREATE (s:Scheme {id: row.id, name: row.id, place: 1, version: 1, kind: coalesce(row.kind, 'NO_LOW_COST'), status: coalesce(row.status, 'IMPLEMENTED')})-[:OF]->(a)
     FOREACH (f IN [x IN [row.expected] WHERE x IS NOT NULL] | CREATE (s)-[:EXPECTS]->(x:SavingFigures {id: row.id + ' expected'}) SET x += f)
     FOREACH (f IN [x IN [row.verified] WHERE x IS NOT NULL] | CREATE (s)-[:VERIFIED_AT]->(v:SavingFigures {id: row.id + ' verified'}) SET v += f)`,
    { list },
  );

/** Three enterprises in two parks and one outside; s2 is shared 33.33 to 66.67, coal comes in three units that are never added. */
beforeEach(async () => {
  await schemesWorld(w);
  await w.given(`
    MATCH (s:Enterprise {id: 'supplier-works'}), (t:Enterprise {id: 'tier-2'}), (a:Audit {id: 'audit-a'})
    CREATE (s)-[:IN_PARK {since: date('2020-01-01')}]->(:Park {id: 'second', name: '青禾铸造产业园', nameKey: 'second', search: 'second', level: 'OTHER', code: 'LN-2', division: '210302', industries: [], collects: [], version: 1}),
      (:Audit {id: 'audit-t', status: 'OPEN', stage: 'AUDIT', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2026-01-01')})-[:OF]->(t)
    SET a.status = 'WITHDRAWN'`);
  await schemes([
    {
      audit: 'audit-lead',
      id: 's1',
      expected: { year: 2025, electricity: 1_000_000, investment: 10_001, coal: 10 * g, energyBasis: 'EQUIVALENT' },
      verified: { year: 2026, electricity: 700_000, investment: 12_002 },
    },
    { audit: 'audit-lead', id: 's2', kind: 'MEDIUM_HIGH_COST', expected: { year: 2026, electricity: 100_001, cod: 7 } },
    {
      audit: 'audit-b',
      id: 's3',
      status: 'PROPOSED',
      expected: { year: 2025, electricity: 200_000, coal: 5 * g, energyBasis: 'CALORIFIC' },
    },
    { audit: 'audit-supplier', id: 's4', expected: { year: 2026, electricity: 50_000, coal: 3 * g } },
    { audit: 'audit-t', id: 's5', expected: { year: 2026, water: 12_345 } },
    { audit: 'audit-t', id: 's6', status: 'DROPPED', expected: { year: 2026, water: 999_000 } },
    { audit: 'audit-a', id: 's7', expected: { year: 2026, water: 888_000 } },
    { audit: 'audit-far', id: 's8', expected: { year: 2026, water: 777_000 } },
  ]);
  await w.given(`
    MATCH (s:Scheme {id: 's2'}), (l:Audit {id: 'audit-lead'}), (b:Audit {id: 'audit-b'})
    CREATE (s)-[:SHARED_BY {basisPoints: 3333}]->(l), (s)-[:SHARED_BY {basisPoints: 6667}]->(b)`);
});
const TOTALS = `schemes { total reason } implemented { total reason } noLowCost mediumHighCost flagged
  lines { measure unit energyBasis expected { total exact schemes reason } verified { exact schemes reason } }`;
const ask = async (as: CastMember | null, args = '', locale = 'zh') => {
  const { data, errors } = await (as ? w.as(as) : w.public).ask(
    `{ savingsLedger${args && `(${args})`} { place { kind key name } path { kind key name } totalsOnly years totals { ${TOTALS} } parts { place { kind key name } totals { ${TOTALS} } } } }`,
    {},
    { 'x-qinglian-locale': locale },
  );
  return errors ? { refused: errors[0]!.extensions.code } : data.savingsLedger;
};
const line = (totals: any, measure: string, basis: string | null = null) =>
  totals.lines.find((one: any) => one.measure === measure && one.energyBasis === basis);
const electricity = (totals: any) => line(totals, 'ELECTRICITY')?.expected.exact ?? null;
const part = (found: any, key: string) => found.parts.find((one: any) => one.place.key === key);
/** Decimals of at most six digits, as whole millionths. */
const millionths = (text: string | null): bigint => {
  const [whole = '0', fraction = ''] = (text ?? '0').split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
};

describe('The ledger of savings', () => {
  it('of a province is what its cities add, to the last unit', async () => {
    const found = await ask('regulator');
    expect(found).toMatchObject({
      place: { kind: 'DIVISION', key: '21', name: '辽宁省' },
      path: [],
      totalsOnly: false,
      years: [2026, 2025],
    });
    expect(found.totals).toMatchObject({
      schemes: { total: 5 },
      implemented: { total: 4 },
      noLowCost: 4,
      mediumHighCost: 1,
      flagged: 1,
    });
    expect(electricity(found.totals)).toBe('1350.001');
    expect(found.parts.map(({ place, totals }: any) => [place.name, electricity(totals)]).sort()).toEqual([
      ['大连市', '1300.001'],
      ['抚顺市', null],
      ['鞍山市', '50'],
    ]);
    expect(line(found.totals, 'WATER').expected).toMatchObject({ total: 12.345, exact: '12.345', schemes: 1 });
    expect(line(found.totals, 'INVESTMENT')).toMatchObject({
      unit: '元',
      expected: { exact: '100.01' },
      verified: { exact: '120.02' },
    });
  });

  it('keeps expected and verified apart', async () => {
    const { totals } = await ask('regulator');
    expect(line(totals, 'ELECTRICITY').verified).toMatchObject({ exact: '700', schemes: 1 });
    expect(line(totals, 'COD').verified).toMatchObject({ exact: null, schemes: null, reason: null });
  });

  it('never adds bases of energy, nor coal as mined to standard coal', async () => {
    const { totals } = await ask('regulator');
    const coal = totals.lines.filter((one: any) => one.measure === 'COAL');
    expect(coal.map((one: any) => [one.energyBasis, one.unit, one.expected.exact])).toEqual([
      [null, 't', '3'],
      ['EQUIVALENT', 'tce', '10'],
      ['CALORIFIC', 'tce', '5'],
    ]);
  });

  it('goes down from province to city, park, enterprise and scheme, each the sum of its parts', async () => {
    const trail = ['division: "21"', 'division: "2102"', `division: "2102", park: "${park}"`, `enterprise: "${b}"`];
    for (const args of trail) {
      const { totals, parts } = await ask('regulator', args);
      for (const { measure, energyBasis, expected } of totals.lines) {
        const each = parts.map((one: any) => line(one.totals, measure, energyBasis)?.expected.exact ?? null);
        expect(each.map(millionths).reduce((x: bigint, y: bigint) => x + y)).toBe(millionths(expected.exact));
      }
      expect(parts.reduce((sum: number, one: any) => sum + one.totals.schemes.total, 0)).toBe(totals.schemes.total);
    }
    const city = await ask('regulator', 'division: "2102"');
    expect(city.parts.map(({ place }: any) => [place.kind, place.key])).toEqual([['PARK', park]]);
    const inPark = await ask('regulator', `division: "2102", park: "${park}"`);
    expect(inPark.path.map(({ name }: any) => name)).toEqual(['辽宁省', '大连市']);
    expect(electricity(part(inPark, lead).totals)).toBe('1033.33');
    expect(electricity(part(inPark, b).totals)).toBe('266.671');
    const mine = await ask('regulator', `enterprise: "${b}"`);
    expect(mine.parts.map(({ place, totals }: any) => [place.name, electricity(totals)])).toEqual([
      ['s2', '66.671'],
      ['s3', '200'],
    ]);
  });

  it('splits a shared scheme by shares and counts it once, where it is kept', async () => {
    const inPark = await ask('regulator', `park: "${park}"`);
    expect(inPark.totals.schemes.total).toBe(3);
    expect([lead, b].map((key) => part(inPark, key).totals.schemes.total)).toEqual([2, 1]);
    expect([lead, b].map((key) => line(part(inPark, key).totals, 'COD').expected.exact)).toEqual([
      '0.000002',
      '0.000005',
    ]);
    expect(line(inPark.totals, 'COD').expected).toMatchObject({ exact: '0.000007', schemes: 1 });
  });

  it('keeps who stands outside parks apart', async () => {
    const city = await ask('regulator', 'division: "2104"');
    expect(city.parts.map(({ place }: any) => [place.kind, place.key])).toEqual([['OUTSIDE_PARKS', '2104']]);
    const outside = await ask('regulator', 'division: "2104", outsideParks: true');
    expect(outside.parts.map(({ place }: any) => place.name)).toEqual(['二层炼铁有限公司']);
  });

  it('counts each set of figures in its own year', async () => {
    const of2025 = await ask('regulator', 'from: 2025, to: 2025');
    expect(electricity(of2025.totals)).toBe('1200');
    expect(line(of2025.totals, 'ELECTRICITY').verified.exact).toBeNull();
    const of2026 = await ask('regulator', 'from: 2026');
    expect(electricity(of2026.totals)).toBe('150.001');
    expect(line(of2026.totals, 'ELECTRICITY').verified.exact).toBe('700');
  });

  it('is exact where numbers would round', async () => {
    await schemes([
      { audit: 'audit-lead', id: 'x', expected: { year: 2026, co2: 9_007_199_254_740_991 } },
      { audit: 'audit-b', id: 'y', expected: { year: 2026, co2: 9_007_199_254_740_990 } },
    ]);
    expect(line((await ask('regulator')).totals, 'CO2').expected.exact).toBe('18014398509.481981');
  });
});

describe('Who may have the ledger of a place', () => {
  it('a regulator: of its region, nobody of another', async () => {
    expect((await ask('national')).place).toMatchObject({ key: '0' });
    expect(line((await ask('national', 'division: "0"')).totals, 'WATER').expected.exact).toBe('789.345');
    for (const args of ['division: "21"', 'division: "2102"', `park: "${park}"`, `enterprise: "${lead}"`])
      expect(await ask('strangeRegulator', args)).toBeNull();
    expect(await ask('regulator', 'division: "22"')).toBeNull();
    expect(await ask('regulator', 'division: "2199"')).toBeNull();
  });

  it('an enterprise: its own, with its part of what is shared, and nothing of its park or city', async () => {
    const mine = await ask('lead');
    expect(mine).toMatchObject({ place: { kind: 'ENTERPRISE', key: lead }, totalsOnly: false });
    expect(electricity(mine.totals)).toBe('1033.33');
    for (const args of [
      'division: "2102"',
      `park: "${park}"`,
      `enterprise: "${b}"`,
      `division: "2102", park: "${park}"`,
    ])
      expect(await ask('lead', args)).toBeNull();
  });

  it('a park manager and an analyst with its grant: totals of the park, kept back where they would tell of one enterprise', async () => {
    for (const one of ['parkManager', 'analyst'] as const) {
      const found = await ask(one);
      expect(found).toMatchObject({ place: { kind: 'PARK', key: park }, totalsOnly: true, parts: [], years: [] });
      expect(found.totals).toMatchObject({
        schemes: { total: null, reason: 'TOO_FEW' },
        flagged: null,
        noLowCost: null,
      });
      expect(found.totals.lines.map((l: any) => [l.expected.exact, l.expected.schemes])).toEqual(
        found.totals.lines.map(() => [null, null]),
      );
      for (const args of [
        `park: "${second}"`,
        `enterprise: "${lead}"`,
        'division: "2102"',
        `division: "2102", park: "${park}"`,
      ])
        expect(await ask(one, args)).toBeNull();
    }
  });

  it('a park manager: the totals of five enterprises of which no two hold most, but no years of them', async () => {
    await w.given(`
      MATCH (k:Park {id: 'park'}) UNWIND range(1, 6) AS i
      CREATE (a:Audit {id: 'many-' + i, status: 'OPEN', stage: 'AUDIT', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2026-01-01')})
        -[:OF]->(:Enterprise {id: 'many-' + i, name: '众企' + i, division: '210202'})-[:IN_PARK {since: date('2020-01-01')}]->(k)`);
    await schemes(
      Array.from({ length: 6 }, (_, i) => ({
        audit: `many-${i + 1}`,
        id: `m${i}`,
        expected: { year: 2025 + (i % 2), water: 1000 * (i + 3), so2: i < 4 ? 5 : undefined },
      })),
    );
    const { totals } = await ask('parkManager');
    expect(line(totals, 'WATER').expected).toMatchObject({ exact: '33', reason: null, schemes: null });
    expect(line(totals, 'SO2').expected).toMatchObject({ exact: null, reason: 'TOO_FEW' });
    expect(totals.schemes).toEqual({ total: 9, reason: null });
    // The one that is not implemented would be told by the difference.
    expect(totals.implemented).toEqual({ total: null, reason: 'DERIVABLE' });
    expect(await ask('parkManager', `park: "${park}", from: 2025`)).toEqual({ refused: 'INVALID_INPUT' });
  });

  it('nobody else', async () => {
    for (const one of ['expert', 'admin', 'nobody', null] as const) {
      expect(await ask(one)).toBeNull();
      for (const args of ['division: "21"', `park: "${park}"`, `enterprise: "${lead}"`])
        expect(await ask(one, args)).toBeNull();
    }
    expect((await ask('strangeMember')).place.name).toBe('白杉远行材料有限公司');
  });
});
