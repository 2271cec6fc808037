import { z } from 'zod';
import type { Tx } from './graph.ts';
import { write } from './query.ts';

const claimKey = write('platform/claim-key', { params: { key: z.string() }, row: { result: z.string().nullable() } });
const keepResult = write('platform/keep-result', {
  params: { key: z.string(), result: z.string() },
  row: { key: z.string() },
});

/**
 * Does `work` once for a key, in the caller's transaction: a second call with the same key, from anyone racing or
 * retrying, gets the first one's result. The key belongs to its `owner`, so nobody can probe another's. Without a key it simply works.
 */
export async function once<T>(
  tx: Tx,
  key: string | null | undefined,
  owner: string,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const full = `${owner}\u0000${key}`;
  const claimed = await tx.one(claimKey, { key: full });
  if (claimed?.result) return JSON.parse(claimed.result) as T;
  const result = await work();
  await tx.one(keepResult, { key: full, result: JSON.stringify(result) });
  return result;
}
