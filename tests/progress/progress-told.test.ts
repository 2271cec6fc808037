import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { telling, type Member } from '../../server/progress/telling.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { partsOf, PROGRESS, region, type Made } from './region.ts';

const w = await world();
afterAll(() => w.close());
const thisYear = Number(businessDay().slice(0, 4));
const audit = [{ status: 'ACCEPTED', openedOn: '2022-01-01', acceptedOn: '2023-01-01', validUntil: '2099-01-01' }];
const many = (division: string, audited: number, untouched: number, more: Partial<Made> = {}): Made[] =>
  Array.from({ length: audited + untouched }, (_, i) => ({
    ...{ id: `${division} ${i}`, division, industry: '3110', cod: { [thisYear]: 10 }, ...more },
    ...(i < audited && { audits: audit }),
  }));
const of = async (who: CastMember | null, place: object = { division: '21' }, year = thisYear) => {
  const { data, errors } = await (who ? w.as(who) : w.public).ask(PROGRESS, { year, ...place });
  expect(errors).toBeUndefined();
  return data.progress;
};
const line = (lines: any[], key: string) => lines.find((one) => one.key === key);

describe('what is told of coverage to the public', () => {
  beforeEach(() =>
    region(w, { park: '210102' }, [
      ...many('210102', 7, 7, { park: 'park' }),
      ...many('210202', 6, 6),
      ...many('210302', 0, 3),
    ]),
  );

  it('is each figure that at least five stand behind, and no small group nor what would give it away', async () => {
    const { answered, coverage, savings, mandatory } = await of(null);
    expect([answered, coverage.inFull, savings]).toEqual([false, false, null]);
    expect([coverage.total.counts.total, partsOf(coverage.total.counts)]).toEqual([29, [13, 0, 0, 16]]);
    expect(line(coverage.byDivision, '2101').counts).toMatchObject({ total: 14, parts: { audited: 7, untouched: 7 } });
    expect(line(coverage.byDivision, '2103').counts).toMatchObject({ total: null, parts: null, reason: 'TOO_FEW' });
    expect(line(coverage.byDivision, '2102').counts).toMatchObject({ total: null, reason: 'DERIVABLE' });
    const shown = coverage.byDivision.reduce((sum: number, one: any) => sum + (one.counts.total ?? 0), 0);
    expect(coverage.total.counts.total - shown).toBeGreaterThanOrEqual(5);
    expect(mandatory).toMatchObject({ listed: { value: 0 }, started: { value: null } });
  });

  it('says of a city with nobody what it says of one with few', async () => {
    const { byDivision } = (await of(null)).coverage;
    expect({ ...line(byDivision, '2104'), key: '', division: null }).toEqual({
      ...line(byDivision, '2103'),
      key: '',
      division: null,
    });
  });

  it('is the same of a city or a park asked for by itself, and nothing of a county or of the nation', async () => {
    const { coverage } = await of(null);
    for (const code of ['2101', '2102', '2103']) {
      const { total, byIndustry, byPark, byDivision } = (await of(null, { division: code })).coverage;
      expect({ ...total, key: code, division: null }).toEqual({ ...line(coverage.byDivision, code), division: null });
      expect([byIndustry, byPark, byDivision]).toEqual([[], [], []]);
    }
    const park = globalId('Park', 'park');
    expect((await of(null, { park })).coverage.total.counts).toEqual(line(coverage.byPark, park).counts);
    for (const division of ['210102', '0'])
      expect((await of(null, { division })).coverage.total.counts).toMatchObject({ total: null, reason: 'DERIVABLE' });
  });

  it('gives no year that differs from the one after by few', async () => {
    await w.given(
      `MATCH (a:Audit)-[:OF]->(:Enterprise {id: '210102 0'}) SET a.openedOn = date($on), a.acceptedOn = date($on)`,
      {
        on: `${thisYear}-01-01`,
      },
    );
    expect((await of(null)).coverage.total.counts.parts).not.toBeNull();
    expect((await of(null, { division: '21' }, thisYear - 1)).coverage.total.counts).toMatchObject({
      parts: null,
      reason: 'DERIVABLE',
    });
    expect(partsOf((await of('regulator', { division: '21' }, thisYear - 1)).coverage.total.counts)).toEqual([
      12, 0, 0, 17,
    ]);
  });

  it('is no load that two enterprises nearly hold', async () => {
    await w.given(`MATCH (:Enterprise {id: '210102 0'})-[:HAS_RECORD]->(r) SET r.cod = 100000.0`);
    const { total } = (await of(null)).coverage;
    expect(total.loads).toMatchObject({ total: null, parts: null, reason: 'DOMINATED' });
    expect(total.counts.total).toBe(29);
  });

  it('is not where each stands, when all stand alike', async () => {
    await region(w, {}, many('210102', 0, 12));
    expect((await of(null)).coverage.total.counts).toMatchObject({ total: 12, parts: null, reason: 'ALL_ALIKE' });
  });

  it.each<CastMember>(['stranger', 'strangeRegulator', 'expert', 'admin', 'nobody'])(
    'is told %s, who answers for nothing there, like everybody',
    async (who) => expect(await of(who)).toEqual(await of(null)),
  );

  it('is all of it to the regulator, and of a park to its manager: loads that it does not collect apart', async () => {
    const { coverage } = await of('regulator');
    expect(partsOf(line(coverage.byDivision, '2103').counts)).toEqual([0, 0, 0, 3]);
    const mine = (await of('parkManager', {})).coverage;
    expect([mine.inFull, partsOf(mine.total.counts)]).toEqual([true, [7, 0, 0, 7]]);
    await w.given(`MATCH (e:Enterprise {id: '210102 13'}) DETACH DELETE e`);
    expect(partsOf((await of('parkManager', {})).coverage.total.counts)).toEqual([7, 0, 0, 6]);
    await w.given(`MATCH (p:Park {id: 'park'}) SET p.collects = ['COD']`);
    expect(partsOf((await of('parkManager', {})).coverage.total.loads)).toEqual([70, 0, 0, 60]);
    expect((await of('stranger', { park: globalId('Park', 'park') })).coverage.total.counts.parts).toBeDefined();
  });
});

describe('figures told one after the other', () => {
  const rule = { leastEnterprises: 5, mostOfTwoLargest: 0.85 };
  const some = (from: number, count: number, status: Member['status'] = 'UNTOUCHED'): Member[] =>
    Array.from({ length: count }, (_, i) => ({ node: from + i, known: false, status, part: null }));

  it('leave by subtraction no group that is too small, in any table', () => {
    let seed = 7;
    const random = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    for (let round = 0; round < 200; round += 1) {
      const groups = Array.from({ length: 2 + random(6) }, (_, i) => [
        ...some(i * 1000, random(9), 'AUDITED'),
        ...some(i * 1000 + 500, random(9)),
      ]);
      const whole = groups.flat();
      const { tell, tellTable } = telling(rule);
      const total = tell(whole);
      const told = tellTable(whole, groups);
      if (total.total === null) continue;
      const rest = total.total - told.reduce((sum, one) => sum + (one.total ?? 0), 0);
      expect(rest === 0 || rest >= 5).toBe(true);
      if (!total.parts) continue;
      for (const status of ['AUDITED', 'UNTOUCHED'] as const) {
        const left = total.parts[status] - told.reduce((sum, one) => sum + (one.parts?.[status] ?? 0), 0);
        expect(left === 0 || left >= 5).toBe(true);
      }
    }
  });
});
