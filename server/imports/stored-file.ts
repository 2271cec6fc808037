import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInput } from '../platform/errors.ts';

export const fileOf = (dataDir: string, id: string): string => path.join(dataDir, 'imports', id);

/** Keeps a file for its import, for its owner's eyes only, and returns the hash of what it holds. */
export async function storeFile(
  dataDir: string,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<string> {
  const target = fileOf(dataDir, id);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const handle = await open(target, 'wx', 0o600);
  const hash: Hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.byteLength;
      if (size > limit) throw new FileTooLarge(limit);
      hash.update(piece);
      await handle.writeFile(piece);
    }
    if (size === 0) throw new InvalidInput([{ path: 'body', zh: '没有收到文件', en: 'no file was received' }]);
  } catch (error) {
    await handle.close();
    await removeFile(dataDir, id);
    throw error;
  }
  await handle.close();
  return hash.digest('hex');
}

export const removeFile = (dataDir: string, id: string): Promise<void> => rm(fileOf(dataDir, id), { force: true });

export const hasFile = (dataDir: string, id: string): Promise<boolean> =>
  stat(fileOf(dataDir, id)).then(
    (found) => found.isFile(),
    () => false,
  );

export class FileTooLarge extends InvalidInput {
  constructor(limit: number) {
    const mb = Math.floor(limit / 1024 ** 2);
    super([{ path: 'body', zh: `文件超过 ${mb} MB，请拆分后导入`, en: `the file is larger than ${mb} MB; split it` }]);
  }
}
