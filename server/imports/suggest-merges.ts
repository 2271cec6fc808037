import { record, systemOrigin } from '../access/record.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { idOf } from '../platform/ids.ts';
import type { ParamsOf } from '../platform/query.ts';
import { spawnWorker } from '../platform/worker.ts';
import { nearNames, type NamedEnterprise, type NearPair } from './near-names.ts';
import { untilGraphAnswers } from './patience.ts';
import * as q from './queries.ts';

const page = 5000;
const memoryMb = 1024;
/** So few are compared in a few milliseconds; a thread takes longer to begin. */
const few = 300;

/** Compares what was written since a version of the chain with everything, and suggests which are one enterprise. */
export async function suggestMerges(graph: Graph, job: string, since: number): Promise<void> {
  const enterprises: NamedEnterprise[] = [];
  let fresh = false;
  for (let after = ''; ;) {
    const rows = await untilGraphAnswers(() => graph.rows(q.enterpriseNamesPage, { after, since, limit: page }));
    enterprises.push(...rows);
    fresh ||= rows.some((row) => row.fresh);
    if (rows.length < page) break;
    after = rows.at(-1)?.id ?? '';
  }
  if (!fresh) return;
  const near = enterprises.length <= few ? nearNames(enterprises) : await nearPairs(enterprises);
  const pairs = near.map(({ a, b, ...rest }) => ({ id: idOf('merge', a, b), a, b, ...rest }));
  for (let at = 0; at < pairs.length; at += page)
    await untilGraphAnswers(() => graph.write((tx) => suggest(tx, job, pairs.slice(at, at + page))));
}

async function suggest(tx: Tx, job: string, pairs: ParamsOf<typeof q.suggestMerges>['pairs']): Promise<void> {
  const suggested = (await tx.one(q.suggestMerges, { pairs }))?.suggested ?? 0;
  const subject = { type: 'ImportJob', id: job } as const;
  if (suggested > 0) await record(tx, systemOrigin(), { act: 'SUGGEST_MERGES', subject, after: { suggested } });
}

function nearPairs(enterprises: readonly NamedEnterprise[]): Promise<NearPair[]> {
  const worker = spawnWorker(new URL('./near-names.worker.ts', import.meta.url), { data: enterprises, memoryMb });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The comparison of names ended early')));
  });
}
