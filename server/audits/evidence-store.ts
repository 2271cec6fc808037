import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../imports/stored-file.ts';
import { RuleBroken } from '../platform/errors.ts';

/** By the hash of what it holds, for the server alone to read. */
export const evidenceFile = (dataDir: string, hash: string): string =>
  path.join(dataDir, 'evidence', hash.slice(0, 2), hash);

/** The first bytes of what was received, and how many it is. */
export async function received(dataDir: string, file: string): Promise<{ head: Uint8Array; bytes: number }> {
  const handle = await open(fileOf(dataDir, file));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0);
    return { head: buffer.subarray(0, bytesRead), bytes: (await stat(fileOf(dataDir, file))).size };
  } finally {
    await handle.close();
  }
}

/** Puts what was received where its hash says; the same content is there once. */
export async function keepEvidence(dataDir: string, file: string, hash: string): Promise<void> {
  const target = evidenceFile(dataDir, hash);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await rename(fileOf(dataDir, file), target);
}

/** What is kept, unless it is no longer what was filed. */
export async function readEvidence(dataDir: string, hash: string): Promise<Buffer> {
  const kept = await readFile(evidenceFile(dataDir, hash)).catch(() => undefined);
  if (kept && createHash('sha256').update(kept).digest('hex') === hash) return kept;
  throw new RuleBroken(
    { zh: '文件与提交时不符或已丢失', en: 'The file is lost, or no longer what was filed' },
    'evidence-is-as-filed',
  );
}
