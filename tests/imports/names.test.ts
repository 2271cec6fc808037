import { describe, expect, it } from 'vitest';
import { nameKey, nameVariantKey } from '../../server/enterprises/name-key.ts';
import { nearNames } from '../../server/imports/near-names.ts';

describe('Two spellings of a name', () => {
  it.each([
    ['清河（辽宁）铸造有限公司', '清河(辽宁)铸造有限公司'],
    ['清河 铸造 有限公司', '清河铸造有限公司'],
    ['ＱＨ Castings Co., Ltd.', 'QH castings Co Ltd'],
    ['清河铸造\u200b有限公司', '清河铸造有限公司'],
    ['Xavi Technologies Corp.\nSuzhou', 'Xavi Technologies Corp. Suzhou'],
  ])('%s and %s are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['清河铸造有限公司', '清河铸造厂'],
    ['Plant 1-2', 'Plant 12'],
    ['百*油*服**公司', '百油服公司'],
    ['清河铸造有限公司', '清河锻造有限公司'],
  ])('%s and %s are two names', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  it.each([
    ['清河铸造有限公司', '清河铸造有限责任公司'],
    ['沈阳市清河铸造有限公司', '沈阳清河铸造集团'],
    ['QH Castings Company Limited', 'QH Castings Co., Ltd.'],
  ])('%s and %s are variants of one', (a, b) => expect(nameVariantKey(a)).toBe(nameVariantKey(b)));
});

describe('Near names', () => {
  const enterprise = (id: string, name: string, fresh = true, code: string | null = null) => ({
    id,
    name,
    aliases: [] as string[],
    fresh,
    code,
  });
  const pairs = (...all: ReturnType<typeof enterprise>[]) => nearNames(all).map(({ a, b, score }) => ({ a, b, score }));

  it('are found among those already there and those that come', () =>
    expect(pairs(enterprise('a', '清河铸造有限公司', false), enterprise('b', '清河铸造有限责任公司'))).toEqual([
      { a: 'a', b: 'b', score: 0.95 },
    ]));

  it('are scored by what differs', () => {
    const [pair] = nearNames([
      enterprise('a', 'Osram Opto Semiconductor'),
      enterprise('b', 'Osram Opto Semiconductors'),
    ]);
    expect(pair?.score).toBeGreaterThan(0.8);
    expect(pair?.score).toBeLessThan(0.95);
    expect(pair?.reasons.length).toBeGreaterThan(0);
  });

  it('are certain when one bears a former name of the other', () => {
    const renamed = { ...enterprise('a', '清河精工有限公司'), aliases: ['东山铸造厂'] };
    expect(pairs(renamed, enterprise('b', '东山铸造厂'))).toEqual([{ a: 'a', b: 'b', score: 0.98 }]);
  });

  it('are not sought between two credit codes, two numbers, masked names, or names nobody has just brought', () => {
    expect(pairs(enterprise('a', '清河铸造有限公司', true, 'X'), enterprise('b', '清河铸造公司', true, 'Y'))).toEqual(
      [],
    );
    expect(pairs(enterprise('a', '清河铸造第1分厂'), enterprise('b', '清河铸造第2分厂'))).toEqual([]);
    expect(pairs(enterprise('a', '百*油*服**公司'), enterprise('b', '百*油*服***公司'))).toEqual([]);
    expect(pairs(enterprise('a', '清河铸造有限公司', false), enterprise('b', '清河铸造公司', false))).toEqual([]);
  });
});
