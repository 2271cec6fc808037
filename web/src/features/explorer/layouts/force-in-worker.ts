import type { Arrange, Drawing, Places } from './drawing.ts';
import type { ForceTask } from './force.ts';

const taskOf = ({ marks, arcs, pinned }: Drawing): ForceTask => ({
  marks: marks.map(({ id, size }) => ({ id, size })),
  arcs: arcs.map(({ supplier, buyer }) => ({ supplier, buyer })),
  pinned: [...pinned],
});

/** Off the main thread, which stays free to pan and to cancel. Where there are no workers it runs in place. */
export const forceInWorker: Arrange = async (drawing) => {
  if (drawing.marks.length === 0) return new Map();
  if (typeof Worker === 'undefined') {
    const { force } = await import('./force.ts');
    return new Map(force(taskOf(drawing)));
  }
  const worker = new Worker(new URL('./force.worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    return await new Promise<Places>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<Parameters<typeof entries>[0]>) => resolve(entries(event.data));
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(taskOf(drawing));
    });
  } finally {
    worker.terminate();
  }
};
const entries = (pairs: readonly (readonly [string, { x: number; y: number }])[]): Places => new Map(pairs);
