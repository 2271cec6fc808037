import { createHash } from 'node:crypto';
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
  await graph.one(q.rememberSeed, { name, hash });
  return { name, changed: true };
}

/** Hands rows over in batches, each to be written in a transaction of its own. */
export async function inBatches<Row>(
  rows: readonly Row[],
  writeBatch: (rows: Row[]) => Promise<unknown>,
  size = 5000,
): Promise<void> {
  for (let i = 0; i < rows.length; i += size) await writeBatch(rows.slice(i, i + size));
}
