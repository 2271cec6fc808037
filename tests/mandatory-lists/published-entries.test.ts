import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { loadRulePacks } from '../../seeds/rule-packs.ts';
import { globalId } from '../../server/platform/ids.ts';
import { projectRoot } from '../../server/platform/root.ts';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { drafting, listed } from './drafting.ts';

/** The first merge compiles a dozen statements. */
vi.setConfig({ testTimeout: 120_000 });
const w = await world();
const { publish } = drafting(w);
beforeEach(() => smallRegion(w));
afterAll(() => w.close());
const entries = async () =>
  (await w
      .as('regulator')
      .ask('{ mandatoryList(authority: "2102", year: 2025) { entries { nodes { id name enterprise { id name } clocks { step dueOn } } } } }')) // prettier-ignore
  .data.mandatoryList.entries.nodes;
const merge = async (keep: string, other: string) => {
  const { data } = await w.as('regulator').ask(
    'mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename ... on EnterpriseMerge { id } ... on Problem { message } } }', // prettier-ignore
    { keep: globalId('Enterprise', keep), merge: globalId('Enterprise', other) },
  );
  expect(data.mergeEnterprises).toMatchObject({ __typename: 'EnterpriseMerge' });
  return data.mergeEnterprises.id as string;
};

describe('an entry of a published list', () => {
  it('of an enterprise that was merged, and merged again, is the kept one’s, while the edition says what it said', async () => {
    await publish(2025, '2026-01-31', [listed('member-a')]);
    const [before] = await entries();
    await merge('member-b', 'member-a');
    const last = await merge('lead-works', 'member-b');
    const [now] = await entries();
    expect(now).toEqual({ ...before, enterprise: { id: globalId('Enterprise', 'lead-works'), name: '清河龙头装备有限公司' } }); // prettier-ignore
    await w.as('regulator').ask('mutation($id: ID!) { undoMerge(merge: $id) { __typename } }', { id: last });
    expect((await entries())[0].enterprise.id).toBe(globalId('Enterprise', 'member-b'));
  });

  it('from before packs were kept with it is given the one in force on the day of publication, and keeps it', async () => {
    await publish(2025, '2026-01-31', [listed('member-a')]);
    const kept = async () => (await w.graph.script('MATCH (p:PublishedEntry) RETURN p.rulePack AS pack'))[0]!['pack'];
    const [pack, before] = [await kept(), await entries()];
    await w.graph.script('MATCH (p:PublishedEntry) REMOVE p.rulePack');
    const migration = readFileSync(
      path.join(projectRoot, 'cypher/schema/V046__packs_of_published_entries.cypher'),
      'utf8',
    );
    await w.graph.script(migration.replace(/;\s*$/, ''));
    expect(await kept()).toBe(pack);
    const nation = rulePacksOfFile()[0]!;
    const rules = nation.rules.map((r) => (r.key === 'deadline.START' ? { ...r, amount: 9 } : r));
    await loadRulePacks(w.graph, [{ ...nation, version: 99, rules }]);
    try {
      expect(await entries()).toEqual(before);
    } finally {
      await w.graph.script(`MATCH (p:RulePack {version: 99})-[:RULES]->(r) DETACH DELETE p, r`);
    }
  });
});
