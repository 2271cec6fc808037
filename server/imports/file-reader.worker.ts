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
    const { value, done } = await pieces.next();
    const message: ReaderMessage = done
      ? { type: 'end' }
      : 'encoding' in value
        ? { type: 'opened', opened: value }
        : { type: 'batch', batch: value };
    port.postMessage(message);
    if (done) port.close();
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
