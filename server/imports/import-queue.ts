import { hostname } from 'node:os';
import { sightOf } from '../access/viewer.ts';
import { personByEmail } from '../access/service.ts';
import { operatorSight, type Sight } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import { optionsShape } from './options.ts';
import { leaseSeconds, untilGraphAnswers } from './patience.ts';
import * as q from './queries.ts';
import { runImport, type ClaimedJob, type RunningImport } from './run-import.ts';
import { fileOf, hasFile, removeFile } from './stored-file.ts';

const sweepMs = 15_000;

/** The imports of one process, one after the other. What another process left unfinished is taken up too. */
export class ImportQueue {
  private readonly owner = `${hostname()}:${process.pid}:${newId()}`;
  private readonly stopping = new AbortController();
  private readonly waiting: string[] = [];
  private sweep: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly graph: Graph,
    private readonly dataDir: string,
    private readonly settings: {
      batchRows?: number;
      onBatch?: RunningImport['onBatch'];
      onError?: (error: unknown) => void;
    } = {},
  ) {}

  /** Runs an import when those before it are done. The promise ends with it, however it ends. */
  add(id: string): Promise<void> {
    if (this.waiting.includes(id)) return this.working;
    this.waiting.push(id);
    this.working = this.working.then(async () => {
      await this.run(id).catch((error: unknown) => this.settings.onError?.(error));
      this.waiting.splice(this.waiting.indexOf(id), 1);
    });
    return this.working;
  }

  /** Takes up what waits or was left unfinished, now and from time to time. */
  async resume(): Promise<void> {
    await this.takeUp();
    this.sweep = setInterval(() => void this.takeUp().catch(() => {}), sweepMs);
    this.sweep.unref();
  }

  /** Stops after the batch at hand; the next process goes on from there. */
  async stop(): Promise<void> {
    clearInterval(this.sweep);
    this.stopping.abort();
    await this.working;
  }

  private async takeUp(): Promise<void> {
    for (const { id, owner, free } of await this.graph.rows(q.waitingJobs, {}))
      if ((free || ownerIsGone(owner)) && (await hasFile(this.dataDir, id))) void this.add(id);
  }

  private async run(id: string): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const { graph, owner } = this;
    const job = await untilGraphAnswers(() => this.claim(id));
    if (!job) return;
    const lease = setInterval(
      () => void graph.one(q.renewLease, { id, owner, leaseSeconds }).catch(() => {}),
      (leaseSeconds * 1000) / 4,
    );
    try {
      const { onBatch, batchRows } = this.settings;
      await runImport({
        graph,
        job,
        owner,
        file: fileOf(this.dataDir, id),
        sight: await untilGraphAnswers(() => sightFor(graph, job)),
        stop: this.stopping.signal,
        ...(onBatch && { onBatch }),
        ...(batchRows && { batchRows }),
      });
    } finally {
      clearInterval(lease);
      if (!this.stopping.signal.aborted) await removeFile(this.dataDir, id);
    }
  }

  private async claim(id: string): Promise<ClaimedJob | undefined> {
    const { graph, owner } = this;
    const known = (await graph.rows(q.waitingJobs, {})).find((job) => job.id === id);
    const gone = known && ownerIsGone(known.owner) ? [known.owner] : [];
    return graph.one(q.claimJob, { id, owner, gone, leaseSeconds });
  }
}

async function sightFor(graph: Graph, job: ClaimedJob): Promise<Sight> {
  const { email } = optionsShape.parse(JSON.parse(job.options));
  if (job.operator) return { ...operatorSight, person: job.person };
  return sightOf((email === null ? undefined : await personByEmail(graph, email)) ?? null);
}

/** A runner on this machine whose process is no more. */
export function ownerIsGone(owner: string | null): owner is string {
  const [host, pid] = owner?.split(':') ?? [];
  if (host !== hostname() || !pid || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

const queues = new WeakMap<Graph, ImportQueue>();

/** The queue of this process for a graph. */
export function importQueue(graph: Graph, dataDir: string): ImportQueue {
  let queue = queues.get(graph);
  if (!queue) {
    queue = new ImportQueue(graph, dataDir);
    queues.set(graph, queue);
  }
  return queue;
}
