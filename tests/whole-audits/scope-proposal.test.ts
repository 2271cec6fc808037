import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { enterprise, idsOf, input, parkWith, PROPOSE } from './park-with-chain.ts';

const w = await world();
afterAll(() => w.close());

interface Shown {
  enterprise: { id: string };
  reasons: string[];
  reason: string;
  cost: number;
  tier: number;
}
const propose = async (change: Record<string, unknown> = {}) => {
  const answer = await w.as('parkManager').ask(PROPOSE, { input: input(change) });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.scopeProposal;
};
const refused = async (change: Record<string, unknown>) =>
  (await w.as('parkManager').ask(PROPOSE, { input: input(change) })).errors![0]!;
const of = (list: Shown[], id: string) => list.find((m) => m.enterprise.id === enterprise(id))!;
const both = [
  { indicator: 'ENERGY', share: 0.8 },
  { indicator: 'COD', share: 0.5 },
];

describe('The proposed scope of a park', () => {
  beforeAll(() =>
    parkWith(w, [
      { id: 'big', energy: 12_000, cod: 10, cost: 100_000 },
      { id: 'middle', energy: 5_000, cod: 0, cost: 50_000 },
      { id: 'small', energy: 3_000, cod: 90, cost: 40_000 },
      { id: 'listed', energy: 10, cod: 0, cost: 70_000, listed: true },
      { id: 'proven', energy: 2_000, cod: 0, cost: 90_000, credited: true },
      { id: 'lead', energy: 0, cod: 0, cost: 60_000, lead: true },
    ]),
  );

  it('meets its target at the least cost, proved, and says what it reaches in which unit', async () => {
    const proposal = await propose();
    expect(proposal).toMatchObject({ status: 'OPTIMAL', gap: 0, objective: 220_000, candidates: 6, shortfalls: [] });
    expect(idsOf(proposal.members)).toEqual(['big', 'listed', 'middle']);
    expect(proposal.coverage).toEqual([
      { indicator: 'ENERGY', target: 0.8, reached: expect.closeTo(19_010 / 22_010, 9), unit: 'tce' },
    ]);
  });
  it('states coverage per indicator and never blends them', async () => {
    const proposal = await propose({ targets: both });
    expect(idsOf(proposal.members)).toEqual(['big', 'listed', 'middle', 'small']);
    expect(proposal.coverage.map((c: { indicator: string; reached: number }) => [c.indicator, c.reached])).toEqual([
      ['ENERGY', expect.closeTo(1, 9)],
      ['COD', expect.closeTo(1, 9)],
    ]);
  });
  it('always holds every listed enterprise of the park, whatever its load', async () => {
    const { members } = await propose({ targets: [{ indicator: 'ENERGY', share: 0 }] });
    expect(of(members, 'listed').reasons).toEqual(['MANDATORY_LIST']);
  });
  it('always holds every key energy user', async () => {
    const { members } = await propose({ targets: [{ indicator: 'COD', share: 0 }] });
    expect(idsOf(members)).toEqual(['big', 'listed']);
    expect(of(members, 'big').reasons).toEqual(['KEY_ENERGY_USER']);
  });
  it('counts an enterprise with a valid audit as covered at no cost, and does not audit it again', async () => {
    const { members, out } = await propose();
    expect(idsOf(members)).not.toContain('proven');
    expect(of(out, 'proven')).toMatchObject({ reason: 'CREDITED', cost: 0 });
  });
  it('gives the reason of everyone in and everyone out', async () => {
    const { members, out } = await propose({ exclude: [enterprise('small')] });
    expect(of(members, 'middle').reasons).toEqual(['CARRIES_LOAD']);
    expect(of(out, 'small').reason).toBe('EXCLUDED_BY_HAND');
    expect(of(out, 'lead').reason).toBe('NO_LOAD');
  });
  it('takes in by hand whom it would have left out', async () => {
    const { members } = await propose({ include: [enterprise('lead')] });
    expect(of(members, 'lead').reasons).toEqual(['LEAD', 'INCLUDED_BY_HAND']);
  });
  it('does not let a listed enterprise be taken out, and cites the law', async () => {
    const error = await refused({ exclude: [enterprise('listed')] });
    expect(error.extensions.code).toBe('RULE_BROKEN');
    expect(error.message).toContain('强制性审核名单');
  });
  it('does not let a key energy user be taken out', async () => {
    expect((await refused({ exclude: [enterprise('big')] })).extensions.code).toBe('RULE_BROKEN');
  });
  it('says which target cannot be met after what is excluded, and how far it gets', async () => {
    const proposal = await propose({ targets: both, exclude: [enterprise('small')] });
    expect(proposal.status).toBe('INFEASIBLE');
    expect(proposal.shortfalls).toEqual([
      { indicator: 'COD', target: 0.5, reached: expect.closeTo(0.1, 9), unit: 't' },
    ]);
  });
  it('says of an indicator that nobody reports that it cannot be met', async () => {
    const proposal = await propose({ targets: [{ indicator: 'VOC', share: 0.5 }] });
    expect(proposal.shortfalls).toEqual([{ indicator: 'VOC', target: 0.5, reached: 0, unit: 't' }]);
  });
  it('within a budget covers as much of the least covered indicator as the money buys', async () => {
    const proposal = await propose({ targets: both, budget: 215_000 });
    expect(proposal).toMatchObject({ status: 'OPTIMAL', objective: 210_000 });
    expect(idsOf(proposal.members)).toEqual(['big', 'listed', 'small']);
    expect(of(proposal.out, 'middle').reason).toBe('OVER_BUDGET');
  });
  it('says when even those who must be in cost more than the budget', async () => {
    expect(await propose({ budget: 100_000 })).toMatchObject({ status: 'INFEASIBLE', objective: 170_000 });
  });
  it('stands beside the greedy scope and everyone, and is never dearer', async () => {
    const { comparison, objective } = await propose({ targets: both });
    expect(comparison.map((c: { name: string }) => c.name)).toEqual(['OPTIMUM', 'GREEDY', 'EVERYONE']);
    expect(comparison[0].cost).toBe(objective);
    expect(comparison[1].cost).toBeGreaterThanOrEqual(objective);
    expect(comparison[2]).toMatchObject({ enterprises: 5, cost: 320_000, coverage: 1 });
  });
  it('draws what each further enterprise adds, from those who must be in to everyone', async () => {
    const { curve } = await propose();
    expect(curve[0]).toEqual({ enterprises: 2, cost: 170_000, coverage: expect.closeTo(14_010 / 22_010, 9) });
    expect(curve.at(-1)).toMatchObject({ enterprises: 5, cost: 320_000, coverage: expect.closeTo(1, 9) });
    const covers = curve.map((point: { coverage: number }) => point.coverage);
    expect([...covers].sort((a, b) => a - b)).toEqual(covers);
  });
  it('refuses impossible targets, years, tiers, shares and budgets, each with its place', async () => {
    const error = await w.as('parkManager').ask(PROPOSE, {
      input: input({ targets: [], year: 1, outsideTiers: 16, materiality: 2, budget: -1 }),
    });
    expect(error.errors![0]!.extensions.code).toBe('INVALID_INPUT');
    for (const place of ['targets', 'year', 'outsideTiers', 'materiality', 'budget'])
      expect(error.errors![0]!.message).toContain(place);
  });
  it('refuses to include somebody who is no candidate, in the same words as somebody unknown', async () => {
    const unknown = await refused({ include: [enterprise('nobody-there')] });
    const elsewhere = await refused({ include: [enterprise('stranger-works')] });
    expect(unknown.extensions.code).toBe('INVALID_INPUT');
    expect(elsewhere.message).toBe(unknown.message);
  });
});

describe('Energy on mixed bases', () => {
  it('is not added: the records on the rarer basis are left out and counted', async () => {
    await parkWith(w, [
      { id: 'a', energy: 100, cost: 10_000 },
      { id: 'b', energy: 100, cost: 20_000 },
      { id: 'c', energy: 800, cost: 30_000, basis: 'CALORIFIC' },
    ]);
    const proposal = await propose({ targets: [{ indicator: 'ENERGY', share: 0.5 }] });
    expect(proposal).toMatchObject({ status: 'OPTIMAL', mixedBasis: 1, objective: 10_000 });
    expect(proposal.coverage[0].reached).toBeCloseTo(0.5, 9);
  });
});

describe('An audit of unknown cost', () => {
  it('is planned at an assumption that says so', async () => {
    await parkWith(w, [{ id: 'a', energy: 100 }]);
    const proposal = await propose({ targets: [{ indicator: 'ENERGY', share: 1 }] });
    expect(proposal).toMatchObject({ assumedCosts: 1, objective: 192_000 });
    expect(proposal.members[0]).toMatchObject({ costAssumed: true, cost: 192_000 });
  });
});

describe('Suppliers outside the park', () => {
  const chain = () =>
    parkWith(w, [
      { id: 'lead', energy: 10, cost: 100_000, lead: true },
      { id: 'inside', energy: 90, cost: 100_000, supplies: { lead: 0.9 } },
      { id: 'near', energy: 300, cost: 20_000, park: null, supplies: { lead: 0.4 }, division: '210302' },
      { id: 'minor', energy: 300, cost: 1_000, park: null, supplies: { lead: 0.05 }, division: '210302' },
      { id: 'far', energy: 600, cost: 10_000, park: null, supplies: { near: 0.5, inside: 0.01 }, division: '210302' },
      { id: 'farther', energy: 600, cost: 10_000, park: null, supplies: { far: 0.5 }, division: '220102' },
    ]);
  beforeAll(chain);

  it('stand in scope only to the tier asked, above the materiality asked', async () => {
    expect((await propose()).candidates).toBe(2);
    expect((await propose({ outsideTiers: 1 })).candidates).toBe(4);
    expect((await propose({ outsideTiers: 1, materiality: 0.1 })).candidates).toBe(3);
    expect((await propose({ outsideTiers: 15, materiality: 0.1 })).candidates).toBe(5);
  });
  it('come in only with a buyer one tier nearer, and each with its tier', async () => {
    const asked = { outsideTiers: 2, materiality: 0.1, targets: [{ indicator: 'ENERGY', share: 0.9 }] };
    const { members, objective } = await propose(asked);
    expect(idsOf(members)).toEqual(['far', 'lead', 'near']);
    expect(objective).toBe(130_000);
    expect(of(members, 'lead')).toMatchObject({ tier: 0, reasons: ['LEAD', 'CARRIES_LOAD'] });
    expect(of(members, 'near')).toMatchObject({ tier: 1, reasons: ['CARRIES_LOAD', 'DRIVEN_BY_BUYER'] });
    expect(of(members, 'far').tier).toBe(2);
  });
  it('pull a buyer in with them when they are included by hand, and are refused when it is excluded', async () => {
    const asked = { outsideTiers: 2, materiality: 0.1, targets: [{ indicator: 'ENERGY', share: 0 }] };
    const { members } = await propose({ ...asked, include: [enterprise('far')] });
    expect(idsOf(members)).toEqual(['far', 'lead', 'near']);
    expect(
      (await refused({ ...asked, include: [enterprise('far')], exclude: [enterprise('near')] })).extensions.code,
    ).toBe('RULE_BROKEN');
  });
  it('are left out with their reason when nobody in scope could drive them', async () => {
    const { out } = await propose({ outsideTiers: 2, materiality: 0.1, exclude: [enterprise('near')] });
    expect(of(out, 'near').reason).toBe('EXCLUDED_BY_HAND');
    expect(
      (
        await w
          .as('regulator')
          .ask(PROPOSE, { input: input({ outsideTiers: 2, materiality: 0.1, exclude: [enterprise('near')] }) })
      ).data.scopeProposal.out,
    ).toContainEqual(expect.objectContaining({ enterprise: { id: enterprise('far') }, reason: 'NO_BUYER' }));
  });
  it('are counted where the viewer may not see them, and shown to nobody who may not', async () => {
    const asked = { outsideTiers: 3, materiality: 0.1, targets: [{ indicator: 'ENERGY', share: 1 }] };
    const proposal = await propose(asked);
    expect(proposal).toMatchObject({ objective: 240_000, hiddenMembers: 1, candidates: 5 });
    expect(idsOf(proposal.members)).toEqual(['far', 'inside', 'lead', 'near']);
  });
  it('show their place in scope and not their figures to a park manager', async () => {
    const { members } = await propose({
      outsideTiers: 1,
      materiality: 0.1,
      targets: [{ indicator: 'ENERGY', share: 1 }],
    });
    expect(of(members, 'near')).toMatchObject({ shares: [] });
    expect(of(members, 'inside')).toMatchObject({
      shares: [{ indicator: 'ENERGY', share: expect.closeTo(90 / 400, 9) }],
    });
  });
  it('do not show a park manager that they hold a valid audit, as they show a regulator', async () => {
    await parkWith(w, [
      { id: 'lead', energy: 100, cost: 100_000, lead: true },
      {
        id: 'near',
        energy: 100,
        cost: 20_000,
        park: null,
        supplies: { lead: 0.4 },
        division: '210302',
        credited: true,
      },
    ]);
    const asked = { outsideTiers: 1, targets: [{ indicator: 'ENERGY', share: 0.5 }] };
    expect(of((await propose(asked)).out, 'near')).toMatchObject({ reason: 'NOT_NEEDED', cost: 20_000 });
    const { data } = await w.as('regulator').ask(PROPOSE, { input: input(asked) });
    expect(of(data.scopeProposal.out, 'near')).toMatchObject({ reason: 'CREDITED', cost: 0 });
  });
});

describe('The statements a proposal takes', () => {
  it('are as many for a park of forty as for one of four', async () => {
    const used = async (size: number) => {
      const works = Array.from({ length: size }, (_, i) => ({ id: `e${i}`, energy: 10 + i, cost: 1_000 * (i + 1) }));
      await parkWith(w, works);
      await propose();
      const before = w.graph.statements;
      const { candidates } = await propose({ targets: [{ indicator: 'ENERGY', share: 0.9 }] });
      expect(candidates).toBe(size);
      return w.graph.statements - before;
    };
    expect(await used(40)).toBe(await used(4));
  });
});
