import { hostname } from 'node:os';
import { hasCome } from './cron.ts';
import { businessDay } from './dates.ts';
import type { Graph, Tx } from './graph.ts';
import { newId } from './ids.ts';
import * as q from './job-queries.ts';
import type { Job, JobState } from './job-queries.ts';

export { jobStates, type Job, type JobState } from './job-queries.ts';

/** What is done on the days of a schedule, once for each of its subjects, whatever number of servers stand on one graph. */
export interface Work {
  readonly kind: string;
  /** When, as cron has it, in Asia/Shanghai: of a day the first time counts. */
  readonly pattern: string;
  /** Whom the day's round is for. */
  subjects(day: string): Promise<readonly string[]>;
  /**
   * Does it for one. What cannot be taken back begins after `commit` alone, and only where that says true: then nobody
   * begins it again. `NOTHING` says that there was nothing to do.
   */
  run(job: Job, commit: () => Promise<boolean>): Promise<'DONE' | 'NOTHING' | 'LOST'>;
  /** Asks for the subjects at each look of a day and not at the first alone: what is new, or was left over, is found. */
  readonly replan?: 'EVERY_ROUND';
  /** Whether what was begun surely did not happen, so that it may be tried again. */
  surelyNot(error: unknown): boolean;
  /** Whether it surely did not happen and never will: the job is given up at once. */
  final?(error: unknown): boolean;
  /** Appends to the log what became of it, in the transaction that notes it. */
  note(tx: Tx, job: Job, state: JobState, problem: string | null): Promise<void>;
}
export interface Patience {
  readonly triesAtMost: number;
  readonly leaseSeconds: number;
  readonly everyMs: number;
  /** How long to wait after so many tries. */
  waitSeconds(tries: number): number;
  onError(error: unknown): void;
}
const usual: Patience = {
  ...{ triesAtMost: 6, leaseSeconds: 120, everyMs: 30_000 },
  waitSeconds: (tries) => Math.min(1800, 60 * 2 ** (tries - 1)),
  onError: () => undefined,
};
const keptDays = 90;
const batch = 1000;
const longestProblem = 300;

/** What went wrong, and what was behind it. */
const told = (error: unknown): string =>
  error instanceof Error ? [error.message, error.cause && told(error.cause)].filter(Boolean).join(': ') : String(error);

/** The schedules that run in this process. */
const started = new Set<Schedule>();

/**
 * Plans the jobs of a day within somebody's own transaction; says how many are new. A schedule that plans the same
 * finds them there, whatever the time of its pattern.
 */
export async function planJobs(tx: Tx, kind: string, day: string, subjects: readonly string[]): Promise<number> {
  // In one order for all servers: they wait for each other rather than in a circle.
  const once = [...new Set(subjects)].sort();
  let fresh = 0;
  for (let from = 0; from < once.length; from += batch)
    fresh += (await tx.one(q.planJobs, { kind, day, subjects: once.slice(from, from + batch) }))?.planned ?? 0;
  return fresh;
}

/** Has what waits of a kind done now by the schedules of this process; resolves when they have looked. */
export async function wakeJobs(kind: string): Promise<void> {
  await Promise.allSettled([...started].filter((one) => one.kind === kind).map((one) => one.wake()));
}

/** The rounds of one process. */
export class Schedule {
  private readonly owner = `${hostname()}:${process.pid}:${newId()}`;
  private readonly stopping = new AbortController();
  private readonly patience: Patience;
  private planned = '';
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  /** The round that has not begun yet: it does for everybody who wakes the schedule until then. */
  private next: Promise<void> | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly work: Work,
    patience: Partial<Patience> = {},
  ) {
    this.patience = { ...usual, ...patience };
  }

  /** Looks for what is to be done, now and from time to time. */
  start(): void {
    this.timer = setInterval(() => void this.wake(), this.patience.everyMs);
    this.timer.unref();
    started.add(this);
    void this.wake();
  }

  /** Stops after the job at hand; what waits is done by the next process. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    started.delete(this);
    this.stopping.abort();
    await this.working;
  }

  /** One look: plans the day when its time has come, and does what waits. Rounds of a process follow one another. */
  round(now = new Date()): Promise<void> {
    this.working = this.working.then(() => this.look(now)).catch((error: unknown) => this.patience.onError(error));
    return this.working;
  }

  /** A round that begins after this call; many calls while one is under way make one more. */
  wake(): Promise<void> {
    return (this.next ??= this.working =
      this.working
        .then(() => {
          this.next = undefined;
          return this.look(new Date());
        })
        .catch((error: unknown) => this.patience.onError(error)));
  }

  get kind(): string {
    return this.work.kind;
  }

  private async look(now: Date): Promise<void> {
    const { graph, work, stopping } = this;
    if (stopping.signal.aborted) return;
    const { kind } = work;
    const day = businessDay(now);
    if ((this.planned !== day || work.replan) && hasCome(work.pattern, now)) await this.plan(day);
    await graph.write(async (tx) => {
      for (const { state, ...job } of await tx.rows(q.settleJobs, { kind, day })) await work.note(tx, job, state, null);
    });
    for (const { key } of await graph.rows(q.waitingJobs, { kind, day })) {
      if (stopping.signal.aborted) return;
      await this.take(key);
    }
  }

  private async plan(day: string): Promise<void> {
    const { graph, work } = this;
    const { kind } = work;
    await planJobs(graph, kind, day, await work.subjects(day));
    if (this.planned === day) return;
    await graph.one(q.forgetJobs, { kind, day, days: keptDays });
    this.planned = day;
  }

  private async take(key: string): Promise<void> {
    const { graph, owner } = this;
    const { leaseSeconds } = this.patience;
    const job = await graph.one(q.claimJob, { key, owner, leaseSeconds });
    if (!job) return;
    const alive = () => void graph.one(q.renewJob, { key, owner, leaseSeconds }).catch(() => undefined);
    const renewing = setInterval(alive, (leaseSeconds * 1000) / 4);
    try {
      await this.do(job);
    } finally {
      clearInterval(renewing);
    }
  }

  private async do(job: Job): Promise<void> {
    const { graph, work, owner, patience } = this;
    const { key, tries } = job;
    let begun = false;
    const commit = async () => (begun = (await graph.one(q.commitJob, { key, owner })) !== undefined);
    let came: JobState | 'LOST';
    let problem: string | null = null;
    try {
      came = await work.run(job, commit);
    } catch (error) {
      problem = told(error).slice(0, longestProblem);
      if (work.final?.(error)) came = 'GIVEN_UP';
      else if (begun && !work.surelyNot(error)) came = 'UNKNOWN';
      else came = tries < patience.triesAtMost ? 'WAITING' : 'GIVEN_UP';
    }
    if (came !== 'LOST') await this.end(job, came, problem);
  }

  private async end(job: Job, state: JobState, problem: string | null): Promise<void> {
    const { key, tries } = job;
    const waitSeconds = this.patience.waitSeconds(tries);
    await this.graph.write(async (tx) => {
      const ended = await tx.one(q.endJob, { key, owner: this.owner, state, problem, waitSeconds });
      if (ended && state !== 'WAITING') await this.work.note(tx, job, state, problem);
    });
  }
}
