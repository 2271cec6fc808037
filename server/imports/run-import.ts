import type { Sight } from '../access/sight.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { businessDay } from '../platform/dates.ts';
import type { RowOf } from '../platform/query.ts';
import { ChangeList } from './change-list.ts';
import type { ImportKind } from './columns.ts';
import type { Batch, Opened } from './file-reader.ts';
import * as g from './graph-queries.ts';
import type { EnterpriseRow, ParkRow, RecordRow, SupplyRow } from './kinds.ts';
import { KnownEnterprises } from './known-enterprises.ts';
import { optionsShape } from './options.ts';
import { leaseSeconds, untilGraphAnswers } from './patience.ts';
import * as q from './queries.ts';
import { readPieces } from './reader-thread.ts';
import { recordBatch, recordEnd } from './record-import.ts';
import { references, type References } from './references.ts';
import { Refusal } from './reading/refusal.ts';
import { suggestMerges } from './suggest-merges.ts';
import { writeEnterprises } from './write-enterprises.ts';
import { writeParks } from './write-parks.ts';
import { writeRecords } from './write-records.ts';
import { writeSupplies } from './write-supplies.ts';
import type { Outcome, Writing } from './writing.ts';

export const batchRows = 5000;

export type ClaimedJob = RowOf<typeof q.claimJob>;
export interface RunningImport {
  readonly graph: Graph;
  readonly job: ClaimedJob;
  readonly owner: string;
  readonly file: string;
  readonly sight: Sight;
  readonly batchRows?: number;
  /** Ends the run after the batch at hand; somebody else may go on from there. */
  readonly stop?: AbortSignal;
  onBatch?: (rows: number, progress: number) => void;
}
/** The import was cancelled, or somebody else runs it. */
class NotMine extends Error {}
class Stopped extends Error {}
/** Ends the transaction of a dry run, so that nothing of it stays. */
class Undo extends Error {
  constructor(readonly outcome: Outcome) {
    super('dry run');
  }
}

/** Reads the file and writes its rows, batch by batch; each batch is one transaction together with its counts. */
export async function runImport(running: RunningImport): Promise<void> {
  const { graph, job, owner } = running;
  const end = (state: 'DONE' | 'REFUSED' | 'FAILED', reason?: { code: string; zh: string; en: string }) =>
    untilGraphAnswers(() =>
      graph
        .write(async (tx) => {
          const texts = { code: reason?.code ?? null, message: reason?.zh ?? null, messageEn: reason?.en ?? null };
          const ended = await tx.one(q.endJob, { id: job.id, owner, state, ...texts });
          if (!ended) throw new NotMine();
          await recordEnd(tx, job, ended, texts.code);
        })
        .catch((error: unknown) => {
          if (!(error instanceof NotMine)) throw error;
        }),
    );
  try {
    await importRows(running);
    if (!job.dryRun && (job.kind === 'ENTERPRISES' || job.kind === 'SUPPLIES'))
      await suggestMerges(graph, job.id, job.chainFrom);
    await end('DONE');
  } catch (error) {
    if (error instanceof NotMine) return;
    if (error instanceof Stopped) {
      await graph.one(q.releaseJob, { id: job.id, owner });
      return;
    }
    if (error instanceof Refusal) {
      await end('REFUSED', { code: error.code, ...error.text });
      return;
    }
    await end('FAILED', {
      code: 'UNEXPECTED',
      zh: '导入时出现意外错误，已完成的行保留',
      en: 'The import failed unexpectedly; the rows done so far are kept',
    });
    throw error;
  }
}

async function importRows(running: RunningImport): Promise<void> {
  const { graph, job, file } = running;
  const { map, set } = optionsShape.parse(JSON.parse(job.options));
  const found = await untilGraphAnswers(() => references(graph));
  const order = { file, kind: job.kind, map, set, skip: job.rows, batch: running.batchRows ?? batchRows, ...found };
  const writer = new BatchWriter(running, found);
  for await (const piece of readPieces(order)) {
    if (running.stop?.aborted) throw new Stopped();
    if ('encoding' in piece) await untilGraphAnswers(() => describe(running, piece));
    else await untilGraphAnswers(() => writer.write(piece));
  }
}

async function describe({ graph, job }: RunningImport, { encoding, mapping }: Opened): Promise<void> {
  await graph.one(q.describeJob, {
    id: job.id,
    encoding,
    headers: mapping.map((match) => match.header),
    columns: mapping.map((match) => match.column ?? ''),
    ignoredColumns: mapping.filter((match) => match.column === null).map((match) => match.header),
  });
}

class BatchWriter {
  private readonly known = new KnownEnterprises();
  private readonly parks: ReadonlyMap<string, string | null>;
  private readonly createUnknown: boolean;
  private done: number;

  constructor(
    private readonly running: RunningImport,
    { parks }: References,
  ) {
    this.parks = new Map(parks.map((park) => [park.id, park.division]));
    this.createUnknown = optionsShape.parse(JSON.parse(running.job.options)).createUnknown;
    this.done = running.job.rows;
  }

  /** Safe to call again after a fault: a batch that had been committed is not written twice. */
  async write(batch: Batch): Promise<void> {
    const { graph, job, onBatch } = this.running;
    try {
      if (job.dryRun) await this.tryOut(batch);
      else await graph.write((tx) => this.inOneTransaction(tx, batch));
    } catch (error) {
      this.known.forget();
      throw error;
    }
    this.done += batch.rows;
    onBatch?.(this.done, batch.progress);
  }

  private async inOneTransaction(tx: Tx, batch: Batch): Promise<void> {
    const place = await this.lock(tx);
    if (place === undefined) return;
    const list = new ChangeList(tx);
    const outcome = await this.writeRows(list, batch);
    await this.count(tx, batch, outcome, place);
    if (list.changes > 0) await recordBatch(tx, this.running.job, list, outcome);
  }

  private async tryOut(batch: Batch): Promise<void> {
    const { graph } = this.running;
    const outcome = await graph
      .write(async (tx): Promise<Outcome> => {
        throw new Undo(await this.writeRows(tx, batch));
      })
      .catch((error: unknown) => {
        if (error instanceof Undo) return error.outcome;
        throw error;
      });
    this.known.forget();
    await graph.write(async (tx) => {
      const place = await this.lock(tx);
      if (place !== undefined) await this.count(tx, batch, outcome, place);
    });
  }

  /** The place of the next error, or undefined when the batch has been counted before. */
  private async lock(tx: Tx): Promise<number | undefined> {
    const { job, owner } = this.running;
    const state = await tx.one(q.lockJob, { id: job.id, owner });
    if (!state?.mine) throw new NotMine();
    return state.rows === this.done ? state.errors : undefined;
  }

  private async writeRows(tx: Tx, batch: Batch): Promise<Outcome> {
    const { version } = (await tx.one(g.lockChain, {})) ?? { version: 0 };
    const { job, sight } = this.running;
    this.known.settle(version);
    const writing: Writing = {
      person: job.person,
      operator: job.operator,
      sight,
      version: version + 1,
      createUnknown: this.createUnknown,
      known: this.known,
      parks: this.parks,
      today: businessDay(),
    };
    const outcome = await writeRowsOf(job.kind, tx, batch, writing);
    if (outcome.changed) await tx.one(g.raiseChain, {});
    this.known.keepUntil(outcome.changed ? version + 1 : version);
    return outcome;
  }

  private async count(tx: Tx, batch: Batch, outcome: Outcome, place: number): Promise<void> {
    const { job } = this.running;
    const errors = [...batch.errors, ...outcome.errors].sort((a, b) => a.row - b.row);
    if (errors.length > 0)
      await tx.rows(q.addErrors, { job: job.id, errors: errors.map((error, i) => ({ ...error, place: place + i })) });
    const matches = [...outcome.partners.values()];
    if (matches.length > 0) await tx.one(q.addMatches, { job: job.id, matches });
    await tx.one(q.advanceJob, {
      id: job.id,
      rows: batch.rows,
      created: outcome.created,
      updated: outcome.updated,
      unchanged: outcome.unchanged,
      rejected: batch.rejected + new Set(outcome.errors.map((error) => error.row)).size,
      errors: errors.length,
      progress: Math.min(batch.progress, 0.99),
      leaseSeconds,
    });
  }
}

function writeRowsOf(kind: ImportKind, tx: Tx, { good }: Batch, writing: Writing): Promise<Outcome> {
  switch (kind) {
    case 'PARKS':
      return writeParks(tx, good as readonly ParkRow[], writing);
    case 'ENTERPRISES':
      return writeEnterprises(tx, good as readonly EnterpriseRow[], writing);
    case 'SUPPLIES':
      return writeSupplies(tx, good as readonly SupplyRow[], writing);
    case 'RECORDS':
      return writeRecords(tx, good as readonly RecordRow[], writing);
  }
}
