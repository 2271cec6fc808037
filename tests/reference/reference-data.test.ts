import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../../seeds/load.ts';
import { readReference } from '../../seeds/reference/read.ts';
import { world, type World } from '../support/world.ts';

const reference = readReference();
const industryCodes = new Set(reference.industries.map((i) => i.code));
const count = <T>(items: T[], is: (item: T) => boolean) => items.filter(is).length;

describe('the reference files', () => {
  it('hold every division, city and county of the list of 2023 under a parent of its own, and the country above them', () => {
    const { divisions } = reference;
    const codes = new Set(divisions.map((d) => d.code));
    expect(codes.size).toBe(divisions.length);
    expect(
      ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY'].map((level) => count(divisions, (d) => d.level === level)),
    ).toEqual([1, 31, 342, 2978]);
    expect(divisions.filter((d) => d.parent !== null && !codes.has(d.parent))).toEqual([]);
    expect(divisions.filter((d) => d.parent === null).map((d) => d.name)).toEqual(['全国']);
  });
  it('hold GB/T 4754-2017 on four levels, each code under its parent and each with a whole name', () => {
    const { industries } = reference;
    expect(
      ['SECTION', 'DIVISION', 'GROUP', 'CLASS'].map((level) => count(industries, (i) => i.level === level)),
    ).toEqual([20, 97, 473, 1381]);
    expect(industryCodes.size).toBe(industries.length);
    expect(industries.filter((i) => i.parent !== null && !industryCodes.has(i.parent))).toEqual([]);
    expect(industries.filter((i) => /[加建基]$|专用$|[^印复磨]制$/.test(i.name))).toEqual([]);
    const names = new Map(industries.map((i) => [i.code, i.name]));
    expect(['C', '26', '265', '2651', '3089', '6739'].map((code) => names.get(code))).toEqual([
      '制造业',
      '化学原料和化学制品制造业',
      '合成材料制造',
      '初级形态塑料及合成树脂制造',
      '耐火陶瓷制品及其他耐火材料制造',
      '其他非公开募集证券投资基金',
    ]);
  });
  it('map the 14 key industries to codes that exist, as a judgement, and the 6 high-energy ones as statistics has them', () => {
    const province = reference.keyIndustries.filter((k) => !k.highEnergy);
    const statistics = reference.keyIndustries.filter((k) => k.highEnergy);
    expect(province).toHaveLength(14);
    expect(reference.keyIndustries.flatMap((k) => k.codes.filter((c) => !industryCodes.has(c)))).toEqual([]);
    expect(province.every((k) => k.codes.length > 0 && !k.verified && k.note !== '')).toBe(true);
    expect(statistics.flatMap((k) => k.codes)).toEqual(['25', '26', '30', '31', '32', '44']);
    const prefixes = province.flatMap((k) => k.codes);
    expect(prefixes.filter((a) => prefixes.some((b) => a !== b && a.startsWith(b)))).toEqual([]);
  });
  it('count an industry to the key industry its code belongs to', () => {
    const of = (code: string) => {
      const found = reference.industries.find((i) => i.code === code)!;
      return [found.keyIndustry, found.highEnergy];
    };
    expect(of('3089')).toEqual(['MAGNESIA', true]);
    expect(of('3011')).toEqual(['BUILDING_MATERIALS', true]);
    expect(of('1512')).toEqual([null, false]);
    expect(of('2521')).toEqual(['COKING', true]);
    expect(of('26')).toEqual(['CHEMICALS', true]);
  });
  it('give every fact and factor its citation, keep the doubtful saving of electricity as it stands, and claim no factor verified', () => {
    expect([...reference.facts, ...reference.coalFactors].filter((f) => f.citation === '')).toEqual([]);
    const electricity = reference.facts.find((f) => f.id === 'total-electricity')!;
    expect(electricity).toMatchObject({ value: 53_000, unit: 'kWh', topic: 'TOTALS_13TH_PLAN' });
    expect(electricity.text).toContain('5.3万度');
    expect(electricity.flag).toContain('明显偏小');
    expect(reference.coalFactors.some((c) => c.verified)).toBe(false);
    expect(reference.coalFactors.find((c) => c.energy === '电力')!.kgcePerUnit).toBe(0.1229);
    expect(reference.facts.find((f) => f.id === 'key-energy-user')).toMatchObject({
      value: 10_000,
      citation: '《中华人民共和国节约能源法》第五十二条',
    });
  });
});

describe('loading the reference data', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(async () => {
    await w.close();
  });

  it('changes nothing the second time', async () => {
    expect(await loadReference(w.graph)).toEqual({ name: 'reference', changed: false });
  });
  it('written again in full leaves as many nodes as before', async () => {
    const nodes = () =>
      w.graph.script(
        'MATCH (n) WHERE n:Division OR n:Industry OR n:KeyIndustry OR n:Fact OR n:CoalFactor RETURN labels(n)[0] AS label, count(*) AS nodes ORDER BY label',
      );
    const before = await nodes();
    await w.graph.script(`MATCH (s:Seed {name: 'reference'}) SET s.hash = 'another edition'`);
    expect(await loadReference(w.graph)).toEqual({ name: 'reference', changed: true });
    expect(await nodes()).toEqual(before);
    expect(before).toContainEqual({ label: 'Industry', nodes: 1971 });
  });
});
