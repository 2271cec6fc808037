import { parentPort } from 'node:worker_threads';
import { loadSolver } from './highs-run.ts';
import type { ScopeModel } from './scope-model.ts';
import { solveScope, type ScopeSolution, type SolveLimits } from './scope-solution.ts';

/** The first message: the solver is loaded. */
const READY = 'ready';

export interface SolveRequest {
  readonly number: number;
  readonly model: ScopeModel;
  readonly limits: SolveLimits;
}
export interface SolveReply {
  readonly number: number;
  readonly solution: ScopeSolution;
}

const highs = await loadSolver();
parentPort?.on('message', ({ number, model, limits }: SolveRequest) => {
  const reply: SolveReply = { number, solution: solveScope(model, highs, limits) };
  parentPort?.postMessage(reply);
});
parentPort?.postMessage(READY);
