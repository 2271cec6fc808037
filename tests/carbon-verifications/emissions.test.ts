import { describe, expect, it } from 'vitest';
import {
  carbonIndustries,
  carbonIndustryOf,
  differenceOf,
  kilogramsFrom,
  missingScopes,
  sumByIndustry,
  tonnesOf,
  totalOf,
} from '../../server/carbon-verifications/emissions.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import type { RuleInForce } from '../../server/reference/rule-packs.ts';

const part = (scope: 'FUEL' | 'PROCESS' | 'PURCHASED', amount: number) => ({ scope, amount });

describe('Emissions', () => {
  it.each([
    [12345.678, 12_345_678],
    [0.1, 100],
    [0.001, 1],
    [0, 0],
    [9_876_543.21, 9_876_543_210],
    [1e-3, 1],
  ])('of %s t are %s kg, exactly', (tonnes, kilograms) => {
    expect(kilogramsFrom(tonnes)).toBe(kilograms);
    expect(tonnesOf(kilograms)).toBe(tonnes);
  });
  it.each([-1, 0.0001, 12.3456, NaN, Infinity, 1e12])('of %s t are refused rather than rounded', (tonnes) =>
    expect(kilogramsFrom(tonnes)).toBeUndefined(),
  );

  it('add up without a rest, and what is missing is not a nought', () => {
    const parts = [part('FUEL', 100), part('PURCHASED', 200)];
    expect(totalOf(parts)).toBe(300);
    expect(missingScopes(parts)).toEqual(['PROCESS']);
    expect(missingScopes([part('PROCESS', 0)])).toEqual(['FUEL', 'PURCHASED']);
    expect([null, 300, 301, 250].map((stated) => differenceOf(parts, stated))).toEqual([null, 0, 1, -50]);
  });

  it('of an industry say how many records lack a part', () => {
    const steel = { key: 'carbon.industry.STEEL' } as RuleInForce;
    const sums = sumByIndustry([
      { industry: null, statedTotal: null, parts: [part('FUEL', 900_000)] },
      { industry: steel, statedTotal: 7, parts: [part('FUEL', 1), part('PROCESS', 2), part('PURCHASED', 4)] },
      { industry: steel, statedTotal: 9, parts: [part('FUEL', 8)] },
    ]);
    expect(sums).toEqual([
      {
        ...{ industry: steel, records: 2, total: 15, incomplete: 1, differing: 1 },
        scopes: [
          { scope: 'FUEL', amount: 9, lacking: 0 },
          { scope: 'PROCESS', amount: 2, lacking: 1 },
          { scope: 'PURCHASED', amount: 4, lacking: 1 },
        ],
      },
      {
        ...{ industry: null, records: 1, total: 900_000, incomplete: 1, differing: 0 },
        scopes: [
          { scope: 'FUEL', amount: 900_000, lacking: 0 },
          { scope: 'PROCESS', amount: 0, lacking: 1 },
          { scope: 'PURCHASED', amount: 0, lacking: 1 },
        ],
      },
    ]);
  });
});

describe('The industries of the plan', () => {
  const liaoning = rulePacksOfFile().find(({ division }) => division === '21')!;
  const industries = carbonIndustries({ rules: liaoning.rules as unknown as RuleInForce[] });
  it('are five, cited from it; which codes they are is a judgement', () => {
    expect(industries.map(({ name }) => name)).toEqual(['煤电', '钢铁', '石化', '菱镁', '装备制造']);
    expect(liaoning.rules.find(({ key }) => key === 'carbon.verification')).toMatchObject({
      ...{ verified: true, citation: '辽宁省清洁生产审核工作材料，2021-12-28' },
    });
    expect(industries.filter(({ verified }) => verified)).toEqual([]);
  });
  it.each([
    ['4411', 'COAL_POWER'],
    ['3120', 'STEEL'],
    ['2614', 'PETROCHEMICALS'],
    ['3089', 'MAGNESITE'],
    ['3731', 'EQUIPMENT'],
    ['2645', null],
    ['4413', null],
    [null, null],
  ])('%s is of %s', (code, key) =>
    expect(carbonIndustryOf(industries, code)?.key ?? null).toBe(key && `carbon.industry.${key}`),
  );
  it('are none where no pack names them', () => expect(carbonIndustries({ rules: [] })).toEqual([]));
});
