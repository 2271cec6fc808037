import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { counts, operator, realList } from './importing.ts';

const w = await world();
const run = operator(w);
beforeEach(() => w.empty());
afterAll(() => w.close());
const one = async (text: string) => (await w.graph.script(text))[0];

describe('Public lists, as they are', () => {
  it('Catena-X: 16 links, and 32 rows in which a company supplies itself', async () => {
    const { counts: counted, errors, job } = await run('supplies', realList('catena-x-supplies.csv'));
    expect(counted).toEqual(counts(48, 16, 0, 0, 32));
    expect(new Set(errors.map((e) => e.code))).toEqual(new Set(['SELF_SUPPLY']));
    expect(job.ignoredColumns).toEqual(['parts', 'supplier_role', 'buyer_role']);
    expect((await run('enterprises', realList('catena-x-enterprises.csv'))).counts.rejected).toBe(0);
    expect(await one('MATCH (e:Enterprise) RETURN count(e) AS n')).toEqual({ n: 9 });
  });

  it('KAG: companies by their ids with masked names as aliases, links between them, and no self-supply', async () => {
    const companies = await run(
      'enterprises',
      realList('kag-enterprises.csv'),
      '--map',
      'id=name',
      '--map',
      'name=aliases',
    );
    expect(companies.counts).toEqual(counts(103, 103));
    const { counts: counted, errors } = await run('supplies', realList('kag-supplies.csv'));
    expect(counted).toEqual(counts(2859, 2840, 0, 0, 19));
    expect(new Set(errors.map((e) => e.code))).toEqual(new Set(['SELF_SUPPLY']));
    expect(await one('MATCH (e:Enterprise) RETURN count(e) AS n, count(e.industryText) AS described')).toEqual({
      n: 103,
      described: 102,
    });
    expect((await run('supplies', realList('kag-supplies.csv'))).counts).toEqual(counts(2859, 0, 0, 2840, 19));
  });

  it('KAG: imported by name with the id as an alias, the links find the same companies', async () => {
    await run('enterprises', realList('kag-enterprises.csv'), '--map', 'id=aliases');
    await run('supplies', realList('kag-supplies.csv'));
    expect(await one("MATCH (e:Enterprise) WHERE e.name STARTS WITH 'CSF' RETURN count(e) AS n")).toEqual({ n: 0 });
  });

  it('Apple: every row a supplier of one buyer; its sites repeat it, its spellings become suggestions', async () => {
    const { counts: counted, errors } = await run(
      'supplies',
      realList('apple-suppliers-excerpt.csv'),
      '--set',
      'buyer=Apple Inc.',
    );
    expect(counted.created + counted.rejected).toBe(974);
    expect(new Set(errors.map((e) => e.code))).toEqual(new Set(['DUPLICATE_ROW']));
    expect(
      await one('MATCH (:Enterprise)-[l:SUPPLIES]->(:Enterprise {name: "Apple Inc."}) RETURN count(l) AS n'),
    ).toEqual({ n: counted.created });
    const suggestions = await w.graph.script(
      'MATCH (s:MergeSuggestion {status: "OPEN"})-[:SUGGESTS]->(e) WITH s, e ORDER BY e.name RETURN s.id AS id, s.score AS score, collect(e.name) AS names',
    );
    expect(suggestions).toContainEqual({ id: expect.any(String), score: 0.95, names: ['AT&S', 'AT&S AG'] });
    expect(suggestions.length).toBeGreaterThan(20);
  });

  it('Open Supply Hub: factories in CSV and XLSX with their addresses, the sector kept as text', async () => {
    expect((await run('enterprises', realList('osh-factories.xlsx'))).counts).toEqual(counts(15, 15));
    const { counts: counted, errors } = await run('enterprises', realList('osh-footwear.csv'));
    expect({ rows: counted.rows, lost: counted.rows - counted.created - counted.rejected }).toEqual({
      rows: 83,
      lost: 0,
    });
    expect(errors.every((e) => e.code === 'DUPLICATE_ROW')).toBe(true);
    expect(
      await one("MATCH (e:Enterprise) WHERE e.industryText = 'Apparel' AND e.address IS NOT NULL RETURN count(e) AS n"),
    ).toEqual({ n: 15 + counted.created });
  });
});
