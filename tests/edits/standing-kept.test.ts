import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf, globalId } from '../../server/platform/ids.ts';
import { world } from '../support/world.ts';
import { regionToEdit } from './editing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());

const e = (id: string) => globalId('Enterprise', id);
const standings = async () =>
  w.graph.script(
    `MATCH (s)-[l:SUPPLIES {product: '棒料'}]->(b)
     RETURN s.id AS supplier, l.supplierDispute AS kind, l.supplierDisputeReason AS reason, l.supplierDisputedAt IS NOT NULL AS dated, l.confirmedBy AS by
     ORDER BY supplier, kind`,
  );
const disputed = { kind: 'ENDED', reason: '去年已停供', dated: true, by: ['BUYER'] };

/** A second name of the supplier, whose link it disputes. */
beforeEach(async () => {
  await regionToEdit(w);
  await w.given(
    `MATCH (park:Park {id: 'park'}), (lead:Enterprise {id: 'lead-works'})
     CREATE (twin:Enterprise {id: 'twin-works', name: '青禾铸件厂', nameKey: 'twin', search: '青禾铸件厂', aliases: [], division: '210302', lead: false, version: 1})
     CREATE (twin)-[:IN_PARK {since: date('2020-01-01')}]->(park)
     CREATE (twin)-[:SUPPLIES {id: $id, product: '棒料', annualVolume: 5.0, unit: 't', reportedBy: [], version: 1, confirmedBy: ['BUYER'],
       supplierDispute: 'ENDED', supplierDisputeReason: '去年已停供', supplierDisputedAt: datetime()}]->(lead)`,
    { id: idOf('supplies', 'twin-works', 'lead-works', '棒料', '') },
  );
});
const merge = async (keep: string, merged: string) =>
  (
    await w
      .as('regulator')
      .ask(
        `mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename ... on Problem { message } ... on EnterpriseMerge { id } } }`,
        { keep: e(keep), merge: e(merged) },
      )
  ).data.mergeEnterprises;

describe('The dispute of a link', () => {
  it('goes with it into a merge and comes back out of it', async () => {
    const { __typename, id } = await merge('supplier-works', 'twin-works');
    expect(__typename).toBe('EnterpriseMerge');
    expect(await standings()).toEqual([{ supplier: 'supplier-works', ...disputed }]);
    const { data } = await w.as('regulator').ask(
      'mutation($id: ID!) { undoMerge(merge: $id) { __typename ... on Problem { message } } }', { id }); // prettier-ignore
    expect(data.undoMerge.__typename).toBe('Enterprise');
    expect(await standings()).toEqual([{ supplier: 'twin-works', ...disputed }]);
  });
  it('is not laid aside with a link that says twice the same', async () => {
    await w.given(
      `MATCH (kept:Enterprise {id: 'supplier-works'}), (lead:Enterprise {id: 'lead-works'})
       CREATE (kept)-[:SUPPLIES {id: $id, product: '棒料', reportedBy: []}]->(lead)`,
      { id: idOf('supplies', 'supplier-works', 'lead-works', '棒料', '') },
    );
    await merge('supplier-works', 'twin-works');
    expect(await standings()).toEqual([
      { supplier: 'supplier-works', ...disputed },
      { supplier: 'supplier-works', kind: null, reason: null, dated: false, by: null },
    ]);
  });
  it('outlasts an import that says the link anew', async () => {
    const body = '供应商,采购商,产品,年供应量\n青禾铸件厂,清河龙头装备有限公司,棒料,77\n';
    await w.given(`MATCH (e:Enterprise) WHERE e.id IN ['twin-works', 'lead-works']
      MERGE (n:EnterpriseName {key: e.name}) MERGE (n)-[:NAMES {kind: 'NAME'}]->(e)`);
    const started = await w.as('lead').fetch('/api/imports?kind=SUPPLIES', {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-filename': 'list.csv', 'x-qinglian': 'tests' },
      body,
    });
    const { id } = (await started.json()) as { id: string };
    const job = async () =>
      (await w.as('lead').ask('query($id: ID!) { importJob(id: $id) { state updated rejected } }', { id })).data.importJob; // prettier-ignore
    await expect.poll(job, { timeout: 30_000 }).toEqual({ state: 'DONE', updated: 1, rejected: 0 });
    expect(await standings()).toEqual([{ supplier: 'twin-works', ...disputed }]);
  });
});
