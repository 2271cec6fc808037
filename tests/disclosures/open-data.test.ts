import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { disclosing, lead, whole } from './disclosing.ts';

const w = await world();
const { given, disclose, ask } = disclosing(w);
beforeAll(async () => {
  await given();
  await disclose(
    'lead',
    whole({ ADDRESS: { value: '=HYPERLINK("x")' }, ENERGY_USE: { value: null, withheldBecause: '配方密文' } }),
  );
  await w.given(`
    CREATE (:Assessment {id: 'r', name: '＝甲厂', division: '210202', kind: 'ACCEPTANCE', result: 'PASSED', decidedOn: date('2025-11-10'), opinion: '内部意见'})
    CREATE (d:RecheckDraw {id: 'draw', authority: '21', year: 2025, round: 1, status: 'DRAWN', version: 1, size: 1, rulePack: 'x', populationHash: 'x',
      commitment: 'x', seed: 's', committedOn: date('2026-01-05'), drawnOn: date('2026-01-06')})
    CREATE (d)-[:FROZE]->(:RecheckMember {id: 'draw 1', enterprise: 'member-a', key: 'k', name: '甲', city: '2102', industry: '26', stratum: 's',
      accepted: true, on: date('2025-11-10'), drawn: true, place: 1, outcome: 'PASSED', recheckedOn: date('2026-02-01'), note: '内部记录', version: 1})
    CREATE (d)-[:FROZE]->(:RecheckMember {id: 'draw 2', enterprise: 'member-b', key: 'l', name: '乙', stratum: 's', accepted: true,
      on: date('2025-11-10'), drawn: false, version: 1})`);
});
afterAll(() => w.close());
const get = (path: string) => w.public.fetch(`/api/open-data/${path}`);
const rows = async (path: string) =>
  parse<Record<string, string>>(await (await get(path)).text(), { bom: true, columns: true });

describe('open data', () => {
  it('are described with their columns and how many rows they have, to anybody', async () => {
    const { openDatasets } = await ask(
      null,
      '{ openDatasets { key title rowCount columns { name title meaning unit } } }',
    );
    expect(openDatasets.map(({ key, rowCount }: any) => [key, rowCount])).toEqual([
      ['mandatory-lists', 4],
      ['disclosures', 9],
      ['assessment-results', 1],
      ['recheck-results', 1],
    ]);
    for (const one of openDatasets) {
      const [csv, json] = [await rows(`${one.key}.csv`), await (await get(`${one.key}.json`)).json()];
      expect([one.key, csv.length, json.rows.length]).toEqual([one.key, one.rowCount, one.rowCount]);
      expect(Object.keys(csv[0]!)).toEqual(one.columns.map(({ title }: any) => title));
      expect(Object.keys(json.rows[0])).toEqual(one.columns.map(({ name }: any) => name));
    }
  });

  it('come as UTF-8 with its mark, and nothing in them runs in a spreadsheet', async () => {
    const answer = await get('disclosures.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="disclosures.csv"');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const found = await rows('disclosures.csv');
    expect(found.find((one: any) => one['项目'] === 'ADDRESS')!['内容']).toBe('\'=HYPERLINK("x")');
    expect((await rows('assessment-results.csv'))[0]!['企业名称']).toBe("'＝甲厂");
    expect((await (await get('disclosures.json')).json()).rows.find((one: any) => one.item === 'ADDRESS').value).toBe(
      '=HYPERLINK("x")',
    );
  });

  it('hold of what is withheld that it is, and of results and re-checks no notes', async () => {
    const found = await rows('disclosures.csv');
    expect(found.find((one: any) => one['项目'] === 'ENERGY_USE')).toMatchObject({
      内容: '',
      不予公开: '是',
      企业名称: lead,
    });
    for (const key of ['disclosures', 'assessment-results', 'recheck-results'])
      expect(await (await get(`${key}.json`)).text()).not.toMatch(/内部|密文/);
  });

  it('are narrowed by authority and year, and say what is wrong with these', async () => {
    expect(await rows('mandatory-lists.csv?authority=2102&year=2025')).toHaveLength(4);
    expect(await rows('mandatory-lists.csv?authority=2101')).toHaveLength(0);
    expect(await rows('disclosures.csv?year=2024')).toHaveLength(0);
    expect(await rows('assessment-results.csv?authority=21&year=2025')).toHaveLength(1);
    expect(await rows('recheck-results.csv?authority=21&year=2025')).toHaveLength(1);
    const wrong = await get('disclosures.csv?authority=x&year=y');
    expect(wrong.status).toBe(400);
    expect((await wrong.text()).match(/authority|year/g)).toEqual(expect.arrayContaining(['authority', 'year']));
  });

  it('are in no other set or format', async () => {
    for (const path of ['drafts.csv', 'disclosures.xlsx', 'constructor.json'])
      expect((await get(path)).status).toBe(404);
  });

  it('are given to one address so many times a minute', async () => {
    const answers = await Promise.all(Array.from({ length: 61 }, () => get('recheck-results.json')));
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
