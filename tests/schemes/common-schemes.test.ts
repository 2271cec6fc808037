import { afterAll, beforeAll, expect, it } from 'vitest';
import { common, medianOf } from '../../server/schemes/common.ts';
import { world } from '../support/world.ts';

const w = await world();
/** Enterprises of metal products that each did a scheme, with what it saved in kWh. */
const done = (prefix: string, scheme: string, saved: readonly number[], status = 'IMPLEMENTED', industry = '3311') =>
  w.given(
    `UNWIND range(0, size($saved) - 1) AS i
     MERGE (e:Enterprise {id: $prefix + i})
     ON CREATE SET e.name = '密企' + $prefix + i, e.nameKey = $prefix + i, e.search = 'x', e.industry = $industry, e.division = '210202', e.aliases = [], e.lead = false
     CREATE (a:Audit {id: $prefix + $scheme + i, status: 'OPEN', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2026-01-01'), version: 1})-[:OF]->(e)
     CREATE (s:Scheme {id: 's' + $prefix + $scheme + i, name: $scheme, kind: 'NO_LOW_COST', status: $status, place: 1, version: 1})-[:OF]->(a)
     CREATE (s)-[:EXPECTS]->(:SavingFigures {electricity: toInteger(9000 * 1000), year: 2026})
     CREATE (s)-[:VERIFIED_AT]->(:SavingFigures {electricity: toInteger($saved[i] * 1000), year: 2026})`,
    { prefix, scheme, saved, status, industry },
  );
beforeAll(async () => {
  await w.empty();
  await w.cast();
  await done('a', '照明改用 LED', [100, 200, 333, 400, 5000]);
  await done('a', '只有四家', [1, 2, 3, 4]);
  await done('a', '尚未实施', [1, 2, 3, 4, 5], 'PROPOSED');
  await done('b', '照明改用LED', [7], 'IMPLEMENTED', '3399');
  await done('c', '照明改用 LED', [1, 1, 1, 1, 1], 'IMPLEMENTED', '2614');
});
afterAll(() => w.close());

const read = async (industry: string) =>
  (
    await w.public.ask(
      `query($industry: String!) { commonSchemes(industry: $industry) { industry rule { leastEnterprises }
        schemes { name enterprises figures { measure unit median enterprises } } } }`,
      { industry },
    )
  ).data?.commonSchemes;

it('What at least five enterprises of an industry have done is told to anybody, counted, with a rounded median and no name', async () => {
  expect(await read('3311')).toEqual({
    industry: '33',
    rule: { leastEnterprises: 5 },
    schemes: [
      {
        ...{ name: '照明改用 LED', enterprises: 6 },
        figures: [{ measure: 'ELECTRICITY', unit: 'kWh', median: 270, enterprises: 6 }],
      },
    ],
  });
});

it('A narrower class tells the same as its division, so that no difference tells of few', async () => {
  expect(await read('3399')).toMatchObject({ industry: '33', schemes: [{ enterprises: 6 }] });
  expect(await read('3399')).toEqual(await read('33'));
  expect(await read('C33')).toEqual(await read('33'));
  expect(await read('3')).toBeUndefined();
});

it('A figure that fewer have is kept back, though the scheme is told', () => {
  const none = { kind: 'NO_LOW_COST', figures: null } as const;
  const [told] = common(Array.from({ length: 5 }, (_, i) => ({ ...none, name: '同名', enterprise: `e${i}` })));
  expect(told).toEqual({ name: '同名', kind: 'NO_LOW_COST', enterprises: 5, figures: [] });
  expect(medianOf([1234])).toBe(1200);
  expect(medianOf([10, 20])).toBe(15);
});
