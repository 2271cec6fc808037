import { afterAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { hasCome } from '../../server/platform/cron.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { connect } from '../../server/platform/graph.ts';
import {
  planJobs,
  Schedule,
  wakeJobs,
  type Job,
  type Patience,
  type Work,
} from '../../server/platform/scheduled-jobs.ts';

const graph = connect(inject('neo4j'));
const other = connect(inject('neo4j'));
const running: Schedule[] = [];
afterAll(async () => {
  await Promise.all([graph.close(), other.close()]);
});
const day = businessDay();
const kind = 'test-job';
const never = '0 0 30 2 *';
beforeEach(async () => {
  await graph.script('MATCH (j:ScheduledJob) DETACH DELETE j');
  return async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  };
});
const plan = (subjects: readonly string[], of = day) => graph.write((tx) => planJobs(tx, kind, of, subjects));
const jobs = () =>
  graph.script(
    'MATCH (j:ScheduledJob) RETURN j.subject AS subject, j.state AS state, j.tries AS tries, j.problem AS problem ORDER BY j.day, subject',
  );
const states = async () => (await jobs()).map(({ state }) => state);

/** What was done, in the order in which it was, by work that can be told how to go. */
function server(change: Partial<Work> = {}, on = graph, patience: Partial<Patience> = {}) {
  const done: string[] = [];
  const noted: string[] = [];
  const work: Work = {
    ...{ kind, pattern: never, subjects: () => Promise.resolve([]), surelyNot: () => false },
    async run({ subject }, commit) {
      if (!(await commit())) return 'LOST';
      done.push(subject);
      return 'DONE';
    },
    note: (_, { subject }, state, problem) => {
      noted.push([subject, state, ...(problem === null ? [] : [problem])].join(' '));
      return Promise.resolve();
    },
    ...change,
  };
  const schedule = new Schedule(on, work, { everyMs: 3_600_000, ...patience });
  running.push(schedule);
  return { schedule, done, noted };
}
const start = async (...servers: ReturnType<typeof server>[]) => {
  for (const { schedule } of servers) schedule.start();
  await wakeJobs(kind);
};

describe('Jobs planned in a transaction', () => {
  it('are done as soon as the schedule is woken, whether its time has come or not', async () => {
    const one = server();
    await start(one);
    expect(await plan(['b', 'a', 'b'])).toBe(2);
    await wakeJobs('another kind');
    expect(one.done).toEqual([]);
    await wakeJobs(kind);
    expect(one.done).toEqual(['a', 'b']);
    expect(await jobs()).toMatchObject([{ state: 'DONE' }, { state: 'DONE' }]);
  });

  it('are not there when the transaction fails', async () => {
    const failing = graph.write(async (tx) => {
      await planJobs(tx, kind, day, ['a']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await jobs()).toEqual([]);
  });

  it('are the same that the schedule plans', async () => {
    await plan(['a', 'b']);
    const one = server({ pattern: '* * * * *', subjects: () => Promise.resolve(['b', 'c']) });
    await start(one);
    expect(one.done).toEqual(['a', 'b', 'c']);
    expect(await plan(['a', 'b', 'c'])).toBe(0);
  });

  it('are done once each by two servers that are woken many times at once', async () => {
    const [one, two] = [server({}, graph), server({}, other)];
    await start(one, two);
    const subjects = Array.from({ length: 20 }, (_, i) => `s${String(i).padStart(2, '0')}`);
    await plan(subjects);
    await Promise.all(Array.from({ length: 12 }, () => wakeJobs(kind)));
    expect([...one.done, ...two.done].sort()).toEqual(subjects);
    expect(await jobs()).toEqual(subjects.map((subject) => ({ subject, state: 'DONE', tries: 1, problem: null })));
  });
});

describe('A schedule that is woken', () => {
  it('looks once more for all who wake it while it works, and finds what came meanwhile', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const subjects = vi.fn(() => Promise.resolve([] as string[]));
    const one = server({
      ...{ pattern: '* * * * *', replan: 'EVERY_ROUND', subjects },
      async run(job) {
        if (job.subject === 'slow') await gate;
        return 'DONE';
      },
    });
    await start(one);
    await plan(['slow']);
    const first = wakeJobs(kind);
    await expect.poll(states).toEqual(['RUNNING']);
    const before = subjects.mock.calls.length;
    await plan(['late']);
    const rest = Array.from({ length: 50 }, () => wakeJobs(kind));
    go();
    await Promise.all([first, ...rest]);
    expect(await states()).toEqual(['DONE', 'DONE']);
    expect(subjects.mock.calls.length).toBe(before + 1);
  });

  it('never fails whoever wakes it, and does nothing once stopped', async () => {
    const errors: unknown[] = [];
    const one = server({ pattern: '* * * * *', subjects: () => Promise.reject(new Error('away')) }, graph, {
      onError: (error) => errors.push(error),
    });
    one.schedule.start();
    await expect(wakeJobs(kind)).resolves.toBeUndefined();
    expect(errors).toContainEqual(new Error('away'));
    const two = server();
    await start(two);
    await two.schedule.stop();
    await plan(['a']);
    await one.schedule.stop();
    await wakeJobs(kind);
    expect(await states()).toEqual(['WAITING']);
  });

  it('asks for its subjects at each round where it says so, and once a day where it does not', async () => {
    const waiting: string[] = ['left over'];
    const asks = (replan?: 'EVERY_ROUND') =>
      server({ pattern: '* * * * *', subjects: () => Promise.resolve([...waiting]), ...(replan && { replan }) });
    const daily = asks();
    await daily.schedule.round();
    const always = asks('EVERY_ROUND');
    waiting.push('new');
    await daily.schedule.round();
    expect(daily.done).toEqual(['left over']);
    await always.schedule.round();
    waiting.push('newer');
    await always.schedule.round();
    expect(always.done).toEqual(['new', 'newer']);
  });

  it('finds again after midnight what was left over of the day before', async () => {
    const yesterday = businessDay(new Date(Date.now() - 86_400_000));
    await plan(['letter'], yesterday);
    const one = server({ pattern: '* * * * *', replan: 'EVERY_ROUND', subjects: () => Promise.resolve(['letter']) });
    await one.schedule.round();
    expect(one.done).toEqual(['letter']);
    expect(one.noted).toEqual(['letter GIVEN_UP', 'letter DONE']);
  });

  it('has its time at every minute of a day where its pattern says so', () => {
    for (const time of ['00:00:00', '00:00:30', '12:00:00', '23:59:59'])
      expect(hasCome('* * * * *', new Date(`2026-03-01T${time}+08:00`))).toBe(true);
  });
});

describe('A job', () => {
  it('of a server that is gone before it began is taken over after its lease, and of that server alone', async () => {
    const graphOfLost = connect(inject('neo4j'));
    let taken: Job | undefined;
    let wake = () => {};
    const gate = new Promise<void>((resolve) => (wake = resolve));
    const asleep = server(
      {
        async run(job, commit) {
          taken = job;
          await gate;
          if (!(await commit())) return 'LOST';
          asleep.done.push(job.subject);
          return 'DONE';
        },
      },
      graphOfLost,
      { leaseSeconds: 3600 },
    );
    const heir = server({}, other);
    await plan(['a']);
    const sleeping = asleep.schedule.round();
    await expect.poll(() => taken?.subject).toBe('a');
    await heir.schedule.round();
    expect(heir.done).toEqual([]);
    await graph.script(`MATCH (j:ScheduledJob) SET j.leaseUntil = datetime() - duration('PT1S')`);
    await heir.schedule.round();
    expect(heir.done).toEqual(['a']);
    wake();
    await sleeping;
    expect(asleep.done).toEqual([]);
    expect(await jobs()).toEqual([{ subject: 'a', state: 'DONE', tries: 2, problem: null }]);
    await graphOfLost.close();
  });

  it.each([true, false])('ends at once where there is no use in trying again (begun: %s)', async (begun) => {
    const refused = new Error('550 no such user');
    const one = server({
      async run(_, commit) {
        if (begun) await commit();
        throw refused;
      },
      final: (error) => error === refused,
    });
    await plan(['a']);
    await one.schedule.round();
    expect(await jobs()).toEqual([{ subject: 'a', state: 'GIVEN_UP', tries: 1, problem: '550 no such user' }]);
    expect(one.noted).toEqual(['a GIVEN_UP 550 no such user']);
  });

  it('that fails for now waits for another try', async () => {
    let tries = 0;
    const one = server(
      {
        run() {
          tries += 1;
          return tries < 3 ? Promise.reject(new Error('busy')) : Promise.resolve('DONE');
        },
        final: () => false,
      },
      graph,
      { waitSeconds: () => 0 },
    );
    await plan(['a']);
    for (let i = 0; i < 3; i += 1) await one.schedule.round();
    expect(await jobs()).toMatchObject([{ state: 'DONE', tries: 3 }]);
  });
});
