import { hostname } from 'node:os';
import { z } from 'zod';
import { hasCome } from './cron.ts';
import { businessDay } from './dates.ts';
import type { Graph, Tx } from './graph.ts';
import { newId } from './ids.ts';
import { read, write, type RowOf } from './query.ts';

const text = z.string();
export const jobStates = ['WAITING', 'RUNNING', 'COMMITTED', 'DONE', 'NOTHING', 'GIVEN_UP', 'UNKNOWN'] as const;
export type JobState = (typeof jobStates)[number];
const job = { key: text, kind: text, subject: text, day: text, tries: z.number() };
const ofDay = { kind: text, day: z.iso.date() };
const held = { key: text, owner: text };
const lease = { leaseSeconds: z.int() };
const planJobs = write('platform/plan-jobs', {
  params: { ...ofDay, subjects: z.array(text) },
  row: { planned: z.number() },
});
const forgetJobs = write('platform/forget-jobs', {
  params: { ...ofDay, days: z.int() },
  row: { removed: z.number() },
});
const waitingJobs = read('platform/waiting-jobs', { params: ofDay, row: { key: text } });
const claimJob = write('platform/claim-job', { params: { ...held, ...lease }, row: job });
const renewJob = write('platform/renew-job', { params: { ...held, ...lease }, row: { key: text } });
const commitJob = write('platform/commit-job', { params: held, row: { key: text } });
const endJob = write('platform/end-job', {
  params: { ...held, state: z.enum(jobStates), problem: text.nullable(), waitSeconds: z.int() },
  row: { key: text },
});
const settleJobs = write('platform/settle-jobs', { params: ofDay, row: { ...job, state: z.enum(jobStates) } });

export type Job = RowOf<typeof claimJob>;
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
  /** Whether what was begun surely did not happen, so that it may be tried again. */
  surelyNot(error: unknown): boolean;
  /** Appends to the log what became of it, in the transaction that notes it. */
  note(tx: Tx, job: Job, state: JobState): Promise<void>;
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

/** The rounds of one process. */
export class Schedule {
  private readonly owner = `${hostname()}:${process.pid}:${newId()}`;
  private readonly stopping = new AbortController();
  private readonly patience: Patience;
  private planned = '';
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly graph: Graph,
    private readonly work: Work,
    patience: Partial<Patience> = {},
  ) {
    this.patience = { ...usual, ...patience };
  }

  /** Looks for what is to be done, now and from time to time. */
  start(): void {
    this.timer = setInterval(() => void this.round(), this.patience.everyMs);
    this.timer.unref();
    void this.round();
  }

  /** Stops after the job at hand; what waits is done by the next process. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.working;
  }

  /** One look: plans the day when its time has come, and does what waits. Rounds of a process follow one another. */
  round(now = new Date()): Promise<void> {
    this.working = this.working.then(() => this.look(now)).catch((error: unknown) => this.patience.onError(error));
    return this.working;
  }

  private async look(now: Date): Promise<void> {
    const { graph, work, stopping } = this;
    if (stopping.signal.aborted) return;
    const { kind } = work;
    const day = businessDay(now);
    if (this.planned !== day && hasCome(work.pattern, now)) await this.plan(day);
    await graph.write(async (tx) => {
      for (const { state, ...job } of await tx.rows(settleJobs, { kind, day })) await work.note(tx, job, state);
    });
    for (const { key } of await graph.rows(waitingJobs, { kind, day })) {
      if (stopping.signal.aborted) return;
      await this.take(key);
    }
  }

  private async plan(day: string): Promise<void> {
    const { graph, work } = this;
    const { kind } = work;
    // In one order for all servers: they wait for each other rather than in a circle.
    const subjects = [...new Set(await work.subjects(day))].sort();
    for (let from = 0; from < subjects.length; from += batch)
      await graph.one(planJobs, { kind, day, subjects: subjects.slice(from, from + batch) });
    await graph.one(forgetJobs, { kind, day, days: keptDays });
    this.planned = day;
  }

  private async take(key: string): Promise<void> {
    const { graph, owner } = this;
    const { leaseSeconds } = this.patience;
    const job = await graph.one(claimJob, { key, owner, leaseSeconds });
    if (!job) return;
    const alive = () => void graph.one(renewJob, { key, owner, leaseSeconds }).catch(() => undefined);
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
    const commit = async () => (begun = (await graph.one(commitJob, { key, owner })) !== undefined);
    let came: JobState | 'LOST';
    let problem: string | null = null;
    try {
      came = await work.run(job, commit);
    } catch (error) {
      problem = told(error).slice(0, longestProblem);
      if (begun && !work.surelyNot(error)) came = 'UNKNOWN';
      else came = tries < patience.triesAtMost ? 'WAITING' : 'GIVEN_UP';
    }
    if (came !== 'LOST') await this.end(job, came, problem);
  }

  private async end(job: Job, state: JobState, problem: string | null): Promise<void> {
    const { key, tries } = job;
    const waitSeconds = this.patience.waitSeconds(tries);
    await this.graph.write(async (tx) => {
      const ended = await tx.one(endJob, { key, owner: this.owner, state, problem, waitSeconds });
      if (ended && state !== 'WAITING') await this.work.note(tx, job, state);
    });
  }
}
