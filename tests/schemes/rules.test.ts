import { describe, expect, it } from 'vitest';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { rulePackId } from '../../seeds/rule-packs.ts';
import { RuleBroken } from '../../server/platform/errors.ts';
import { rulesOf } from '../../server/reference/rule-packs.ts';
import { amountFrom, decimalOf, noAmounts, valueOf, type Figures } from '../../server/schemes/amounts.ts';
import { measureOf, schemeColumns } from '../../server/schemes/columns.ts';
import { checkStanding, flagsOf, type Standing } from '../../server/schemes/rules.ts';
import { checkShares, split } from '../../server/schemes/shares.ts';
import { headingsOf, schemeOf } from '../../server/schemes/table-rows.ts';

const national = rulePacksOfFile().find((pack) => pack.division === '0')!;
const rules = rulesOf([{ ...national, id: rulePackId(national) }]);
const refusal = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return error.rule;
    throw error;
  }
};
const low: Standing = { kind: 'NO_LOW_COST', status: 'PROPOSED', technical: null, economic: null, environmental: null };
const high: Standing = { ...low, kind: 'MEDIUM_HIGH_COST' };
const passed = { technical: 'PASS', economic: 'PASS', environmental: 'PASS' } as const;

describe('The standing of a scheme', () => {
  it.each([
    [
      'no or low cost, implemented before the pre-audit',
      low,
      { ...low, status: 'IMPLEMENTED' },
      'PREPARATION',
      'low-cost-from-pre-audit',
    ],
    ['no or low cost, implemented from the pre-audit on', low, { ...low, status: 'IMPLEMENTED' }, 'PRE_AUDIT', null],
    ['no or low cost, implemented at the end', low, { ...low, status: 'IMPLEMENTED' }, 'CONTINUOUS_IMPROVEMENT', null],
    [
      'no or low cost, implemented in an audit without a stage',
      low,
      { ...low, status: 'IMPLEMENTED' },
      null,
      'low-cost-from-pre-audit',
    ],
    [
      'medium or high cost, feasible without results',
      high,
      { ...high, status: 'FEASIBLE' },
      'FEASIBILITY',
      'feasibility-before-feasible',
    ],
    [
      'medium or high cost, feasible with two results',
      high,
      { ...high, ...passed, economic: null, status: 'FEASIBLE' },
      'FEASIBILITY',
      'feasibility-before-feasible',
    ],
    [
      'medium or high cost, feasible although one fails',
      high,
      { ...high, ...passed, economic: 'FAIL', status: 'FEASIBLE' },
      'FEASIBILITY',
      'feasible-means-passed',
    ],
    [
      'medium or high cost, feasible with three results',
      high,
      { ...high, ...passed, status: 'FEASIBLE' },
      'FEASIBILITY',
      null,
    ],
    [
      'medium or high cost, dropped because one fails',
      high,
      { ...high, economic: 'FAIL', status: 'DROPPED' },
      'FEASIBILITY',
      null,
    ],
    [
      'medium or high cost, implemented at once',
      high,
      { ...high, ...passed, status: 'IMPLEMENTED' },
      'IMPLEMENTATION',
      'feasible-before-implemented',
    ],
    [
      'medium or high cost, implemented when feasible',
      { ...high, ...passed, status: 'FEASIBLE' },
      { ...high, ...passed, status: 'IMPLEMENTED' },
      'IMPLEMENTATION',
      null,
    ],
    [
      'one implemented that turns out to be of high cost',
      { ...low, status: 'IMPLEMENTED' },
      { ...high, ...passed, status: 'IMPLEMENTED' },
      'IMPLEMENTATION',
      'feasible-before-implemented',
    ],
    [
      'new and implemented, of high cost',
      null,
      { ...high, ...passed, status: 'IMPLEMENTED' },
      'IMPLEMENTATION',
      'feasible-before-implemented',
    ],
  ] as [string, Standing | null, Standing, string | null, string | null][])('%s', (_, before, after, stage, rule) =>
    expect(refusal(() => checkStanding(before, after, stage, rules))).toBe(rule),
  );
});

const figures = (amounts: Partial<Figures>): Figures => ({
  ...{ ...noAmounts, other: null, energyBasis: null, year: 2026, source: null },
  ...amounts,
});
describe('A scheme is flagged', () => {
  it.each([
    ['80 % exactly', { electricity: 1000 }, { electricity: 800 }, []],
    ['just under 80 %', { electricity: 1000 }, { electricity: 799 }, ['VERIFIED_UNDER ELECTRICITY']],
    ['nothing verified of it', { electricity: 1000 }, { electricity: 0 }, ['VERIFIED_UNDER ELECTRICITY']],
    ['not said what was verified', { electricity: 1000 }, {}, []],
    ['an investment of 120 % exactly', { investment: 1000 }, { investment: 1200 }, []],
    ['an investment just over 120 %', { investment: 1000 }, { investment: 1201 }, ['INVESTMENT_OVER INVESTMENT']],
    ['an investment where none was expected', { investment: 0 }, { investment: 1 }, ['INVESTMENT_OVER INVESTMENT']],
    ['a small investment', { investment: 1000 }, { investment: 10 }, []],
    [
      'several at once',
      { investment: 10, cod: 10, so2: 10 },
      { investment: 20, cod: 1, so2: 9 },
      ['INVESTMENT_OVER INVESTMENT', 'VERIFIED_UNDER COD'],
    ],
    [
      'coal in one basis',
      { coal: 10, energyBasis: 'EQUIVALENT' },
      { coal: 1, energyBasis: 'EQUIVALENT' },
      ['VERIFIED_UNDER COAL'],
    ],
    [
      'coal in another basis, which is not compared',
      { coal: 10, energyBasis: 'EQUIVALENT' },
      { coal: 1, energyBasis: 'CALORIFIC' },
      [],
    ],
  ] as [string, Partial<Figures>, Partial<Figures>, string[]][])('%s', (_, expected, verified, flags) =>
    expect(flagsOf(figures(expected), figures(verified), rules).map((f) => `${f.kind} ${f.measure}`)).toEqual(flags),
  );
  it('never before it is verified', () => expect(flagsOf(figures({ cod: 1 }), null, rules)).toEqual([]));
});

describe('Shares', () => {
  const of = (...points: number[]) => points.map((basisPoints, i) => ({ audit: `a${i}`, basisPoints }));
  it.each([
    ['of nobody', of(), null],
    ['that add to the whole', of(3333, 3333, 3334), null],
    ['that miss a ten-thousandth', of(3333, 3333, 3333), 'shares-add-to-the-whole'],
    ['that are too much', of(6000, 4001), 'shares-add-to-the-whole'],
    ['of one alone', of(10_000), 'shared-by-two'],
  ] as const)('%s', (_, shares, rule) => expect(refusal(() => checkShares(shares, 'a0'))).toBe(rule));
  it('leave out nobody in whose audit the scheme stands', () =>
    expect(refusal(() => checkShares(of(5000, 5000), 'other'))).toBe('shared-by-two'));
  it.each([0n, 1n, 2n, 99n, 100n, 10_001n, 123_456_789_012_345n])('split %s to the last unit', (amount) => {
    const parts = [...split(amount, of(3333, 3333, 3334)).values()];
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
  });
  it('give what rounding leaves to the largest remainders, the same every time', () =>
    expect([...split(100n, of(3333, 3333, 3334)).values()]).toEqual([33n, 33n, 34n]));
});

describe('Amounts', () => {
  it.each([
    ['COD', 0.1, 100_000, '0.1'],
    ['COD', 1e-7, 0, '0'],
    ['COD', 12.345678, 12_345_678, '12.345678'],
    ['INVESTMENT', 0.29, 29, '0.29'],
    ['WATER', 43_590_000, 43_590_000_000, '43590000'],
  ])('of %s: %s is kept as %s of the smallest unit', (name, value, amount, text) => {
    const measure = measureOf(name);
    expect(amountFrom(measure, value)).toBe(amount);
    expect(decimalOf(measure, BigInt(amount))).toBe(text);
    expect(valueOf(measure, amount)).toBe(Number(text));
  });
  it('below nothing, or too large to be exact, are none', () =>
    expect([-1, 1e12, Number.NaN].map((value) => amountFrom(measureOf('COD'), value))).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
});

describe('The table of schemes', () => {
  const ofAll = { energyBasis: null, year: 2026, source: null };
  it('has the 21 columns of audit reports', () => {
    expect(schemeColumns).toHaveLength(21);
    expect(schemeColumns.slice(0, 3).map(({ headers }) => headers[0])).toEqual(['序号', '方案名称', '方案类型']);
  });
  it('reads each of its own headings as its own column', () =>
    expect(headingsOf(schemeColumns.map(({ headers }) => headers[0]!)).map(({ column }) => column?.name)).toEqual(
      schemeColumns.map(({ name }) => name),
    ));
  it.each([
    ['投资（元）', '1234.56', 'investment', 123_456],
    ['投资(万元)', '1.5', 'investment', 1_500_000],
    ['节电（kWh/a）', '1,200', 'electricity', 1_200_000],
    ['节电(万kWh/年)', '1.2', 'electricity', 12_000_000],
    ['COD(kg/年)', '12.5', 'cod', 12_500_000 / 1000],
    ['重金属(g)', '5', 'heavyMetals', 5],
    ['节水(万m³/年)', '0.3', 'water', 3_000_000],
  ])('reads %s %s in the unit its heading names', (header, cell, key, amount) => {
    const found = schemeOf(headingsOf(['方案名称', '方案类型', header]), ['甲', '无/低费', cell], ofAll);
    expect('scheme' in found && found.scheme.figures[key as 'cod']).toBe(amount);
  });
  it.each(['无/低费', '无低费方案', '无', '低费'])('reads %s as no or low cost', (kind) => {
    const found = schemeOf(headingsOf(['方案名称', '方案类型']), ['甲', kind], ofAll);
    expect('scheme' in found && found.scheme.kind).toBe('NO_LOW_COST');
  });
});
