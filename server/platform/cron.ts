import { Cron } from 'croner';
import { businessDay } from './dates.ts';

const cron = (pattern: string) => new Cron(pattern, { timezone: 'Asia/Shanghai', paused: true });
/** Whether it is a pattern of cron that ever comes. */
export function isPattern(pattern: string): boolean {
  try {
    return cron(pattern).nextRun() !== null;
  } catch {
    return false;
  }
}
/** When a pattern comes next. */
export const nextOf = (pattern: string, now = new Date()): Date | null => cron(pattern).nextRun(now);
/** Whether the first time of a pattern on this very day has come. */
export function hasCome(pattern: string, now: Date): boolean {
  const start = Date.parse(`${businessDay(now)}T00:00:00+08:00`);
  const first = cron(pattern).nextRun(new Date(start - 1000));
  return first !== null && first <= now;
}
