import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { divisionsByCodes, industriesByCodes } from '../../server/reference/service.ts';
import { world, type World } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(async () => {
  await w.close();
});
const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await w.public.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};

describe('everybody may read the reference data', () => {
  it('industries are found by a part of their name or the beginning of their code', async () => {
    const found = await ask(`{
      byName: industries(search: "酿", first: 50) { code name }
      byCode: industries(search: "151", level: CLASS) { code }
      sections: industries(level: SECTION) { code parent level }
    }`);
    expect(found.byCode.map((i: { code: string }) => i.code)).toEqual(['1511', '1512', '1513', '1514', '1515', '1519']);
    expect(found.sections).toHaveLength(20);
    expect(found.sections[0]).toEqual({ code: 'A', parent: null, level: 'SECTION' });
    expect(found.byName.every((i: { name: string }) => i.name.includes('酿'))).toBe(true);
  });
  it('a list of industries is as long as asked for, and all of them can be asked for', async () => {
    const found = await ask(`{ few: industries(first: 3) { code } all: industries(first: 5000) { code } }`);
    expect(found.few).toHaveLength(3);
    expect(found.all).toHaveLength(1971);
  });
  it('the key industries say how they were mapped and whether that was verified', async () => {
    const { keyIndustries } = await ask(
      `{ keyIndustries { key name nameEn highEnergy codes note citation verified } }`,
    );
    expect(keyIndustries).toHaveLength(20);
    expect(keyIndustries[13]).toMatchObject({
      key: 'MAGNESIA',
      codes: ['1013', '3089'],
      highEnergy: false,
      verified: false,
    });
    expect(keyIndustries[19]).toMatchObject({ codes: ['44'], highEnergy: true, verified: true });
  });
  it('divisions open from the provinces down, and are found by name', async () => {
    const found = await ask(`{
      provinces: divisions { code name level }
      cities: divisions(parent: "21") { code name parent }
      search: divisions(search: "大石桥") { code name level }
    }`);
    expect(found.provinces).toHaveLength(31);
    expect(found.cities).toHaveLength(14);
    expect(found.search).toEqual([{ code: '210882', name: '大石桥市', level: 'COUNTY' }]);
  });
  it('the totals of the 13th five-year plan carry citation and doubt', async () => {
    const { facts } = await ask(
      `{ facts(topic: "TOTALS_13TH_PLAN") { id name value unit text textEn citation verified flag } }`,
    );
    expect(facts).toHaveLength(15);
    expect(facts.find((f: { id: string }) => f.id === 'total-cod')).toMatchObject({
      value: 6935,
      unit: 't',
      flag: null,
    });
    expect(facts.filter((f: { flag: string | null }) => f.flag).map((f: { id: string }) => f.id)).toEqual([
      'total-electricity',
    ]);
  });
  it('a factor says its basis and edition', async () => {
    const { coalFactors } = await ask(`{ coalFactors { energy unit kgcePerUnit basis edition citation verified } }`);
    expect(coalFactors.find((c: { energy: string }) => c.energy === '液化石油气').kgcePerUnit).toBe(1.7143);
    expect(
      coalFactors
        .filter((c: { energy: string }) => c.energy === '新水')
        .map((c: { kgcePerUnit: number }) => c.kgcePerUnit),
    ).toEqual([0.0857, 0.2571]);
  });
});

describe('names beside codes', () => {
  it('come in the order of the codes with one statement, and with none the second time', async () => {
    const codes = ['2662', '1512', '2662'];
    const before = w.graph.statements;
    expect((await industriesByCodes(w.graph, codes)).map((i) => i.name)).toEqual([
      '专项化学用品制造',
      '白酒制造',
      '专项化学用品制造',
    ]);
    expect(w.graph.statements - before).toBe(1);
    await industriesByCodes(w.graph, codes);
    expect(w.graph.statements - before).toBe(1);
  });
  it('a retired division code is shown as itself, on its level', async () => {
    expect(await divisionsByCodes(w.graph, ['210219', '21'])).toEqual([
      { code: '210219', name: '210219', level: 'COUNTY', parent: '2102' },
      { code: '21', name: '辽宁省', level: 'PROVINCE', parent: '0' },
    ]);
  });
});
