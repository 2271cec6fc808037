/** Chance that can be repeated: the same seed gives the same draws on any machine. */
export interface Random {
  /** At least 0, under 1. */
  next(): number;
  between(low: number, high: number): number;
  /** As likely between 1 and 10 as between 10 and 100. */
  logBetween(low: number, high: number): number;
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Several different ones, the heavier the likelier. */
  draw<T>(from: readonly T[], weightOf: (item: T) => number, count: number): T[];
  /** A factor around 1. */
  noise(spread: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    logBetween: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    draw(from, weightOf, count) {
      const keyed = from.map((item) => ({
        item,
        key: Math.log(Math.max(next(), 1e-12)) / Math.max(weightOf(item), 1e-12),
      }));
      return keyed
        .sort((a, b) => b.key - a.key)
        .slice(0, count)
        .map(({ item }) => item);
    },
    noise: (spread) => Math.exp((next() + next() + next() - 1.5) * spread),
  };
}
