import { setImmediate as othersFirst } from 'node:timers/promises';

export { othersFirst };
const slice = 10;

/** Work that hands over now and then, done so that nobody waits for it for long. */
export async function patiently<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      if (performance.now() > until) break;
    }
    await othersFirst();
  }
}
