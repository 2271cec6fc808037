import { afterEach, describe, expect, it, vi } from 'vitest';
import { rulePackId } from '../../seeds/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { clocksOf, workingDay, type OnFile } from '../../server/mandatory-lists/clocks.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { packsInForce, rulesOf } from '../../server/reference/rule-packs.ts';

const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) }));
const rules = (division: string, day = '2026-01-31') => rulesOf(packsInForce(packs, division, day));
const due = (
  division: string,
  publishedOn: string,
  today = publishedOn,
  audits: OnFile[] | null = [],
  disclosedOn: string | null = null,
) => clocksOf(rules(division, publishedOn), publishedOn, today, { audits, disclosedOn });
const open: OnFile = { status: 'OPEN', openedOn: '2026-03-02', assessedOn: null, acceptedOn: null, endedOn: null };
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

  const [D, T, L] = ['DONE', 'NOT_YET_DUE', 'OVERDUE'];
  const was = (change: Partial<OnFile>): OnFile => ({ ...open, ...change });
  it.each<[string, OnFile[], string, (string | null | undefined)[]]>([
    ['nothing', [], '2026-12-01', [L, L, T, T, T]],
    ['an open audit', [open], '2026-12-01', [L, D, T, T, T]],
    ['one begun tomorrow', [was({ openedOn: '2026-12-02' })], '2026-12-01', [L, L, T, T, T]],
    ['a deferred one', [was({ status: 'DEFERRED' })], '2026-12-01', [L, D, T, T, T]],
    ['a deferred one, past its report', [was({ status: 'DEFERRED' })], '2027-02-01', [L, D, L, L, T]],
    ['one assessed', [was({ status: 'ASSESSED', assessedOn: '2026-11-20' })], '2026-12-01', [L, D, D, D, T]],
    [
      'one assessed and deferred since',
      [was({ status: 'DEFERRED', assessedOn: '2026-11-20' })],
      '2026-12-01',
      [L, D, D, D, T],
    ],
    [
      'one accepted',
      [was({ status: 'ACCEPTED', assessedOn: '2026-10-20', acceptedOn: '2026-11-20' })],
      '2026-12-01',
      [L, D, D, D, D],
    ],
    [
      'one accepted before the list',
      [was({ status: 'ACCEPTED', acceptedOn: '2025-11-20' })],
      '2026-12-01',
      [L, L, T, T, T],
    ],
    [
      'one that failed',
      [was({ status: 'FAILED', assessedOn: '2026-10-20', endedOn: '2026-11-20' })],
      '2026-12-01',
      [L, L, T, T, T],
    ],
    ['one that failed that day', [was({ status: 'FAILED', endedOn: '2026-12-01' })], '2026-12-01', [L, L, T, T, T]],
    [
      'one that failed the day after',
      [was({ status: 'FAILED', assessedOn: '2026-10-20', endedOn: '2026-12-02' })],
      '2026-12-01',
      [L, D, D, D, T],
    ],
    ['one withdrawn', [was({ status: 'WITHDRAWN', endedOn: '2026-11-20' })], '2026-12-01', [L, L, T, T, T]],
    ['one withdrawn on no known day', [was({ status: 'WITHDRAWN' })], '2026-12-01', [L, L, T, T, T]],
    [
      'one after one that failed',
      [was({ openedOn: '2026-11-25' }), was({ status: 'FAILED', endedOn: '2026-11-20' })],
      '2026-12-01',
      [L, D, T, T, T],
    ],
    [
      'one before one that was withdrawn',
      [
        was({ openedOn: '2026-11-25', status: 'WITHDRAWN', endedOn: '2026-11-28' }),
        was({ status: 'ASSESSED', assessedOn: '2026-10-20' }),
      ],
      '2026-12-01',
      [L, D, D, D, T],
    ],
  ])('with %s stand as they do', (_, audits, today, expected) =>
    expect(due('21', '2026-01-31', today, audits).map((clock) => clock.state)).toEqual(expected),
  );

  it.each(['2101', '2102', '2105', '2107'])(
    'in %s are done on the days on file, of the report alone none is',
    (city) => {
      const accepted = was({ status: 'ACCEPTED', assessedOn: '2026-10-20', acceptedOn: '2026-11-20' });
      const clocks = due(city, '2026-01-31', '2026-12-01', [accepted], '2026-02-28');
      expect(clocks.map((clock) => clock.doneOn)).toEqual([
        '2026-02-28',
        '2026-03-02',
        null,
        '2026-10-20',
        '2026-11-20',
      ]);
    },
  );

  it.each([
    ['2026-01-31', '2026-02-28', '2026-03-01'],
    ['2024-01-31', '2024-02-29', '2024-03-01'],
    ['2024-02-29', '2024-03-29', '2024-03-30'],
    ['2025-12-31', '2026-01-31', '2026-02-01'],
  ])(
    'published on %s have it disclosed by %s: from %s on it is overdue, and done from the day it was',
    (publishedOn, last, next) => {
      const state = (today: string, on: string | null) => due('21', publishedOn, today, [], on)[0]!.state;
      expect([state(last, null), state(next, null)]).toEqual(['DUE_SOON', 'OVERDUE']);
      expect([state(last, last), state(next, next), state(last, next)]).toEqual(['DONE', 'DONE', 'DUE_SOON']);
    },
  );

  it('tell whoever may not follow the audit the days alone, and everybody what was disclosed', () => {
    const clocks = due('21', '2026-01-31', '2026-12-01', null);
    expect(clocks.map((clock) => clock.state)).toEqual([null, null, null, null, null]);
    expect(clocks[1]!.dueOn).toBe('2026-03-31');
    const disclosed = due('21', '2026-01-31', '2026-12-01', null, '2026-03-04');
    expect(disclosed.map((clock) => clock.state)).toEqual(['DONE', null, null, null, null]);
    expect(disclosed[0]!.doneOn).toBe('2026-03-04');
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
    expect(clocksOf(moving, '2026-01-28', '2026-01-28', { audits: [], disclosedOn: null })[0]).toMatchObject({ dueOn: '2026-03-03', why: { movedFrom: '2026-02-28' } }); // prettier-ignore
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
