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
    `MATCH (s)-[l:SUPPLIES {product: '坯料'}]->(b)
     RETURN s.id AS supplier, l.supplierDispute AS kind, l.supplierDisputeReason AS reason, l.supplierDisputedAt IS NOT NULL AS dated, l.confirmedBy AS by
     ORDER BY supplier, kind`,
  );
const disputed = { kind: 'ENDED', reason: '去年已停供', dated: true, by: ['BUYER'] };

/** A second name of the supplier, with a link that may say the same. */
beforeEach(async () => {
  await regionToEdit(w);
  await w.given(`
    MATCH (park:Park {id: 'park'}), (lead:Enterprise {id: 'lead-works'}), ()-[l:SUPPLIES {id: 'l-2'}]->()
    CREATE (twin:Enterprise {id: 'twin-works', name: '青禾铸件厂', nameKey: 'twin', search: '青禾铸件厂', aliases: [], division: '210302', lead: false, version: 1})
    CREATE (twin)-[:IN_PARK {since: date('2020-01-01')}]->(park)
    WITH l, lead, twin
    SET l.confirmedBy = ['BUYER'], l.supplierDispute = 'ENDED', l.supplierDisputeReason = '去年已停供', l.supplierDisputedAt = datetime()`);
});
const merge = async (keep: string, merged: string) =>
  (
    await w.as('regulator').ask(
      `mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename ... on Problem { message } ... on EnterpriseMerge { id } } }`,
      { keep: e(keep), merge: e(merged) },
    )
  ).data.mergeEnterprises;

describe('The dispute of a link', () => {
  it('goes with it into a merge and comes back out of it', async () => {
    const { __typename, id } = await merge('twin-works', 'supplier-works');
    expect(__typename).toBe('EnterpriseMerge');
    expect(await standings()).toEqual([{ supplier: 'twin-works', ...disputed }]);
    const { data } = await w.as('regulator').ask(
      'mutation($id: ID!) { undoMerge(merge: $id) { __typename ... on Problem { message } } }', { id }); // prettier-ignore
    expect(data.undoMerge.__typename).toBe('Enterprise');
    expect(await standings()).toEqual([{ supplier: 'supplier-works', ...disputed }]);
  });
  it('is not laid aside with a link that says twice the same', async () => {
    await w.given(`MATCH (twin:Enterprise {id: 'twin-works'}), (lead:Enterprise {id: 'lead-works'})
      CREATE (twin)-[:SUPPLIES {id: $id, product: '坯料', reportedBy: []}]->(lead)`, {
      id: idOf('supplies', 'twin-works', 'lead-works', '坯料', ''),
    });
    await merge('twin-works', 'supplier-works');
    expect(await standings()).toEqual([
      { supplier: 'twin-works', ...disputed },
      { supplier: 'twin-works', kind: null, reason: null, dated: false, by: null },
    ]);
  });
});
