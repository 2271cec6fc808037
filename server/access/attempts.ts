export interface Limited {
  readonly key: string;
  /** Attempts that may fail within the window. */
  readonly most: number;
}
export interface Attempts {
  /** Counts an attempt under each key before it is made; seconds to wait, and nothing counted, when one has too many. */
  begin(keys: readonly Limited[]): number | undefined;
  /** Takes an attempt that was right back. */
  succeeded(keys: readonly Limited[]): void;
}

/** Attempts of the last `windowMs`, in this process's memory, of at most `room` keys: the oldest make way. */
export function createAttempts(windowMs: number, room = 20_000, now: () => number = Date.now): Attempts {
  const made = new Map<string, { count: number; since: number }>();
  const inForce = (key: string) => {
    const entry = made.get(key);
    if (!entry || now() - entry.since < windowMs) return entry;
    made.delete(key);
    return undefined;
  };
  return {
    begin(keys) {
      const full = keys.flatMap(({ key, most }) => {
        const entry = inForce(key);
        return entry && entry.count >= most ? [entry.since + windowMs - now()] : [];
      });
      if (full.length > 0) return Math.max(1, Math.ceil(Math.max(...full) / 1000));
      for (const { key } of keys) {
        const entry = inForce(key);
        if (entry) entry.count += 1;
        else made.set(key, { count: 1, since: now() });
      }
      for (const key of made.keys()) {
        if (made.size <= room) break;
        made.delete(key);
      }
      return undefined;
    },
    succeeded(keys) {
      for (const { key } of keys) {
        const entry = made.get(key);
        if (entry && entry.count > 1) entry.count -= 1;
        else made.delete(key);
      }
    },
  };
}
