import type { Worker } from 'node:worker_threads';
import { spawnWorker } from '../platform/worker.ts';
import type { Report } from './report.ts';
import type { Made, Order } from './report.worker.ts';

/** A document of a province takes half a second of reckoning: the server goes on answering meanwhile. */
const memoryMb = 512;
const mostMs = 60_000;
let thread: Worker | undefined;
let number = 0;
const waiting = new Map<number, { done: (made: Made) => void; lost: (error: Error) => void }>();

function running(): Worker {
  if (thread) return thread;
  const started = spawnWorker(new URL('./report.worker.ts', import.meta.url), { memoryMb });
  const gone = (error: Error) => {
    if (thread === started) thread = undefined;
    for (const { lost } of waiting.values()) lost(error);
  };
  started.on('message', (made: Made) => waiting.get(made.number)?.done(made));
  started.once('error', gone);
  started.once('exit', () => gone(new Error('the thread that makes documents has ended')));
  return (thread = started);
}

/** The report as a file for Word, made in a thread of its own. */
export async function reportFileOf(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const worker = running();
  const order: Order = { number: ++number, report };
  worker.ref();
  try {
    const { file, problem } = await new Promise<Made>((done, lost) => {
      const timer = setTimeout(() => {
        lost(new Error('a document took too long'));
        void worker.terminate();
      }, mostMs);
      timer.unref();
      waiting.set(order.number, {
        done: (made) => (clearTimeout(timer), done(made)),
        lost: (error) => (clearTimeout(timer), lost(error)),
      });
      worker.postMessage(order);
    });
    if (!file) throw new Error(problem);
    return file;
  } finally {
    waiting.delete(order.number);
    // Idle, it keeps no process alive.
    if (waiting.size === 0) worker.unref();
  }
}
