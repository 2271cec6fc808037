import { readFileSync } from 'node:fs';
import path from 'node:path';
import { firstErrors, importFile } from '../../server/imports/import-file.ts';
import { readCommandLine } from '../../server/imports/command-line.ts';
import type { Graph } from '../../server/platform/graph.ts';
import type { Asker } from '../support/world.ts';
import { fileOf } from './files.ts';

export const realList = (name: string) => path.join(import.meta.dirname, 'data', name);

/** The command's import, in this process, as the local operator. */
export function operator(w: { graph: Graph; dataDir: string }) {
  return async (kind: string, file: string, ...flags: string[]) => {
    const job = await importFile(w.graph, w.dataDir, readCommandLine(['--kind', kind, file, ...flags]));
    const { state, rows, created, updated, unchanged, rejected } = job;
    const errors = await firstErrors(w.graph, job, 10_000);
    return {
      state,
      counts: { rows, created, updated, unchanged, rejected },
      job,
      errors,
      codes: errors.map((e) => `${e.row} ${e.code}`),
    };
  };
}
export const counts = (rows: number, created: number, updated = 0, unchanged = 0, rejected = 0) => ({
  rows,
  created,
  updated,
  unchanged,
  rejected,
});

const JOB = `query Job($id: ID!) { importJob(id: $id) {
  kind state filename dryRun rows created updated unchanged rejected progress encoding ignoredColumns importedBy
  mapping { header column } refusal { code message messageEn } errors(first: 100) { totalCount nodes { row column code message messageEn value } } } }`;

/** Sends a file the way a browser or a script does, and waits for its import to end. */
export async function upload(asker: Asker, query: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await asker.fetch(`/api/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-filename': encodeURIComponent('清单.csv'), ...headers },
    body: new Uint8Array(Buffer.from(body)),
  });
  const answer = (await response.json()) as { id?: string; code?: string; message?: string };
  if (!answer.id) return { status: response.status, answer, id: '', job: null };
  return { status: response.status, answer, id: answer.id, job: await ended(asker, answer.id) };
}

export async function ended(asker: Asker, id: string) {
  for (;;) {
    const { data, errors } = await asker.ask(JOB, { id });
    if (errors) throw new Error(errors[0]?.message);
    if (!data.importJob || !['QUEUED', 'RUNNING'].includes(data.importJob.state)) return data.importJob;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Everything imports have said, in an order of its own, without the marks of when it was written. */
export async function snapshot(graph: Graph): Promise<unknown> {
  const rows = (text: string) => graph.script(text);
  return {
    enterprises: await rows(
      `MATCH (e:Enterprise) WITH e{.*, chainVersion: null, version: null, changedAt: null} AS row ORDER BY row.id RETURN row`,
    ),
    names: await rows(
      `MATCH (n:EnterpriseName)-[r:NAMES]->(e) RETURN n.key AS key, r.kind AS kind, e.id AS id ORDER BY key, id`,
    ),
    links: await rows(
      `MATCH (a)-[l:SUPPLIES]->(b) RETURN a.id AS a, b.id AS b, l{.*, chainVersion: null, version: null, changedAt: null} AS link ORDER BY l.id`,
    ),
    parks: await rows(
      `MATCH (e)-[r:IN_PARK]->(p) RETURN e.id AS id, p.code AS park, r.proposed AS proposed, r.since AS since, r.until AS until ORDER BY id, park`,
    ),
    records: await rows(
      `MATCH (e)-[:HAS_RECORD]->(r) RETURN e.id AS id, r{.*, version: null, changedAt: null} AS record ORDER BY r.id`,
    ),
    others: await rows(
      `MATCH (a)-[r:PARENT|LED_BY]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b ORDER BY a, type, b`,
    ),
  };
}

export const textFile = (text: string) => fileOf(text);
export const bytesOf = (file: string) => readFileSync(file);
