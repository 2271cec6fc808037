import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import type { CastMember } from '../support/cast.ts';
import { upload } from './importing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());

/** The small region with its names; 一层铸造 has a code, and a hidden enterprise is named almost as one of the list. */
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`
    MATCH (t:Enterprise {id: 'tier-1'}) SET t.creditCode = '913502000728319549', t.verified = true
    CREATE (:Enterprise {id: 'hidden-works', name: '远山耐火材料厂', nameKey: '远山耐火材料厂', search: '远山耐火材料厂', aliases: [], lead: false, version: 1, division: '330102', reportedBy: []})
    WITH 1 AS done
    MATCH (e:Enterprise) MERGE (n:EnterpriseName {key: e.name}) MERGE (n)-[:NAMES {kind: 'NAME'}]->(e)`);
});
const set = encodeURIComponent(JSON.stringify({ buyer: '91350200MA2YJ1XR9G' }));
const list = [
  '供应商,供应商统一社会信用代码,产品',
  '一层铸造,913502000728319549,铸件',
  '青禾铸件有限公司,,坯料',
  '青禾铸件有限公司,,棒料',
  '青禾铸件有限公司,,棒料',
  '青禾铸件厂,,砂型',
  '远山耐火材料有限公司,,耐火砖',
  ',913502000728319543,阀门',
].join('\n');
const asked = `{ importJob(id: $id) {
  partnerCounts { byCode byName created near } errorCounts { code count }
  partners(first: 20) { totalCount nodes { row name creditCode found enterprise { name } near { enterprise { name } mayMerge } } }
  created: partners(found: CREATED, first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }
  near: partners(near: true) { nodes { name } }
  errors(code: "DUPLICATE_ROW") { totalCount nodes { row code } } } }`;
const report = async (as: CastMember, id: string) =>
  (await w.as(as).ask(`query($id: ID!) ${asked}`, { id })).data.importJob;

describe('A lead’s list of its suppliers', () => {
  it('says whom it matched by code and by name, whom it created, what is near, twice in the file or unknown', async () => {
    const { id, job } = await upload(w.as('lead'), `kind=SUPPLIES&set=${set}`, list);
    expect(job).toMatchObject({ state: 'DONE', created: 5, rejected: 2, unchanged: 0 });
    const found = await report('lead', id);
    expect(found.partnerCounts).toEqual({ byCode: 1, byName: 1, created: 2, near: 2 });
    expect(found.errorCounts).toEqual([
      { code: 'BAD_CREDIT_CODE', count: 1 },
      { code: 'DUPLICATE_ROW', count: 1 },
    ]);
    expect(found.errors).toEqual({ totalCount: 1, nodes: [{ row: 5, code: 'DUPLICATE_ROW' }] });
    expect(found.partners.nodes).toMatchObject([
      { row: 2, name: '一层铸造', creditCode: '913502000728319549', found: 'BY_CODE', enterprise: { name: '一层铸造有限公司' } },
      { row: 3, found: 'BY_NAME', enterprise: { name: '青禾铸件有限公司' } },
      { row: 6, found: 'CREATED', enterprise: { name: '青禾铸件厂' } },
      { row: 7, found: 'CREATED', enterprise: { name: '远山耐火材料有限公司' } },
    ]); // prettier-ignore
    expect(found.created).toMatchObject({ totalCount: 2, nodes: [{ name: '青禾铸件厂' }], pageInfo: { hasNextPage: true } }); // prettier-ignore
  });
  it('tells of nobody near whom the lead may not know', async () => {
    const { id } = await upload(w.as('lead'), `kind=SUPPLIES&set=${set}`, list);
    const suggested = await w.graph.script(
      `MATCH (:Enterprise {id: 'hidden-works'})<-[:SUGGESTS]-(s:MergeSuggestion {status: 'OPEN'}) RETURN s.score AS score`,
    );
    expect(suggested).toHaveLength(1);
    const { partners, near } = await report('lead', id);
    expect(near.nodes.map(({ name }: { name: string }) => name)).toEqual(['青禾铸件有限公司', '青禾铸件厂']);
    const far = partners.nodes.find(({ row }: { row: number }) => row === 7);
    expect(far.near).toEqual([]);
    expect(partners.nodes.find(({ row }: { row: number }) => row === 6).near).toEqual([
      { enterprise: { name: '青禾铸件有限公司' }, mayMerge: false },
    ]);
  });
  it('is compared in a trial, too, which leaves nothing behind but what it found', async () => {
    const { id } = await upload(w.as('lead'), `kind=SUPPLIES&dryRun=true&set=${set}`, list);
    const found = await report('lead', id);
    expect(found.partnerCounts).toEqual({ byCode: 1, byName: 1, created: 2, near: 0 });
    expect(found.partners.nodes[2]).toMatchObject({ found: 'CREATED', enterprise: null });
  });
  it('says who is unknown where nobody is to be created', async () => {
    const { id } = await upload(w.as('lead'), `kind=SUPPLIES&createUnknown=false&set=${set}`, list);
    const { partnerCounts, errorCounts } = await report('lead', id);
    expect(partnerCounts).toMatchObject({ created: 0 });
    expect(errorCounts).toContainEqual({ code: 'UNKNOWN_ENTERPRISE', count: 2 });
  });
  it('is for who uploaded it alone', async () => {
    const { id } = await upload(w.as('lead'), `kind=SUPPLIES&set=${set}`, list);
    for (const as of ['supplier', 'parkManager', 'regulator', 'national', 'admin'] as const)
      expect([as, await report(as, id)]).toEqual([as, null]);
  });
  it('of a whole region, by who is no end of it, keeps no partners', async () => {
    const { id } = await upload(w.as('regulator'), `kind=SUPPLIES&set=${set}`, list);
    expect((await report('regulator', id)).partnerCounts).toEqual({ byCode: 0, byName: 0, created: 0, near: 0 });
  });
});
