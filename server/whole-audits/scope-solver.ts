import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { spawnWorker } from '../platform/worker.ts';
import type { ScopeModel } from './scope-model.ts';
import { solveScope, type ScopeSolution } from './scope-solution.ts';
import type { SolveReply, SolveRequest } from './scope.worker.ts';

export interface Solved extends ScopeSolution {
  readonly seconds: number;
}
/** How far from the best proved possible is good enough once some seconds have gone. */
const GAP = 1e-3;
const PATIENCE = 0.3;
const REMEMBERED = 32;
const GRACE_MS = 10_000;

const remembered = new Map<string, Promise<Solved>>();
let busy: Promise<unknown> = Promise.resolve();
let thread: Promise<Worker> | undefined;
let requests = 0;

/** Solves in a thread of its own, one model after the other. The same question asked again gets the same answer: what a viewer saw is what is opened. */
export function solve(model: ScopeModel, seconds: number): Promise<Solved> {
  const key = createHash('sha256')
    .update(JSON.stringify([model, seconds]))
    .digest('base64url');
  const known = remembered.get(key);
  if (known) return known;
  const answer = busy.then(() => timed(model, seconds));
  busy = answer.catch(() => undefined);
  remembered.set(key, answer);
  answer.catch(() => remembered.delete(key));
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return answer;
}

async function timed(model: ScopeModel, seconds: number): Promise<Solved> {
  const began = performance.now();
  const limits = { seconds: 0.9 * seconds, gap: GAP, patience: PATIENCE * seconds };
  const solution = (await asked(model, limits)) ?? solveScope(model, null, limits);
  return { ...solution, seconds: (performance.now() - began) / 1000 };
}

/** Null when the thread died or hangs: then the greedy scope with its honest gap is the answer. */
async function asked(model: ScopeModel, limits: SolveRequest['limits']): Promise<ScopeSolution | null> {
  const starting = (thread ??= started());
  const worker = await starting.catch(() => null);
  const forget = () => {
    if (thread === starting) thread = undefined;
  };
  if (!worker) {
    forget();
    return null;
  }
  const number = ++requests;
  worker.ref();
  return new Promise((resolve) => {
    const end = (solution: ScopeSolution | null) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      worker.unref();
      resolve(solution);
    };
    const onMessage = (reply: SolveReply) => reply.number === number && end(reply.solution);
    const onExit = () => {
      forget();
      end(null);
    };
    const timer = setTimeout(() => void worker.terminate(), 1000 * limits.seconds + GRACE_MS);
    worker.on('message', onMessage).on('exit', onExit);
    worker.postMessage({ number, model, limits } satisfies SolveRequest);
  });
}

/** Resolves when the solver is loaded in its thread: the time a solve may take is counted from then. */
function started(): Promise<Worker> {
  const worker = spawnWorker(new URL('./scope.worker.ts', import.meta.url), { memoryMb: 1024 });
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.unref();
      resolve(worker);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The solver’s thread ended')));
    worker.on('error', () => undefined);
  });
}
