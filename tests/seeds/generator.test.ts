import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCsvFiles } from '../../seeds/csv-files.ts';
import { generate } from '../../seeds/generator/generate.ts';
import { supplyPairs } from '../../seeds/generator/supply-pairs.ts';
import type { GraphRows } from '../../seeds/rows.ts';
import { writeRows } from '../../seeds/write-rows.ts';
import { checkCreditCode } from '../../server/enterprises/credit-code.ts';
import { world, type World } from '../support/world.ts';

const size = { parks: 5, enterprises: 2000, links: 9000, seed: 7 };
const all = (of: typeof size): GraphRows => {
  const sum: GraphRows = {
    parks: [],
    enterprises: [],
    memberships: [],
    parents: [],
    supplies: [],
    records: [],
    mandatoryEntries: [],
    audits: [],
    schemes: [],
    consents: [],
    consentAsks: [],
    orders: [],
    disclosures: [],
    assessments: [],
    trainings: [],
    notes: [],
    carbonVerifications: [],
    creditRatings: [],
    drives: [],
    invitations: [],
  };
  for (const batch of generate(of))
    for (const kind of Object.keys(batch) as (keyof GraphRows)[]) (sum[kind] as unknown[]).push(...(batch[kind] ?? []));
  return sum;
};
const rows = all(size);

describe('the generator', () => {
  it('makes exactly as much as asked, the same for one seed and another for another', () => {
    expect([rows.parks.length, rows.enterprises.length, rows.supplies.length]).toEqual([5, 2000, 9000]);
    expect(all(size)).toEqual(rows);
    expect(all({ ...size, seed: 8 }).supplies[0]).not.toEqual(rows.supplies[0]);
  });
  it('repeats no pair, supplies nobody themselves, sells no more than is made, and has codes that check', () => {
    expect(new Set(rows.supplies.map((l) => `${l.supplier} ${l.buyer}`)).size).toBe(9000);
    expect(rows.supplies.filter((l) => l.supplier === l.buyer)).toEqual([]);
    const sold = new Map<string, number>();
    for (const l of rows.supplies) sold.set(l.supplier, (sold.get(l.supplier) ?? 0) + (l.shareOfSupplier ?? 0));
    expect(Math.max(...sold.values())).toBeLessThanOrEqual(1);
    expect(rows.enterprises.filter((e) => !checkCreditCode(e.creditCode!).valid)).toEqual([]);
    expect(new Set(rows.enterprises.map((e) => e.creditCode)).size).toBe(2000);
  });
  it('has few hubs and many small suppliers: the top hundredth has far more than a hundredth of the links', () => {
    const n = 20_000;
    const { suppliers, buyers } = supplyPairs(n, 100_000, new Int32Array([0]), new Int32Array(n).fill(-1), 3);
    for (const ends of [suppliers, buyers]) {
      const degree = new Int32Array(n);
      for (const end of ends) degree[end]! += 1;
      const sorted = [...degree].sort((a, b) => b - a);
      const top = sorted.slice(0, n / 100).reduce((a, b) => a + b, 0);
      expect(top / 100_000).toBeGreaterThan(0.08);
      expect(sorted[0]!).toBeGreaterThan(20 * (sorted[n / 2]! + 1));
    }
  });
});

describe('generated rows', () => {
  let w: World;
  const folder = mkdtempSync(path.join(tmpdir(), 'qinglian-seed-'));
  beforeAll(async () => {
    w = await world();
    await w.empty();
  });
  afterAll(async () => {
    await w.empty();
    await w.close();
    rmSync(folder, { recursive: true, force: true });
  });
  it('go into the graph as they are', async () => {
    for (const batch of generate(size)) await writeRows(w.graph, batch);
    const [found] = await w.graph.script(
      'RETURN COUNT { (:Enterprise) } AS enterprises, COUNT { ()-[:SUPPLIES]->() } AS links, COUNT { (:Enterprise)-[:IN_PARK]->(:Park) } AS members',
    );
    expect(found).toEqual({ enterprises: 2000, links: 9000, members: 1600 });
  }, 60_000);
  it('are written as the files a user would import', async () => {
    const files = openCsvFiles(folder);
    for (const batch of generate(size)) await files.write(batch);
    await files.close();
    const read = (kind: string): Record<string, string>[] =>
      parse(readFileSync(path.join(folder, `${kind}.csv`)), { columns: true, bom: true });
    expect(['parks', 'enterprises', 'supplies', 'records'].map((kind) => read(kind).length)).toEqual([
      5,
      2000,
      9000,
      rows.records.length,
    ]);
    expect(read('enterprises')[0]).toMatchObject({
      所属园区: 'QLG-0001',
      是否龙头: '是',
      统一社会信用代码: rows.enterprises[0]!.creditCode,
    });
    const first = rows.supplies[0]!;
    expect(Number(read('supplies')[0]!['年供应额(万元)'])).toBeCloseTo(first.annualValue! / 1e6, 6);
  }, 60_000);
});
