import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that runs a TypeScript module. It reads `workerData.data`. */
export function spawnWorker(module: URL, options: { data?: unknown; memoryMb?: number } = {}): Worker {
  const settings: WorkerOptions = { workerData: { module: module.href, data: options.data } };
  if (options.memoryMb) settings.resourceLimits = { maxOldGenerationSizeMb: options.memoryMb };
  return new Worker(new URL('./worker-entry.mjs', import.meta.url), settings);
}
