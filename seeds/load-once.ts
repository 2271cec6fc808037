import { createHash } from 'node:crypto';
import { record, systemOrigin } from '../server/access/record.ts';
import type { Graph } from '../server/platform/graph.ts';
import * as q from './queries.ts';

export const fingerprint = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);

export interface Loaded {
  readonly name: string;
  /** False when the graph held exactly this content already. */
  readonly changed: boolean;
}

/** Loads a seed whose content the graph does not hold yet; the fingerprint is kept last, so that a load cut short is run again. */
export async function loadOnce(
  graph: Graph,
  name: string,
  content: unknown,
  load: () => Promise<void>,
): Promise<Loaded> {
  const hash = fingerprint(content);
  if ((await graph.one(q.seedHash, { name }))?.hash === hash) return { name, changed: false };
  await load();
  await graph.write(async (tx) => {
    await tx.one(q.rememberSeed, { name, hash });
    await record(tx, systemOrigin(), { act: 'LOAD_SEED', subject: { type: 'Seed', id: name }, after: { hash } });
  });
  return { name, changed: true };
}

const most = 5000;
const quick = 1500;
const slow = 5000;

/** Hands rows over in batches, each to be written in a transaction of its own: larger ones where the machine is quick, smaller where slow. */
export async function inBatches<Row>(
  rows: readonly Row[],
  writeBatch: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  let size = 500;
  for (let done = 0; done < rows.length;) {
    const batch = rows.slice(done, done + size);
    const start = Date.now();
    await writeBatch(batch);
    done += batch.length;
    const took = Date.now() - start;
    if (took < quick) size = Math.min(size * 2, most);
    else if (took > slow) size = Math.max(Math.floor(size / 2), 50);
  }
}
