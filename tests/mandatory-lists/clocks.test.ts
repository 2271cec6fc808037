import { afterEach, describe, expect, it, vi } from 'vitest';
import { rulePackId } from '../../seeds/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { clocksOf, workingDay, type OnFile } from '../../server/mandatory-lists/clocks.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { packsInForce, rulesOf } from '../../server/reference/rule-packs.ts';

const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) }));
const rules = (division: string, day = '2026-01-31') => rulesOf(packsInForce(packs, division, day));
const due = (division: string, publishedOn: string, today = publishedOn, audits: OnFile[] = []) =>
  clocksOf(rules(division, publishedOn), publishedOn, today, audits);
const days = (division: string, publishedOn: string) => due(division, publishedOn).map((clock) => clock.dueOn);

afterEach(() => vi.unstubAllEnvs());

describe('the clocks of a list', () => {
  it.each([
    ['2026-01-31', ['2026-02-28', '2026-03-31', '2027-01-31', '2027-01-31', '2028-01-31']],
    ['2024-01-31', ['2024-02-29', '2024-03-31', '2025-01-31', '2025-01-31', '2026-01-31']],
    ['2024-02-29', ['2024-03-29', '2024-04-29', '2025-02-28', '2025-02-28', '2026-02-28']],
    ['2025-12-31', ['2026-01-31', '2026-02-28', '2026-12-31', '2026-12-31', '2027-12-31']],
    ['2026-09-28', ['2026-10-28', '2026-11-28', '2027-09-28', '2027-09-28', '2028-09-28']],
  ])('published on %s run in calendar months, the end of a month clamped', (publishedOn, expected) =>
    expect(days('2111', publishedOn)).toEqual(expected),
  );

  it('outside Liaoning are the nation’s three', () =>
    expect(due('2201', '2026-01-31').map((clock) => clock.step)).toEqual(['DISCLOSE', 'START', 'REPORT']));

  it.each(['2101', '2102', '2105'])(
    'in the pilot city %s are those of the province, until its pack says otherwise',
    (city) => expect(days(city, '2026-01-31')).toEqual(days('21', '2026-01-31')),
  );

  it('answer why: the rule, its source, and the day they run from', () => {
    const [, start] = due('2102', '2026-01-31');
    expect(start!.why).toMatchObject({ startedOn: '2026-01-31', movedFrom: null, rulePack: rules('2102').id });
    expect(start!.why.rule).toMatchObject({ key: 'deadline.START', amount: 2, verified: true });
    expect(start!.why.rule.citation).not.toBe('');
  });

  it.each([
    ['2026-03-16', 'NOT_YET_DUE'],
    ['2026-03-17', 'DUE_SOON'],
    ['2026-03-31', 'DUE_SOON'],
    ['2026-04-01', 'OVERDUE'],
  ])('on %s say of a start due on 31 March: %s', (today, state) =>
    expect(due('21', '2026-01-31', today)[1]!.state).toBe(state),
  );

  it('are done as far as the audit has come, and by one that was over before they say nothing', () => {
    const states = (audit: OnFile) => due('21', '2026-01-31', '2026-12-01', [audit]).map((clock) => clock.state);
    const open = { status: 'OPEN', openedOn: '2026-03-02', acceptedOn: null };
    expect(states(open)).toEqual([null, 'DONE', 'NOT_YET_DUE', 'NOT_YET_DUE', 'NOT_YET_DUE']);
    expect(states({ ...open, status: 'ASSESSED' })).toEqual([null, 'DONE', 'DONE', 'DONE', 'NOT_YET_DUE']);
    expect(states({ ...open, status: 'ACCEPTED', acceptedOn: '2026-11-20' }).slice(1)).toEqual(['DONE', 'DONE', 'DONE', 'DONE']); // prettier-ignore
    expect(states({ ...open, status: 'ACCEPTED', acceptedOn: '2025-11-20' })[1]).toBe('OVERDUE');
  });

  it('tell whoever may not follow the audit the days alone', () => {
    const clocks = clocksOf(rules('21'), '2026-01-31', '2026-12-01', null);
    expect(clocks.map((clock) => clock.state)).toEqual([null, null, null, null, null]);
    expect(clocks[1]!.dueOn).toBe('2026-03-31');
  });

  it('move to a working day only where the pack says so, around weekends and the holidays it has as data', () => {
    const moving = rulesOf(
      packs.slice(0, 1).map((pack) => ({
        ...pack,
        rules: [
          ...pack.rules.map((rule) => (rule.key === 'workingDayAware' ? { ...rule, holds: true } : rule)),
          { ...pack.rules[0]!, key: 'holidays', items: ['2026-03-02'] },
        ],
      })),
    );
    expect(workingDay('2026-02-28', rules('21'))).toBe('2026-02-28');
    expect(workingDay('2026-02-28', moving)).toBe('2026-03-03');
    expect(clocksOf(moving, '2026-01-28', '2026-01-28', [])[0]).toMatchObject({ dueOn: '2026-03-03', why: { movedFrom: '2026-02-28' } }); // prettier-ignore
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])(
    'are the same on a server in %s, and days turn at midnight in Shanghai',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(days('21', '2026-01-31')).toEqual(['2026-02-28', '2026-03-31', '2027-01-31', '2027-01-31', '2028-01-31']);
      const last = businessDay(new Date('2026-03-31T15:59:59.999Z'));
      const next = businessDay(new Date('2026-03-31T16:00:00.000Z'));
      expect([last, next]).toEqual(['2026-03-31', '2026-04-01']);
      expect([last, next].map((today) => due('21', '2026-01-31', today)[1]!.state)).toEqual(['DUE_SOON', 'OVERDUE']);
    },
  );
});
