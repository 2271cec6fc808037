import { on } from 'node:events';
import { stat } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { spawnWorker } from '../platform/worker.ts';
import type { ImportKind } from './columns.ts';
import { readFile, type Batch, type Opened, type ReadOrder } from './file-reader.ts';
import type { ReaderMessage } from './file-reader.worker.ts';
import { isText } from './reading/table-file.ts';
import { Refusal } from './reading/refusal.ts';

const memoryMb = 512;
const ahead = 2;
/** Text of this size is read in a few milliseconds; a thread takes longer to begin. */
const smallBytes = 64 * 1024;

export async function* readPieces<K extends ImportKind>(order: ReadOrder<K>): AsyncGenerator<Opened | Batch<K>> {
  const { size } = await stat(order.file);
  yield* size <= smallBytes && (await isText(order.file)) ? readFile(order) : readInThread(order);
}

/** Reads a file in a thread of its own, whose memory is capped; a few pieces are read ahead of the graph. */
async function* readInThread<K extends ImportKind>(order: ReadOrder<K>): AsyncGenerator<Opened | Batch<K>> {
  const worker = spawnWorker(new URL('./file-reader.worker.ts', import.meta.url), { data: order, memoryMb });
  const over = new AbortController();
  worker.once('error', (error) => over.abort(error));
  try {
    for (let i = 0; i < ahead; i += 1) worker.postMessage('next');
    for await (const [message] of messages(worker, over.signal)) {
      if (message.type === 'end') return;
      if (message.type === 'refused') throw new Refusal(message.code, { zh: message.zh, en: message.en });
      worker.postMessage('next');
      yield message.type === 'opened' ? message.opened : (message.batch as Batch<K>);
    }
  } catch (error) {
    throw outOfMemory(over.signal.reason) ? tooLarge() : over.signal.aborted ? over.signal.reason : error;
  } finally {
    await worker.terminate();
  }
}

const messages = (worker: Worker, signal: AbortSignal) =>
  on(worker, 'message', { signal }) as AsyncIterable<[ReaderMessage]>;

const outOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooLarge = () =>
  new Refusal('TOO_LARGE', {
    zh: '读取文件所需内存超出上限，请改用 CSV 或拆分文件',
    en: 'Reading the file needs more memory than allowed; use CSV or split the file',
  });
