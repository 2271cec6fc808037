import { createReadStream } from 'node:fs';
import path from 'node:path';
import { commandOrigin } from '../access/record.ts';
import { personByEmail } from '../access/service.ts';
import { operatorSight } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import type { CommandAsked } from './command-line.ts';
import { ImportQueue, ownerIsGone } from './import-queue.ts';
import * as q from './queries.ts';
import { createJob, errorsOf, fingerprintOf, type ImportJob, type ImportJobError, type Importer } from './service.ts';
import { hasFile, removeFile, storeFile } from './stored-file.ts';

export class NobodyOfThatName extends Error {}

export interface Progress {
  onResume?: (rows: number) => void;
  onBatch?: (rows: number, progress: number) => void;
}

/**
 * The local operator's import, run here and now. An unfinished import of the same file, killed before its end, is gone
 * on with instead of begun again, so that its counts come out as if nothing had happened.
 */
export async function importFile(
  graph: Graph,
  dataDir: string,
  asked: CommandAsked,
  progress: Progress = {},
): Promise<ImportJob> {
  const importer = await importerOf(graph, asked.as);
  const { kind, dryRun, options } = asked;
  const job = { kind, dryRun, options, filename: path.basename(asked.file) };
  const id = newId();
  const hash = await storeFile(dataDir, id, createReadStream(asked.file), Number.MAX_SAFE_INTEGER);
  const left = await unfinished(graph, dataDir, fingerprintOf(hash, job, importer));
  if (left) {
    await removeFile(dataDir, id);
    progress.onResume?.(left.rows);
  } else await createJob(graph, commandOrigin(importer.person), id, hash, job, importer);
  const failures: unknown[] = [];
  const queue = new ImportQueue(graph, dataDir, {
    onError: (error) => failures.push(error),
    ...(progress.onBatch && { onBatch: progress.onBatch }),
  });
  await queue.add(left?.id ?? id);
  if (failures.length > 0) throw failures[0];
  const [done] = await graph.rows(q.jobsByIds, { ids: [left?.id ?? id], sight: operatorSight, operator: true });
  if (!done) throw new Error(`The import ${left?.id ?? id} is gone`);
  return done;
}

async function importerOf(graph: Graph, email: string | null): Promise<Importer> {
  if (email === null) return { person: null, email: null, operator: true };
  const person = await personByEmail(graph, email);
  if (!person) throw new NobodyOfThatName(`没有邮箱为 ${email} 的人 · Nobody has the e-mail address ${email}`);
  return { person: person.id, email: person.email, operator: true };
}

async function unfinished(graph: Graph, dataDir: string, fingerprint: string) {
  const job = await graph.one(q.unfinishedJob, { fingerprint });
  if (!job || !(job.free || ownerIsGone(job.owner))) return undefined;
  return (await hasFile(dataDir, job.id)) ? job : undefined;
}

export async function firstErrors(graph: Graph, job: ImportJob, limit: number): Promise<ImportJobError[]> {
  const errors: ImportJobError[] = [];
  for await (const page of errorsOf(graph, job)) {
    errors.push(...page);
    if (errors.length >= limit) break;
  }
  return errors.slice(0, limit);
}
