import { parentPort, workerData } from 'node:worker_threads';
import { readFile, type Batch, type Opened, type ReadOrder } from './file-reader.ts';
import { Refusal, type RefusalCode } from './reading/refusal.ts';

export type ReaderMessage =
  | { readonly type: 'opened'; readonly opened: Opened }
  | { readonly type: 'batch'; readonly batch: Batch }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly zh: string; readonly en: string };

/** Each message from the other side asks for one more piece. */
const port = parentPort!;
const pieces = readFile((workerData as { data: ReadOrder }).data);
let before: Promise<void> = Promise.resolve();

async function answer(): Promise<void> {
  try {
    const next = await pieces.next();
    const message: ReaderMessage =
      next.done === true
        ? { type: 'end' }
        : 'encoding' in next.value
          ? { type: 'opened', opened: next.value }
          : { type: 'batch', batch: next.value };
    port.postMessage(message);
    if (next.done === true) port.close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused: ReaderMessage = { type: 'refused', code: error.code, ...error.text };
    port.postMessage(refused);
    port.close();
  }
}
port.on('message', () => {
  before = before.then(answer);
});
