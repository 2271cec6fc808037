import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packsInForce, rulePacks, rulesOf } from '../../server/reference/rule-packs.ts';
import { globalId } from '../../server/platform/ids.ts';
import { keyIndustryOf, lastDayOf } from '../../server/progress/standing.ts';
import { world } from '../support/world.ts';
import { partsOf, PROGRESS, region } from './region.ts';

const w = await world();
const [metal, coke, stone] = ['3110', '2521', '3011'];
beforeAll(async () => {
  await region(w, { one: '210102', two: '210202' }, [
    {
      ...{ id: 'a1', division: '210102', industry: metal, park: 'one', cod: { 2023: 10 } },
      audits: [{ status: 'ACCEPTED', openedOn: '2018-06-01', acceptedOn: '2019-02-28', validUntil: '2024-02-29' }],
    },
    {
      ...{ id: 'a2', division: '210102', industry: coke, park: 'one', cod: { 2023: 20 } },
      audits: [{ status: 'ACCEPTED', openedOn: '2018-01-01', acceptedOn: '2018-12-31', validUntil: '2023-12-31' }],
    },
    {
      ...{ id: 'a3', division: '210103', industry: metal, cod: { 2023: 30 } },
      audits: [{ status: 'OPEN', openedOn: '2023-06-01' }],
    },
    { id: 'a4', division: '210102', industry: stone },
    {
      ...{ id: 'b1', division: '210202', industry: metal, park: 'two', cod: { 2023: 40 } },
      audits: [{ status: 'ACCEPTED', openedOn: '2019-06-01', acceptedOn: '2020-02-29' }],
    },
    {
      ...{ id: 'b2', division: '210202', industry: stone, park: 'two', cod: { 2023: 5 } },
      audits: [{ status: 'WITHDRAWN', openedOn: '2022-01-01', overOn: '2024-03-01' }],
    },
    { id: 'b3', division: '210203', industry: coke, cod: { 2023: 15 } },
    { id: 'b4', division: '210202', industry: '6510', cod: { 2023: 1000 } },
    { id: 'b5', division: '210202', industry: null },
  ]);
  const { id: rulePack } = rulesOf(packsInForce(await rulePacks(w.graph), '2101', '2024-01-05'));
  await w.given(
    `CREATE (d:RecheckDraw {id: 'd', authority: '2101', year: 2023, round: 1, status: 'DRAWN', size: 2, rulePack: $rulePack, populationHash: 'x',
       commitment: 'x', seed: 'x', committedOn: date('2024-01-05'), drawnOn: date('2024-01-06'), version: 1})
     WITH d UNWIND range(1, 12) AS i
     CREATE (d)-[:FROZE]->(:RecheckMember {id: 'd ' + i, key: toString(i), stratum: 's', name: 'x', drawn: i < 3, version: 1})`,
    { rulePack },
  );
  await w.given(`
    MATCH (a:Enterprise) WHERE a.id IN ['a1', 'a3', 'b3']
    MERGE (t:Training {id: 't1', division: '21', name: '甲', day: date('2023-05-05'), place: '甲', organiser: '甲', hours: 8.0, people: 9, version: 1})
    CREATE (a)-[:ATTENDED]->(t)`);
  await w.given(`
    MATCH (a:Enterprise) WHERE a.id IN ['a1', 'b3', 'b4']
    MERGE (t:Training {id: 't2', division: '21', name: '乙', day: date('2023-12-31'), place: '甲', organiser: '甲', hours: 8.0, people: 9, version: 1})
    CREATE (a)-[:ATTENDED]->(t)`);
});
afterAll(() => w.close());
const of = async (year: number, place: object = { division: '21' }, who: 'regulator' | 'parkManager' = 'regulator') => {
  const { data, errors } = await w.as(who).ask(PROGRESS, { year, ...place });
  expect(errors).toBeUndefined();
  return data.progress;
};
const counted = (lines: any[]) => Object.fromEntries(lines.map((line) => [line.key, partsOf(line.counts)]));

describe('coverage', () => {
  it('counts a credit to its last day, the 29th of February and the 31st of December too', async () => {
    const { day, coverage, target } = await of(2023);
    expect(day).toBe('2023-12-31');
    expect(target).toMatchObject({ value: 100, citation: expect.stringContaining('2021') });
    expect(partsOf(coverage.total.counts)).toEqual([3, 2, 0, 2]);
    expect(counted(coverage.byIndustry)).toEqual({
      METALLURGY: [2, 1, 0, 0],
      COKING: [1, 0, 0, 1],
      BUILDING_MATERIALS: [0, 1, 0, 1],
    });
    const { coverage: next } = await of(2024);
    expect(partsOf(next.total.counts)).toEqual([1, 1, 0, 5]);
    expect(partsOf((await of(2025)).coverage.total.counts)).toEqual([0, 1, 0, 6]);
  });

  it('of a division is the sum of its cities, and of its parks and what stands outside them', async () => {
    const { coverage } = await of(2023);
    expect(counted(coverage.byDivision)).toEqual({ 2101: [2, 1, 0, 1], 2102: [1, 1, 0, 1] });
    expect(counted(coverage.byPark)).toEqual({
      [globalId('Park', 'one')]: [2, 0, 0, 0],
      [globalId('Park', 'two')]: [1, 1, 0, 0],
      '': [0, 1, 0, 2],
    });
    for (const table of [coverage.byDivision, coverage.byPark, coverage.byIndustry])
      for (const figure of ['counts', 'loads'] as const) {
        const sums = [0, 1, 2, 3].map((i) =>
          table.reduce((sum: number, line: any) => sum + partsOf(line[figure])![i]!, 0),
        );
        expect(sums).toEqual(partsOf(coverage.total[figure]));
      }
    const city = (await of(2023, { division: '2101' })).coverage;
    expect(counted(city.byDivision)).toEqual({ 210102: [2, 0, 0, 1], 210103: [0, 1, 0, 0] });
    const park = await of(2023, { park: globalId('Park', 'two') });
    expect([park.kind, partsOf(park.coverage.total.counts)]).toEqual(['PARK', [1, 1, 0, 0]]);
  });

  it('by load takes the figures of the year, or of the newest year before it that has any, and says which', async () => {
    const { coverage, leftOut } = await of(2023);
    expect(coverage).toMatchObject({ loadYear: 2023, unit: 't', inFull: true });
    expect(coverage.total).toMatchObject({ reporting: 6, loads: { total: 120, share: 70 / 120 } });
    expect(partsOf(coverage.total.loads)).toEqual([70, 35, 0, 15]);
    // Those of the cast that stand in the province have no industry.
    expect(leftOut).toMatchObject([
      { why: 'WITHOUT_INDUSTRY', enterprises: { value: 3 } },
      { why: 'NOT_KEY_INDUSTRY', enterprises: { value: 1 } },
      { why: 'WITHOUT_RECORD', enterprises: { value: 1 } },
    ]);
    const { coverage: next } = await of(2024);
    expect([next.loadYear, partsOf(next.total.loads)]).toEqual([2023, [40, 30, 0, 50]]);
    expect((await of(2023, { division: '21', indicator: 'NOX' })).coverage).toMatchObject({
      loadYear: null,
      total: { reporting: 0, loads: { total: 0, share: null } },
    });
  });

  it('is told beside who was trained and re-checked in the year', async () => {
    const { trained, rechecks } = await of(2023);
    expect(trained).toMatchObject({
      ...{ enterprises: { value: 4 }, trainings: { value: 2 }, target: { value: 100 } },
    });
    expect(rechecks).toEqual([{ authority: { code: '2101' }, population: 12, drawn: 2, share: { amount: 10 } }]);
    const city = await of(2023, { division: '2102' });
    expect([city.trained.enterprises.value, city.rechecks]).toEqual([2, []]);
    expect((await of(2024)).trained.enterprises.value).toBe(0);
  });

  it('is of years that have begun, and of places that there are', async () => {
    const ask = async (variables: object) => (await w.as('regulator').ask(PROGRESS, { ...variables })).errors?.[0];
    expect((await ask({ division: '21', year: 2099 }))?.extensions.code).toBe('INVALID_INPUT');
    expect((await ask({ division: '9999', year: 2023 }))?.extensions.code).toBe('NOT_FOUND');
    expect((await ask({ park: globalId('Park', 'none'), year: 2023 }))?.extensions.code).toBe('NOT_FOUND');
    expect((await ask({ park: globalId('Park', 'one'), division: '2102', year: 2023 }))?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('the last day and the key industry', () => {
  it('are today while the year runs, and the closest of the codes that an industry begins with', () => {
    expect([lastDayOf(2026, '2026-03-04'), lastDayOf(2025, '2026-03-04')]).toEqual(['2026-03-04', '2025-12-31']);
    const key = (name: string, codes: string[]) => ({ key: name, codes }) as never;
    const all = [key('CHEMICALS', ['26']), key('DYES', ['2645']), key('NONE', [])];
    expect(['2614', '2645', '1310', null].map((code) => keyIndustryOf(code, all))).toEqual([
      'CHEMICALS',
      'DYES',
      null,
      null,
    ]);
  });
});
