import { afterAll, describe, expect, it } from 'vitest';
import { loadRulePacks, RulePackChanged, rulePackId } from '../../seeds/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { amountOf, packsInForce, rulePack, rulePackById, rulesOf } from '../../server/reference/rule-packs.ts';
import { world } from '../support/world.ts';

const w = await world();
const ofTest = '99';
const forget = () =>
  w.graph.script('MATCH (p:RulePack {division: $ofTest})-[:RULES]->(r) DETACH DELETE r, p', { ofTest });
afterAll(async () => {
  await forget();
  await w.close();
});
const inForce = async (division: string, on: string, mode?: string) => {
  const { data, errors } = await w.public.ask(
    `query($division: String!, $on: Date, $mode: String) { rulePack(division: $division, on: $on, mode: $mode) {
      id packs { id name } rules { key amount unit items holds verified citation pack { id } overrides { pack { id } rule { mode } } } } }`,
    { division, on, mode },
  );
  expect(errors).toBeUndefined();
  return data.rulePack;
};
const rule = (found: any, key: string) => found.rules.find((r: { key: string }) => r.key === key);

describe('the rule packs', () => {
  it('cite a source in every rule, and say which were verified', () => {
    const rules = rulePacksOfFile().flatMap((pack) => pack.rules);
    expect(rules.filter((r) => r.citation === '')).toEqual([]);
    expect(rules.filter((r) => r.verified && r.citation.includes('尚无来源'))).toEqual([]);
    const numbers = rules.filter((r) =>
      ['pass.ASSESSMENT', 'pass.ACCEPTANCE', 'interval.TOXIC_HAZARDOUS'].includes(r.key),
    );
    expect(numbers.map((r) => [r.amount, r.verified])).toEqual([[70, false], [60, false], [5, false]]); // prettier-ignore
  });

  it('are inherited: pilot over province over nation, and each rule says where it comes from', async () => {
    const dalian = await inForce('210202', '2026-11-24');
    expect(dalian.id).toBe('2102/2021-12-28/1+21/2021-12-28/2+0/2016-07-01/4');
    expect(rule(dalian, 'pilotMode')).toMatchObject({ items: ['SIMPLIFIED'], pack: { id: '2102/2021-12-28/1' } });
    expect(rule(dalian, 'deadline.ACCEPTANCE')).toMatchObject({ amount: 24, unit: 'MONTHS', verified: true, pack: { id: '21/2021-12-28/2' } }); // prettier-ignore
    expect(rule(dalian, 'deadline.DISCLOSE')).toMatchObject({ amount: 1, pack: { id: '0/2016-07-01/4' } });
    expect(rule(await inForce('220102', '2026-11-24'), 'deadline.ACCEPTANCE')).toBeUndefined();
  });

  it('hold from their first day on: before it the province had none of its own', async () => {
    expect((await inForce('21', '2021-12-27')).packs.map((p: { id: string }) => p.id)).toEqual(['0/2016-07-01/4']);
    expect((await inForce('21', '2021-12-28')).packs).toHaveLength(2);
  });

  it('give a rapid and a special audit stages of their own, in place of the seven', async () => {
    expect(rule(await inForce('21', '2026-11-24'), 'stages').items).toHaveLength(7);
    const rapid = rule(await inForce('2101', '2026-11-24', 'RAPID'), 'stages');
    expect(rapid).toMatchObject({ verified: false, overrides: [{ rule: { mode: null } }] });
    expect(rapid.items).toHaveLength(5);
  });

  it('of a jurisdiction hold one version at a time: the latest first day, then the latest version', () => {
    const base = { ...packOf({}), id: 'x' } as never as Parameters<typeof packsInForce>[0][number];
    const of = (id: string, effectiveFrom: string, version: number) => ({ ...base, id, effectiveFrom, version });
    const packs = [
      of('a', '2020-01-01', 1),
      of('b', '2024-01-01', 1),
      of('c', '2024-01-01', 2),
      of('d', '2030-01-01', 1),
    ];
    expect(packsInForce(packs, '9901', '2026-01-01').map((p) => p.id)).toEqual(['c']);
    expect(packsInForce(packs, '9901', '2023-12-31').map((p) => p.id)).toEqual(['a']);
    expect(rulesOf([]).rules).toEqual([]);
  });

  it('never rewrite the past: what was computed by a version is explained by that version for ever', async () => {
    await loadRulePacks(w.graph, [packOf({ version: 1, amount: 3 })]);
    const then = await rulePack(w.graph, ofTest, '2026-11-24');
    expect(amountOf(then, 'deadline.START')).toBe(3);
    await expect(loadRulePacks(w.graph, [packOf({ version: 1, amount: 4 })])).rejects.toThrow(RulePackChanged);
    expect(amountOf(await rulePack(w.graph, ofTest, '2026-11-24'), 'deadline.START')).toBe(3);
    await loadRulePacks(w.graph, [packOf({ version: 2, amount: 4 })]);
    expect(amountOf(await rulePack(w.graph, ofTest, '2026-11-24'), 'deadline.START')).toBe(4);
    expect(amountOf(await rulePackById(w.graph, then.id), 'deadline.START')).toBe(3);
    await forget();
  });

  it('have ids made of jurisdiction, first day and version', () =>
    expect(rulePackId(packOf({ version: 7 }))).toBe('99/2020-01-01/7'));
});

function packOf({ version = 1, amount = 1 }: { version?: number; amount?: number }) {
  const start = rulePacksOfFile()[0]!.rules.find((r) => r.key === 'deadline.START')!;
  return {
    ...rulePacksOfFile()[0]!,
    division: ofTest,
    effectiveFrom: '2020-01-01',
    version,
    rules: [{ ...start, amount }],
  };
}
