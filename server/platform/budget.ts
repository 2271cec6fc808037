export interface Account {
  readonly key: string;
  /** Points within a window. */
  readonly most: number;
}
export interface Spending {
  /** False when an account has too little left: then nothing is spent. */
  readonly allowed: boolean;
  readonly cost: number;
  /** What the emptiest account has left. */
  readonly remaining: number;
  /** When the account that matters is full again. */
  readonly resetAt: Date;
}
export interface Budget {
  spend(accounts: readonly Account[], cost: number): Spending;
}

/** Points spent within `windowMs`, in this process's memory, of at most `room` accounts: the oldest make way. */
export function createBudget(windowMs = 60_000, room = 20_000, now: () => number = Date.now): Budget {
  const spent = new Map<string, { points: number; since: number }>();
  const open = (key: string) => {
    const entry = spent.get(key);
    if (entry && now() - entry.since < windowMs) return entry;
    spent.delete(key);
    const fresh = { points: 0, since: now() };
    spent.set(key, fresh);
    return fresh;
  };
  return {
    spend(accounts, cost) {
      const entries = accounts.map(({ key, most }) => ({ entry: open(key), most }));
      const allowed = entries.every(({ entry, most }) => entry.points + cost <= most);
      if (allowed) for (const { entry } of entries) entry.points += cost;
      for (const key of spent.keys()) {
        if (spent.size <= room) break;
        spent.delete(key);
      }
      const left = entries.map(({ entry, most }) => ({ points: most - entry.points, until: entry.since + windowMs }));
      const short = left.filter(({ points }) => points < cost);
      const decisive = allowed || short.length === 0 ? left : short;
      return {
        allowed,
        cost,
        remaining: Math.max(0, Math.min(...left.map(({ points }) => points))),
        resetAt: new Date(Math.max(...decisive.map(({ until }) => until))),
      };
    },
  };
}
