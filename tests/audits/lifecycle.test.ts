import { describe, expect, it } from 'vitest';
import { rulePackId } from '../../seeds/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { creditUntil, latestOf } from '../../server/audits/credit.ts';
import {
  auditActs,
  checkDay,
  earlierStages,
  mayDo,
  nextStage,
  stagesBehind,
  stagesOf,
  standsAgainst,
  type AuditAct,
  type AuditState,
  type Basis,
  type Stage,
} from '../../server/audits/lifecycle.ts';
import { packsInForce, rulesOf } from '../../server/reference/rule-packs.ts';

const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) }));
const rules = (division: string, mode: string) => rulesOf(packsInForce(packs, division, '2026-02-10'), mode);
const stages = (mode: string, division = '2111') => stagesOf(rules(division, mode)).stages;
const seven = [
  'PREPARATION',
  'PRE_AUDIT',
  'AUDIT',
  'SCHEMES',
  'FEASIBILITY',
  'IMPLEMENTATION',
  'CONTINUOUS_IMPROVEMENT',
] as const;

describe('The stages of an audit', () => {
  it.each([
    ['STANDARD', '2111', seven],
    ['WHOLE_PARK', '2111', seven],
    ['SIMPLIFIED', '2102', seven],
    ['DIFFERENTIATED', '2101', seven],
    ['RAPID', '2201', ['PREPARATION', 'PRE_AUDIT', 'SCHEMES', 'IMPLEMENTATION', 'CONTINUOUS_IMPROVEMENT']],
    ['SPECIAL', '2111', ['PREPARATION', 'AUDIT', 'SCHEMES', 'FEASIBILITY', 'IMPLEMENTATION']],
  ])('of the mode %s in %s are those of the rule pack', (mode, division, expected) =>
    expect(stages(mode, division)).toEqual(expected),
  );

  const next: [string, Stage | null, Stage | null, number][] = [
    ['STANDARD', null, 'PREPARATION', 0],
    ['STANDARD', 'PREPARATION', 'PRE_AUDIT', 0],
    ['STANDARD', 'PRE_AUDIT', 'AUDIT', 1],
    ['STANDARD', 'IMPLEMENTATION', 'CONTINUOUS_IMPROVEMENT', 5],
    ['STANDARD', 'CONTINUOUS_IMPROVEMENT', null, 6],
    ['RAPID', 'PRE_AUDIT', 'SCHEMES', 1],
    ['RAPID', 'SCHEMES', 'IMPLEMENTATION', 2],
    ['SPECIAL', 'PREPARATION', 'AUDIT', 0],
    ['SPECIAL', 'IMPLEMENTATION', null, 4],
    ['RAPID', 'FEASIBILITY', 'IMPLEMENTATION', 3],
  ];
  it.each(next)('of the mode %s: after %s comes %s, with %i behind', (mode, stage, expected, behind) => {
    expect(nextStage({ stages: stages(mode), stage })).toBe(expected);
    expect(stagesBehind(stages(mode), stage)).toBe(behind);
    expect(earlierStages({ stages: stages(mode), stage })).toHaveLength(behind);
  });
});

const self = { enterprise: true, regulator: false };
const over = { enterprise: false, regulator: true };
describe('What may be done to an audit', () => {
  const who: [AuditAct, Basis, self: boolean, over: boolean][] = [
    ['MOVE', 'MANDATORY', true, false],
    ['MOVE', 'VOLUNTARY', true, false],
    ['RETURN', 'MANDATORY', true, true],
    ['RETURN', 'INVITED', true, true],
    ['DEFER', 'MANDATORY', false, true],
    ['DEFER', 'VOLUNTARY', true, false],
    ['DEFER', 'INVITED', true, false],
    ['RESUME', 'MANDATORY', true, true],
    ['RESUME', 'VOLUNTARY', true, false],
    ['WITHDRAW', 'MANDATORY', false, true],
    ['WITHDRAW', 'VOLUNTARY', true, false],
    ['WITHDRAW', 'INVITED', true, false],
    ['EDIT_TEAM', 'MANDATORY', true, false],
    ['ADD_EVIDENCE', 'MANDATORY', true, false],
  ];
  it.each(who)('%s of a %s audit: by the enterprise %s, by its regulator %s', (act, basis, byItself, byRegulator) => {
    expect([mayDo(act, basis, self), mayDo(act, basis, over)]).toEqual([byItself, byRegulator]);
    expect(mayDo(act, basis, { enterprise: false, regulator: false })).toBe(false);
  });

  const states: [AuditState, AuditAct[]][] = [
    ['OPEN', ['MOVE', 'RETURN', 'DEFER', 'WITHDRAW', 'EDIT_TEAM', 'ADD_EVIDENCE']],
    ['ASSESSED', ['MOVE', 'RETURN', 'DEFER', 'WITHDRAW', 'EDIT_TEAM', 'ADD_EVIDENCE']],
    ['DEFERRED', ['RESUME', 'WITHDRAW', 'EDIT_TEAM', 'ADD_EVIDENCE']],
    ['ACCEPTED', []],
    ['FAILED', []],
    ['WITHDRAWN', []],
  ];
  const standing = {
    basis: 'VOLUNTARY',
    stage: 'AUDIT',
    stages: [...seven],
    citation: 'x',
    openedOn: '2026-01-01',
    lastOn: null,
  } as const;
  it.each(states)('while it is %s: %j', (status, possible) =>
    expect(auditActs.filter((act) => !standsAgainst(act, { ...standing, status }))).toEqual(possible),
  );
  it('ends with its stages: nothing comes after the last and before the first', () => {
    expect(standsAgainst('MOVE', { ...standing, status: 'OPEN', stage: 'CONTINUOUS_IMPROVEMENT' })).toMatchObject({
      rule: 'audit-stages-in-order',
      citation: 'x',
    });
    expect(standsAgainst('RETURN', { ...standing, status: 'OPEN', stage: 'PREPARATION' })).toMatchObject({
      rule: 'audit-returns-to-earlier',
    });
  });
  it.each([
    ['2026-02-10', true],
    ['2026-02-09', false],
    ['2026-03-01', true],
    ['2026-03-02', false],
  ])('is dated from what was done last until today: %s %s', (day, fits) => {
    const check = () => checkDay('on', day, '2026-03-01', '2026-02-10');
    if (fits) expect(check).not.toThrow();
    else expect(check).toThrow(/^on：/);
  });
});

describe('A credit', () => {
  it.each([
    ['2024-02-29', '2029-02-28'],
    ['2023-02-28', '2028-02-28'],
    ['2021-03-31', '2026-03-31'],
    ['2024-12-31', '2029-12-31'],
  ])('of %s holds until %s', (acceptedOn, until) =>
    expect(creditUntil(rules('2111', 'STANDARD'), acceptedOn)).toBe(until),
  );
  const credit = (validUntil: string) =>
    ({ source: 'OWN_AUDIT', validUntil, audit: 'a', wholeAudit: null, why: null }) as const;
  it('that lasts longest counts, its last day still, and one that is over does not', () => {
    const all = [credit('2026-03-01'), null, credit('2027-01-01'), credit('2026-02-28')];
    expect(latestOf(all, '2026-03-01')?.validUntil).toBe('2027-01-01');
    expect(latestOf([credit('2026-03-01')], '2026-03-01')?.validUntil).toBe('2026-03-01');
    expect(latestOf([credit('2026-02-28')], '2026-03-01')).toBeNull();
  });
});
