import { describe, expect, it } from 'vitest';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { gradesOf, proposalOf, type FactKind } from '../../server/credit-ratings/grading.ts';
import type { RulesInForce } from '../../server/reference/rule-packs.ts';

const nation = rulePacksOfFile().find(({ division }) => division === '0')!;
const rules = { id: '0', packs: [], rules: nation.rules } as unknown as RulesInForce;
const facts = (...kinds: FactKind[]) => kinds.map((kind) => ({ kind, day: '2025-05-05', text: null }));

describe('A grade', () => {
  it('is planning data: four of them, the best first, without a source', () => {
    const grades = gradesOf(rules);
    expect(grades.map(({ key, least }) => [key, least])).toEqual([
      ['GREEN', 90],
      ['BLUE', 70],
      ['YELLOW', 50],
      ['RED', 0],
    ]);
    const ofCredit = nation.rules.filter(({ key }) => key.startsWith('credit.'));
    expect(ofCredit.filter(({ verified, citation }) => verified || !citation.includes('尚无来源'))).toEqual([]);
    expect(nation.version).toBe(4);
  });

  it.each<[FactKind[], number, string]>([
    [[], 80, 'BLUE'],
    [['AUDIT_ACCEPTED'], 90, 'GREEN'],
    [['AUDIT_ACCEPTED', 'AUDIT_ACCEPTED', 'AUDIT_ACCEPTED'], 100, 'GREEN'],
    [['ASSESSMENT_FAILED'], 70, 'BLUE'],
    [['ORDER_OVERDUE'], 65, 'YELLOW'],
    [['ACCEPTANCE_FAILED'], 60, 'YELLOW'],
    [['RECHECK_FAILED'], 60, 'YELLOW'],
    [['PENALTY'], 50, 'YELLOW'],
    [['PENALTY', 'AUDIT_ACCEPTED'], 60, 'YELLOW'],
    [['ORDER_OVERDUE', 'AUDIT_ACCEPTED'], 75, 'BLUE'],
    [['PENALTY', 'ORDER_OVERDUE'], 35, 'RED'],
    [['PENALTY', 'PENALTY', 'PENALTY'], 0, 'RED'],
  ])('of %j is proposed from %i points: %s', (kinds, points, grade) => {
    const proposal = proposalOf(rules, facts(...kinds));
    expect([proposal.points, proposal.grade]).toEqual([points, grade]);
    expect(proposal.reasons.map(({ kind }) => kind)).toEqual(kinds);
  });
});
