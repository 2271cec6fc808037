import { describe, expect, it } from 'vitest';
import { rulePackId } from '../../seeds/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { clocksOf } from '../../server/mandatory-lists/clocks.ts';
import { deadlineOf } from '../../server/orders/rules.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { packsInForce, rulesOf } from '../../server/reference/rule-packs.ts';

const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) }));
const rules = rulesOf(packsInForce(packs, '21', '2026-01-31'));
const moving = rulesOf(
  packs.slice(0, 1).map((pack) => ({
    ...pack,
    rules: [
      ...pack.rules.map((rule) => (rule.key === 'workingDayAware' ? { ...rule, holds: true } : rule)),
      { ...pack.rules[0]!, key: 'holidays', items: ['2026-03-02'] },
    ],
  })),
);

describe('the day an order is due', () => {
  it.each([
    ['2026-01-31', '2026-03-02'],
    ['2024-01-31', '2024-03-01'],
    ['2025-12-02', '2026-01-01'],
    ['2026-11-28', '2026-12-28'],
  ])('issued on %s, thirty days on, is %s', (issuedOn, dueOn) =>
    expect(deadlineOf(rules, issuedOn, null)).toEqual({ dueOn, movedFrom: null, rulePack: rules.id }),
  );

  it('moves to a working day where the pack says so', () =>
    expect(deadlineOf(moving, '2026-01-29', null)).toEqual({
      dueOn: '2026-03-03',
      movedFrom: '2026-02-28',
      rulePack: moving.id,
    }));

  it('is the one that the regulator sets, which is moved by nothing', () =>
    expect(deadlineOf(moving, '2026-01-29', '2026-02-28')).toEqual({
      dueOn: '2026-02-28',
      movedFrom: null,
      rulePack: null,
    }));
});

describe('a step published on 31 January', () => {
  type OnFile = Parameters<typeof clocksOf>[3];
  const none: OnFile = { audits: [], disclosedOn: null };
  const startOn = (day: string, onFile = none) => clocksOf(rules, '2026-01-31', day, onFile)[1]!.state;
  it('is overdue from midnight in Shanghai after the last day of March', () => {
    const last = businessDay(new Date('2026-03-31T15:59:59.999Z'));
    const next = businessDay(new Date('2026-03-31T16:00:00.000Z'));
    expect([last, next].map((day) => startOn(day))).toEqual(['DUE_SOON', 'OVERDUE']);
  });

  it('was overdue on days before it was done, and on none since', () => {
    const audit = { status: 'OPEN', openedOn: '2026-05-10', assessedOn: null, acceptedOn: null, endedOn: null };
    const states = ['2026-03-31', '2026-04-01', '2026-05-09', '2026-05-10'].map((day) =>
      startOn(day, { audits: [audit], disclosedOn: null }),
    );
    expect(states).toEqual(['DUE_SOON', 'OVERDUE', 'OVERDUE', 'DONE']);
  });

  it('was done while an audit ran that was withdrawn since, and is overdue from that day on', () => {
    const audit = { status: 'WITHDRAWN', openedOn: '2026-03-10', assessedOn: null, acceptedOn: null };
    const onFile = { audits: [{ ...audit, endedOn: '2026-05-10' }], disclosedOn: null };
    expect(['2026-05-09', '2026-05-10'].map((day) => startOn(day, onFile))).toEqual(['DONE', 'OVERDUE']);
  });

  it('is not said to be overdue where nobody may know whether it was done', () => {
    const clocks = clocksOf(rules, '2026-01-31', '2026-06-30', { audits: null, disclosedOn: null });
    expect(clocks.map((clock) => clock.state)).toEqual([null, null, null, null, null]);
  });
});
