import { describe, expect, it } from 'vitest';
import { creditUntil } from '../../server/audits/credit.ts';
import { isMerged, unmet, type Facts } from '../../server/assessments/readiness.ts';
import { checkScore, passMarkOf, sheetOf, verdictOf, vetoItems } from '../../server/assessments/score-sheet.ts';
import { packsInForce, rulesOf, type RulePack } from '../../server/reference/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { rulePackId } from '../../seeds/rule-packs.ts';

const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) })) as unknown as RulePack[];
const rulesAt = (division: string, mode: string | null = null) =>
  rulesOf(packsInForce(packs, division, '2026-06-01'), mode);
const rules = rulesAt('2103');
const seven = [
  'PREPARATION',
  'PRE_AUDIT',
  'AUDIT',
  'SCHEMES',
  'FEASIBILITY',
  'IMPLEMENTATION',
  'CONTINUOUS_IMPROVEMENT',
] as const;
const low = (status: string) => ({ kind: 'NO_LOW_COST', status, studied: false });
const high = (status: string, studied = true) => ({ kind: 'MEDIUM_HIGH_COST', status, studied });
const monitored = ['MONITORING_BEFORE', 'MONITORING_AFTER'];
const facts = (change: Partial<Facts['standing']> = {}, more: Partial<Facts> = {}): Facts => ({
  standing: { status: 'OPEN', stage: 'FEASIBILITY', stages: seven, citation: null, ...change },
  schemes: [low('IMPLEMENTED'), high('FEASIBLE')],
  purposes: [],
  ...more,
});
const done = { schemes: [low('IMPLEMENTED'), high('IMPLEMENTED')], purposes: monitored };
const ten = (n: number) => Array.from({ length: 10 }, (_, i) => low(i < n ? 'IMPLEMENTED' : 'PROPOSED'));

describe('An audit is ready for assessment', () => {
  it.each<[string, Facts, string[]]>([
    ['with its no and low-cost schemes done and the others studied', facts(), []],
    ['in its implementation, too', facts({ stage: 'IMPLEMENTATION' }), []],
    ['not before feasibility', facts({ stage: 'SCHEMES' }), ['assessment.stage']],
    [
      'in a mode without feasibility, not before implementation',
      facts({ stage: 'SCHEMES', stages: ['PREPARATION', 'PRE_AUDIT', 'SCHEMES', 'IMPLEMENTATION'] }),
      ['assessment.stage'],
    ],
    [
      'in such a mode from implementation on',
      facts({ stage: 'IMPLEMENTATION', stages: ['PREPARATION', 'PRE_AUDIT', 'SCHEMES', 'IMPLEMENTATION'] }),
      [],
    ],
    ['not without schemes', facts({}, { schemes: [high('DROPPED')] }), ['assessment.schemes']],
    ['with nine of ten no and low-cost schemes done', facts({}, { schemes: ten(9) }), []],
    ['not with eight of ten', facts({}, { schemes: ten(8) }), ['assessment.lowCostDone']],
    ['whatever was dropped', facts({}, { schemes: [low('IMPLEMENTED'), low('DROPPED'), high('DROPPED', false)] }), []],
    ['not with a scheme unstudied', facts({}, { schemes: [high('PROPOSED', false)] }), ['assessment.feasibility']],
    [
      'not when a medium or high-cost one is implemented already',
      facts({}, { schemes: [high('IMPLEMENTED')] }),
      ['assessment.before-implementation'],
    ],
    ['not once more', facts({ status: 'ASSESSED' }), ['assessment.once']],
    [
      'not while it is deferred, and all that is missing is listed',
      facts({ status: 'DEFERRED', stage: 'PREPARATION' }, { schemes: [low('PROPOSED'), high('PROPOSED', false)] }),
      ['audit-under-way', 'assessment.stage', 'assessment.lowCostDone', 'assessment.feasibility'],
    ],
    ['not when it is over', facts({ status: 'WITHDRAWN' }), ['audit-under-way']],
  ])('%s', (_, given, expected) => expect(unmet('ASSESSMENT', given, rules).map((one) => one.rule)).toEqual(expected));
});

describe('An audit is ready for acceptance', () => {
  it.each<[string, Facts, string[]]>([
    ['assessed, implemented and monitored before and after', facts({ status: 'ASSESSED' }, done), []],
    ['not before its assessment', facts({}, done), ['acceptance.after-assessment']],
    [
      'not with a scheme to be implemented',
      facts({ status: 'ASSESSED' }, { purposes: monitored }),
      ['acceptance.implemented'],
    ],
    [
      'not without monitoring',
      facts({ status: 'ASSESSED' }, { ...done, purposes: [] }),
      ['acceptance.monitoring-before', 'acceptance.monitoring-after'],
    ],
    ['not when it failed', facts({ status: 'FAILED' }, done), ['audit-under-way']],
  ])('%s', (_, given, expected) => expect(unmet('ACCEPTANCE', given, rules).map((one) => one.rule)).toEqual(expected));

  it('in a pilot that merges the two also before its assessment, for which it stands then', () => {
    const pilot = rulesAt('2102', 'SIMPLIFIED');
    expect(unmet('ACCEPTANCE', facts({ stage: 'IMPLEMENTATION' }, done), pilot)).toEqual([]);
    expect(unmet('ACCEPTANCE', facts({ stage: 'SCHEMES' }, done), pilot).map((one) => one.rule)).toEqual([
      'assessment.stage',
    ]);
    expect([isMerged('ACCEPTANCE', 'OPEN', pilot), isMerged('ACCEPTANCE', 'ASSESSED', pilot)]).toEqual([true, false]);
    expect(isMerged('ACCEPTANCE', 'OPEN', rules)).toBe(false);
    expect([passMarkOf(pilot, 'ACCEPTANCE', true), passMarkOf(pilot, 'ACCEPTANCE', false)]).toEqual([70, 60]);
  });
});

describe('A score', () => {
  it('has items that add to 100, in both sheets', () => {
    for (const kind of ['ASSESSMENT', 'ACCEPTANCE'] as const)
      expect(sheetOf(rules, kind).reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });
  it.each([
    [[70, 70, 70], [], 'PASSED', 70],
    [[69, 70, 70], [], 'FAILED', 69.7],
    [[70, 70, 71], [], 'PASSED', 70.3],
    // 69.95 is 70.0, half up.
    [[...Array<number>(19).fill(70), 69], [], 'PASSED', 70],
    [[100, 100, 100], ['FALSIFIED_MATERIAL'], 'FAILED', 100],
  ] as const)('of %j with vetoes %j is %s', (totals, vetoes, result, score) => {
    const sheets = totals.map((total, i) => ({ total, vetoes: i === 0 ? vetoes : [] }));
    expect(verdictOf(sheets, 70)).toEqual({ result, score, vetoes: [...vetoes] });
  });
  it('is refused with an item left out, over its weight, named twice or unknown', () => {
    const sheet = sheetOf(rules, 'ACCEPTANCE');
    const full = sheet.map(({ item, weight }) => ({ item, points: weight }));
    const check = (points: typeof full, vetoes: string[] = []) =>
      checkScore({ points, vetoes, comment: null }, sheet, vetoItems(rules));
    expect(check(full)).toBe(100);
    expect(() => check(full.slice(1))).toThrow();
    expect(() => check([...full, full[0]!])).toThrow();
    expect(() => check([...full, { item: 'OTHER', points: 1 }])).toThrow();
    expect(() => check(full.map((one) => ({ ...one, points: one.points + 1 })))).toThrow();
    expect(() => check(full.map((one) => ({ ...one, points: 0.5 })))).toThrow();
    expect(() => check(full, ['OTHER'])).toThrow();
  });
});

describe('What is accepted', () => {
  it('is valid until the same day, or the end of a month that has none', () => {
    expect(creditUntil(rules, '2024-02-29')).toBe('2029-02-28');
    expect(creditUntil(rules, '2026-01-31')).toBe('2031-01-31');
  });
});
