import { describe, expect, it } from 'vitest';
import { drawPanel, lacking, nextMember, stratumOf, type Candidate } from '../../server/experts/panel-draw.ts';
import { recusalOf, type Around } from '../../server/experts/recusal.ts';
import { expertFields } from '../../server/experts/words.ts';
import { createRandom } from '../../seeds/random.ts';
import { orderIndependently, panelIndependently } from './panel-oracle.ts';

const pools = Array.from({ length: 200 }, (_, i) => {
  const chance = createRandom(i + 1);
  const people: Candidate[] = Array.from({ length: chance.whole(1, 18) }, (__, n) => {
    const covers = expertFields.filter(() => chance.chance(0.45));
    return { key: `x${n}`, covers, stratum: stratumOf(covers) };
  });
  return { seed: `seed ${i}`, people, size: 3 + 2 * chance.whole(0, 2) };
});

describe('A panel', () => {
  it('is the one that its description gives, for 200 random pools; each odd, with every field, nobody twice', () => {
    const drawn = pools.map(({ seed, people, size }) => drawPanel(seed, people, size).map(({ key }) => key));
    const again = pools.map(({ seed, people, size }) =>
      panelIndependently(
        seed,
        people.map(({ key, covers }) => ({ key, covers: [...covers] })),
        size,
      ),
    );
    expect(drawn).toEqual(again.map((panel) => panel ?? []));
    const there = pools.filter((_, i) => drawn[i]!.length > 0);
    expect(there.length).toBeGreaterThan(100);
    expect(there.length).toBeLessThan(200);
    pools.forEach(({ people, size }, i) => {
      const keys = drawn[i]!;
      if (keys.length === 0) return expect(lacking(people).length > 0 || people.length < size).toBe(true);
      expect(keys.length % 2).toBe(1);
      expect(new Set(keys).size).toBe(size);
      expect(lacking(people.filter(({ key }) => keys.includes(key)))).toEqual([]);
    });
  });

  it('keeps its fields when a member is replaced, by nobody who left it, and by the next of the same seed', () => {
    let replaced = 0;
    for (const { seed, people, size } of pools) {
      const panel = drawPanel(seed, people, size);
      for (const gone of panel) {
        const staying = panel.filter((one) => one !== gone);
        const next = nextMember(seed, people, staying, new Set([gone.key]));
        const others = people.filter((one) => !panel.includes(one));
        const fit = others.filter((one) => lacking([...staying, one]).length === 0);
        expect(next === undefined).toBe(fit.length === 0);
        if (!next) continue;
        replaced += 1;
        const order = orderIndependently(
          seed,
          people.map(({ key, covers }) => ({ key, covers: [...covers] })),
        );
        const first = order.find((key) => fit.some((person) => person.key === key));
        expect(next.key).toBe(first);
      }
    }
    expect(replaced).toBeGreaterThan(100);
  });
});

describe('Somebody is recused', () => {
  const around: Around[] = [
    { id: 'a', name: '甲厂', way: [] },
    { id: 'b', name: '乙厂', way: [{ from: '乙厂', relation: 'SUPPLIES', to: '甲厂' }] },
  ];
  const audited = { agency: '清源咨询', name: '甲厂', around };
  const one = { id: 'x', name: '某专家', employer: null, ties: [] };
  it.each([
    [
      'a tie to the audited enterprise',
      { ...one, ties: [{ kind: 'CONSULTANCY', id: 'a', name: '甲厂' }] },
      ['CONSULTANCY'],
    ],
    [
      'a tie to one it deals with',
      { ...one, ties: [{ kind: 'SHAREHOLDING', id: 'b', name: '乙厂' }] },
      ['SHAREHOLDING', 'SUPPLIES'],
    ],
    [
      'the nearest of two ties',
      {
        ...one,
        ties: [
          { kind: 'AGENCY', id: 'b', name: '乙厂' },
          { kind: 'EMPLOYMENT', id: 'a', name: '甲厂' },
        ],
      },
      ['EMPLOYMENT'],
    ],
    ['working for it by name', { ...one, employer: ' 甲厂' }, ['EMPLOYMENT']],
    ['working for the agency that wrote the report', { ...one, employer: '清源咨询' }, ['EMPLOYMENT', 'WROTE_REPORT']],
  ] as const)('by %s, and the way is kept', (_, person, relations) => {
    const found = recusalOf(person, audited);
    expect(found?.path.map((step) => step.relation)).toEqual(relations);
    expect(found?.path[0]?.from).toBe('某专家');
    expect(found?.path.at(-1)?.to).toBe('甲厂');
  });
  it('not by a tie to anybody else', () =>
    expect(
      recusalOf({ ...one, employer: '别的单位', ties: [{ kind: 'AGENCY', id: 'c', name: '丙厂' }] }, audited),
    ).toBeUndefined());
});
