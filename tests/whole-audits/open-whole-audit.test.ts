import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { enterprise, idsOf, input, OPEN, park, parkWith, PROPOSE } from './park-with-chain.ts';

const w = await world();
afterAll(() => w.close());
beforeAll(() =>
  parkWith(w, [
    { id: 'lead-works', energy: 12_000, cod: 10, cost: 100_000, lead: true },
    { id: 'middle', energy: 5_000, cod: 20, cost: 50_000 },
    { id: 'supplier-works', energy: 3_000, cod: 90, cost: 40_000, listed: true },
  ]),
);
beforeEach(() => w.given('MATCH (n) WHERE n:WholeAudit OR n:Idempotency DETACH DELETE n'));
const open = async (
  as: CastMember,
  change: Record<string, unknown> = {},
  key: string | null = null,
  name = '2026年整体审核',
) => (await w.as(as).ask(OPEN, { input: input(change), name, key })).data.openWholeAudit;
const stored = async () => (await w.graph.script('MATCH (a:WholeAudit) RETURN count(a) AS n'))[0]!.n;

const READ = `query($id: ID!) { wholeAudit(id: $id) { name objective gap outsideTiers park { name } hiddenMembers
  members { enterprise { id name } reasons cost shares { share } } coverage { reached } } }`;

describe('Opening a whole audit', () => {
  it('keeps the members, their reasons, the inputs, the coverage and the gap', async () => {
    const audit = await open('parkManager', { outsideTiers: 2 });
    expect(audit).toMatchObject({
      __typename: 'WholeAudit',
      name: '2026年整体审核',
      year: 2025,
      status: 'OPEN',
      objective: 140_000 + 50_000,
      gap: 0,
      openedBy: '管园',
      outsideTiers: 2,
      park: { id: park },
      coverage: [{ indicator: 'ENERGY', target: 0.8, unit: 'tce' }],
    });
    expect(idsOf(audit.members)).toEqual(['lead-works', 'middle', 'supplier-works']);
    const read = (await w.as('parkManager').ask(READ, { id: audit.id })).data.wholeAudit;
    expect(read.members).toHaveLength(3);
    expect(read.members.find((m: { reasons: string[] }) => m.reasons.includes('MANDATORY_LIST')).enterprise.id).toBe(
      enterprise('supplier-works'),
    );
  });
  it('stands in the park’s list of whole audits', async () => {
    const audit = await open('parkManager');
    const list = await w.as('parkManager').ask('{ park(code: "LN-QH-01") { wholeAudits { id name } } }');
    expect(list.data.park.wholeAudits).toEqual([{ id: audit.id, name: '2026年整体审核' }]);
  });
  it('is refused while another is open in the same park', async () => {
    await open('parkManager');
    expect(await open('parkManager', { year: 2024, targets: [{ indicator: 'COD', share: 0 }] })).toMatchObject({
      __typename: 'RuleBroken',
      rule: 'one-open-whole-audit-per-park',
    });
    expect(await stored()).toBe(1);
  });
  it('opens exactly one of 24 asked for at once', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => open('parkManager', {}, `key ${i}`)));
    const types = answers.map((a) => a.__typename);
    expect(types.filter((t) => t === 'WholeAudit')).toHaveLength(1);
    expect(types.filter((t) => t === 'RuleBroken')).toHaveLength(23);
    expect(await stored()).toBe(1);
  });
  it('opens one and says so every time the same key is used', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => open('parkManager', {}, 'the same')));
    expect(new Set(answers.map((a) => a.id)).size).toBe(1);
    expect((await open('parkManager', {}, 'the same')).id).toBe(answers[0].id);
    expect(await stored()).toBe(1);
  });
  it('is what the proposal showed', async () => {
    const { members, objective } = (await w.as('parkManager').ask(PROPOSE, { input: input() })).data.scopeProposal;
    const audit = await open('parkManager');
    expect(idsOf(audit.members)).toEqual(idsOf(members));
    expect(audit.objective).toBe(objective);
  });
  it('is refused when its targets cannot be met, and stores nothing', async () => {
    const answer = await open('parkManager', { targets: [{ indicator: 'VOC', share: 0.5 }] });
    expect(answer).toMatchObject({ __typename: 'RuleBroken', rule: 'whole-audit-targets-can-be-met' });
    expect(await stored()).toBe(0);
  });
  it('does not leave a listed enterprise out, and cites the law', async () => {
    expect(await open('parkManager', { exclude: [enterprise('supplier-works')] })).toMatchObject({
      __typename: 'RuleBroken',
      rule: 'whole-audit-holds-every-listed-enterprise',
      citation: expect.stringContaining('清洁生产促进法'),
    });
  });
  it('needs a name', async () => {
    expect(await open('parkManager', {}, null, '  ')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'name' }],
    });
  });
});

describe('Who may open a whole audit', () => {
  it.each(['regulator', 'national'] as const)('%s may', async (member) =>
    expect((await open(member)).__typename).toBe('WholeAudit'),
  );
  it('an analyst who was given the sight of the park may not', async () =>
    expect((await open('analyst')).__typename).toBe('NotAllowed'));
  it.each(['lead', 'supplier', 'expert', 'admin', 'stranger', 'strangeRegulator', 'nobody'] as const)(
    'to %s there is no such park to audit',
    async (member) => {
      expect((await open(member)).__typename).toBe('NotFound');
      expect(await stored()).toBe(0);
    },
  );
});

describe('Who sees a whole audit', () => {
  it.each(['parkManager', 'regulator', 'national', 'analyst'] as const)('%s sees all of it', async (member) => {
    const { id } = await open('parkManager');
    const { wholeAudit } = (await w.as(member).ask(READ, { id })).data;
    expect(wholeAudit).toMatchObject({ objective: 190_000, gap: 0, hiddenMembers: 0 });
    expect(idsOf(wholeAudit.members)).toEqual(['lead-works', 'middle', 'supplier-works']);
  });
  it('an enterprise in scope sees itself there, and neither the others nor the figures', async () => {
    const { id } = await open('parkManager');
    const { wholeAudit } = (await w.as('supplier').ask(READ, { id })).data;
    expect(wholeAudit).toEqual({
      name: '2026年整体审核',
      objective: null,
      gap: null,
      outsideTiers: null,
      park: { name: '清河循环经济产业园' },
      hiddenMembers: 0,
      members: [
        {
          enterprise: { id: enterprise('supplier-works'), name: '企业supplier-works' },
          reasons: ['MANDATORY_LIST'],
          cost: 40_000,
          shares: [],
        },
      ],
      coverage: [],
    });
  });
  it.each(['strangeMember', 'stranger', 'strangeRegulator', 'expert', 'admin', 'nobody'] as const)(
    'for %s it is not there, by id, as a node or in the park’s list',
    async (member) => {
      const { id } = await open('parkManager');
      const asked = await w
        .as(member)
        .ask(
          `query($id: ID!) { wholeAudit(id: $id) { name } node(id: $id) { id } park(code: "LN-QH-01") { wholeAudits { id } } }`,
          { id },
        );
      expect(asked.data).toEqual({ wholeAudit: null, node: null, park: { wholeAudits: [] } });
    },
  );
  it('for nobody signed in it is not there, and no scope is proposed', async () => {
    const { id } = await open('parkManager');
    expect((await w.public.ask(READ, { id })).data.wholeAudit).toBeNull();
    expect((await w.public.ask(PROPOSE, { input: input() })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
  it.each(['lead', 'stranger', 'strangeRegulator', 'expert', 'admin', 'nobody'] as const)(
    'no scope is proposed to %s',
    async (member) => {
      const answer = await w.as(member).ask(PROPOSE, { input: input() });
      expect(answer.errors![0]!.extensions.code).toBe('NOT_FOUND');
    },
  );
});
