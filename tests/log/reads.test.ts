import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world, type World } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
  await w.empty();
  await w.cast();
  await w.given(`
    MATCH (k:Park {id: 'park'}) SET k.collects = ['COD']
    MERGE (lead:Enterprise {id: 'lead-works'}) MERGE (supplier:Enterprise {id: 'supplier-works'})
    CREATE (lead)-[:IN_PARK {since: date('2020-01-01')}]->(k)
    CREATE (lead)-[:HAS_RECORD]->(:AnnualRecord {id: 'r1', year: 2024, cod: 5.5, water: 7.0, reportedBy: [], version: 1})
    CREATE (supplier)-[:HAS_RECORD]->(:AnnualRecord {id: 'r2', year: 2024, cod: 1.5, reportedBy: [], version: 1})
    CREATE (supplier)-[:SUPPLIES {id: 'l', product: '铸件', since: date('2020-01-01'), reportedBy: [], confirmedBy: [], version: 1}]->(lead)
  `);
});
afterAll(() => w.close());

const ids = ['lead-works', 'supplier-works', 'nobody'].map((id) => globalId('Enterprise', id));
const RECORDS = `{ ${ids.map((id, i) => `e${i}: enterprise(id: "${id}") { records { year } }`).join(' ')} }`;
const read = (member: CastMember) => w.as(member).ask(RECORDS);
const noted = async (member: CastMember, acts = ['READ_RECORDS']) => {
  const { data } = await w
    .as(member)
    .ask(
      `query($acts: [LogAct!]) { log(filter: { acts: $acts }) { nodes { act person { name } subjectName address changes { field after } } } }`,
      { acts },
    );
  return data.log.nodes as { act: string; person: { name: string }; changes: object[] }[];
};

describe('The log of who read', () => {
  it('says once a person and day that somebody else has read an enterprise’s records', async () => {
    for (const member of ['parkManager', 'regulator', 'parkManager', 'regulator'] as const)
      expect((await read(member)).errors).toBeUndefined();
    expect((await noted('lead')).map((e) => e.person.name)).toEqual(['辽宁主管', '管园']);
    expect((await noted('supplier')).map((e) => e.person.name)).toEqual(['辽宁主管']);
  });

  it('says nothing of one’s own, and nothing of those who were shown nothing', async () => {
    for (const member of ['lead', 'supplier', 'stranger', 'strangeRegulator', 'nobody', 'expert'] as const)
      expect((await read(member)).errors).toBeUndefined();
    await w.public.ask(RECORDS);
    const readers = (await noted('national')).map((e) => e.person.name);
    expect([...new Set(readers)].sort()).toEqual(['管园', '辽宁主管'].sort());
  });

  it('is read by the enterprise and its regulators, and tells neither whence nor of whom else', async () => {
    expect(await noted('lead')).toMatchObject([
      { subjectName: null, address: null, changes: [] },
      { address: null, changes: [] },
    ]);
    expect(await noted('strangeMember')).toEqual([]);
    expect(await noted('strangeRegulator')).toEqual([]);
    expect(await noted('regulator')).toHaveLength(2);
  });

  it('holds what was exported, how it was chosen, and whose records were in it', async () => {
    const response = await w.as('national').fetch('/api/exports/records.csv?year=2024');
    expect((await response.text()).trim().split('\n')).toHaveLength(3);
    expect((await noted('supplier')).map((e) => e.person.name)).toEqual(['全国主管', '辽宁主管']);
    expect(await noted('national', ['EXPORT_DATA'])).toMatchObject([
      {
        person: { name: '全国主管' },
        changes: [
          { field: 'format', after: 'csv' },
          { field: 'kind', after: 'records' },
          { field: 'year', after: '2024' },
        ],
      },
    ]);
    expect(await noted('lead', ['EXPORT_DATA'])).toEqual([]);
  });

  it('has no export that was refused', async () => {
    expect((await w.as('lead').fetch('/api/exports/records.csv?yeer=2024')).status).toBe(400);
    expect(await noted('lead', ['EXPORT_DATA'])).toEqual([]);
    expect((await w.as('lead').fetch('/api/exports/enterprises.json')).status).toBe(200);
    expect(await noted('lead', ['EXPORT_DATA'])).toHaveLength(1);
  });
});
