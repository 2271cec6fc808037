import { setTimeout as sleep } from 'node:timers/promises';
import { AlreadyExists, GraphUnavailable } from '../platform/errors.ts';

export const leaseSeconds = 20;
const pauseMs = 2000;
const awayMs = 30 * 60_000;
const collisions = 5;

/** Tries again while the database is away, and when somebody else created the same thing in the same moment. */
export async function untilGraphAnswers<T>(work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  for (let collided = 0; ;) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AlreadyExists && (collided += 1) < collisions) continue;
      if (!passing(error) || Date.now() - start > awayMs) throw error;
      await sleep(Math.min(pauseMs, 100 + (Date.now() - start) / 4));
    }
  }
}

const passing = (error: unknown): boolean =>
  error instanceof GraphUnavailable || (error instanceof Error && 'retriable' in error && error.retriable === true);
