import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { spawnWorker } from '../platform/worker.ts';
import type { ImportKind } from './columns.ts';
import type { Batch, Opened, ReadOrder } from './file-reader.ts';
import type { ReaderMessage } from './file-reader.worker.ts';
import { Refusal } from './reading/refusal.ts';

const memoryMb = 512;
const ahead = 2;

/** Reads a file in a thread of its own, whose memory is capped; a few pieces are read ahead of the graph. */
export async function* readInThread<K extends ImportKind>(order: ReadOrder<K>): AsyncGenerator<Opened | Batch<K>> {
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
