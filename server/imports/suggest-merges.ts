import type { Graph } from '../platform/graph.ts';
import { idOf } from '../platform/ids.ts';
import { spawnWorker } from '../platform/worker.ts';
import { nearNames, type NamedEnterprise, type NearPair } from './near-names.ts';
import { untilGraphAnswers } from './patience.ts';
import * as q from './queries.ts';

const page = 5000;
const memoryMb = 1024;
/** So few are compared in a few milliseconds; a thread takes longer to begin. */
const few = 300;

/** Compares what was written since a version of the chain with everything, and suggests which are one enterprise. */
export async function suggestMerges(graph: Graph, since: number): Promise<void> {
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
    await untilGraphAnswers(() => graph.rows(q.suggestMerges, { pairs: pairs.slice(at, at + page) }));
}

function nearPairs(enterprises: readonly NamedEnterprise[]): Promise<NearPair[]> {
  const worker = spawnWorker(new URL('./near-names.worker.ts', import.meta.url), { data: enterprises, memoryMb });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The comparison of names ended early')));
  });
}
