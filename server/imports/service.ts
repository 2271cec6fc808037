import { record, type Origin } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { InvalidInput, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { columnsOf, importKinds, type Column, type ImportKind } from './columns.ts';
import { errorsOfCode } from './job-findings.ts';
import { importQueue } from './import-queue.ts';
import { optionsShape, type ImportOptions } from './options.ts';
import * as q from './queries.ts';
import { assertMayImport } from './rules.ts';
import { storeFile } from './stored-file.ts';

export type ImportJob = RowOf<typeof q.jobsByIds>;
export type ImportJobError = RowOf<typeof q.errorsOfJob>;
export { importStates } from './queries.ts';

export interface ImportAsked {
  readonly kind: ImportKind;
  readonly filename: string;
  readonly dryRun: boolean;
  readonly options: Partial<ImportOptions>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Keeps the file and queues its import; the import goes on after the answer. */
export async function startImport(
  graph: Graph,
  viewer: Viewer | null,
  origin: Origin,
  place: { dataDir: string; uploadBytes: number },
  asked: ImportAsked,
): Promise<string> {
  assertMayImport(viewer, asked.kind);
  const id = newId();
  const hash = await storeFile(place.dataDir, id, asked.body, place.uploadBytes);
  await createJob(graph, origin, id, hash, asked, { person: viewer.id, email: viewer.email, operator: false });
  void importQueue(graph, place.dataDir).add(id);
  return id;
}

export interface Importer {
  readonly person: string | null;
  readonly email: string | null;
  readonly operator: boolean;
}
type Asked = Omit<ImportAsked, 'body'>;

export async function createJob(
  graph: Graph,
  origin: Origin,
  id: string,
  hash: string,
  asked: Asked,
  importer: Importer,
): Promise<void> {
  const { kind, filename, dryRun } = asked;
  const { person, operator } = importer;
  const options = optionsText(asked, importer);
  const fingerprint = fingerprintOf(hash, asked, importer);
  await graph.write(async (tx) => {
    await tx.one(q.createJob, { id, kind, filename, dryRun, person, operator, options, fingerprint });
    const subject = { type: 'ImportJob', id } as const;
    await record(tx, origin, { act: 'QUEUE_IMPORT', subject, after: { kind, filename, dryRun, file: hash } });
  });
}

const optionsText = ({ options }: Asked, { email }: Importer): string =>
  JSON.stringify(optionsShape.parse({ ...options, email }));

/** The same for the same file read in the same way in the same name. */
export const fingerprintOf = (hash: string, asked: Asked, importer: Importer): string =>
  [hash, asked.kind, String(asked.dryRun), importer.person ?? '', optionsText(asked, importer)].join(' ');

/** In the order of `ids`; null for what is not the viewer's. */
export async function jobsByIds(graph: Graph, sight: Sight, ids: readonly string[]): Promise<(ImportJob | null)[]> {
  const rows = await graph.rows(q.jobsByIds, { ids: [...ids], sight, operator: false });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function ownJob(graph: Graph, sight: Sight, id: string): Promise<ImportJob> {
  const [job] = await jobsByIds(graph, sight, [id]);
  if (!job) throw new NotFound('ImportJob', id);
  return job;
}

/** A page of the viewer's own imports, newest first. */
export async function jobPage(graph: Graph, sight: Sight, args: PageArgs): Promise<Page<string>> {
  const page = pageParams(args);
  const row = await graph.one(q.jobsPage, { sight, ...page });
  const found = row ?? { total: 0, remaining: 0, ids: [], keys: [] };
  return pageOf(
    page,
    found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' })),
    found,
  );
}

/** A page of what is wrong with the rows of a job, in the order of the file. */
export async function errorPage(
  graph: Graph,
  job: ImportJob,
  { code, ...args }: PageArgs & { code?: string | null | undefined },
): Promise<Page<ImportJobError>> {
  if (code) return errorsOfCode(graph, job, code, args);
  const page = pageParams(args);
  const after = page.after ? Number(page.after[0]) + 1 : 0;
  const before = page.before ? Number(page.before[0]) : job.errors;
  const from = page.fromEnd ? Math.max(after, before - page.limit) : after;
  const limit = Math.max(0, Math.min(page.limit, before - from));
  const rows = limit === 0 ? [] : await graph.rows(q.errorsOfJob, { job: job.id, from, limit });
  return pageOf(
    page,
    rows.map((error) => ({ node: error, key: error.place, id: String(error.place) })),
    { total: job.errors, remaining: Math.max(0, before - after) },
  );
}

/** Everything that is wrong with the rows of a job, a thousand at a time. */
export async function* errorsOf(graph: Graph, job: ImportJob): AsyncGenerator<ImportJobError[]> {
  const limit = 1000;
  for (let from = 0; from < job.errors; from += limit) yield graph.rows(q.errorsOfJob, { job: job.id, from, limit });
}

export async function cancelImport(graph: Graph, sight: Sight, origin: Origin, id: string): Promise<string> {
  return graph.write(async (tx) => {
    const found = await tx.one(q.cancelJob, { id, sight });
    if (!found) throw new NotFound('ImportJob', id);
    if (!found.stopped)
      throw new RuleBroken(
        { zh: '导入已经结束，不能取消', en: 'The import has ended and cannot be cancelled' },
        'import-has-ended',
      );
    const subject = { type: 'ImportJob', id } as const;
    await record(tx, origin, { act: 'CANCEL_IMPORT', subject, after: { state: found.state } });
    return id;
  });
}

export const columnsOfKind = (kind: ImportKind): readonly Column[] => columnsOf[kind];

export function importKindOf(text: string | null | undefined): ImportKind {
  const wanted = text?.trim().toUpperCase();
  if (wanted === 'MANDATORY_LIST')
    throw new InvalidInput([
      { path: 'kind', zh: '强审名单在名单草案中导入', en: 'a mandatory list is imported into its draft' },
    ]);
  const kind = importKinds.find((known) => known === wanted);
  if (kind) return kind;
  throw new InvalidInput([
    { path: 'kind', zh: `应为 ${importKinds.join('、')}`, en: `must be one of ${importKinds.join(', ')}` },
  ]);
}

/** Goes on with imports that a stopped or killed process left, now and from time to time. */
export const resumeImports = (graph: Graph, dataDir: string): Promise<void> => importQueue(graph, dataDir).resume();

/** Stops after the batch at hand; what is left is taken up at the next start. */
export const stopImports = (graph: Graph, dataDir: string): Promise<void> => importQueue(graph, dataDir).stop();
