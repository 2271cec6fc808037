import { createHash, createHmac } from 'node:crypto';

/**
 * The draw written once more, from its description alone and in another way: strata are apportioned in exact fractions one seat at a time,
 * and each member is ranked within its stratum. Shares no line with the product.
 */
interface Published {
  size: number;
  seed: string;
  population: { key: string; stratum: string }[];
}
export function drawnIndependently({ size, seed, population }: Published): string[] {
  const lines = population.map((m) => JSON.stringify([m.key, m.stratum]) + '\n');
  const sorted = Array.from(lines).sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  const digest = createHash('sha256');
  for (const line of sorted) digest.update(line, 'utf8');
  const hash = digest.digest('hex');
  const rank = (what: string) => {
    const mac = createHmac('sha256', Buffer.from(seed, 'utf8'));
    mac.update(Buffer.from(hash + '\n' + what, 'utf8'));
    return BigInt('0x' + mac.digest('hex'));
  };
  const total = BigInt(population.length);
  const strata: Record<string, { members: string[]; seats: bigint; rest: bigint }> = {};
  for (const { key, stratum } of population)
    (strata[stratum] ??= { members: [], seats: 0n, rest: 0n }).members.push(key);
  let seated = 0n;
  for (const one of Object.values(strata)) {
    const product = BigInt(size) * BigInt(one.members.length);
    one.seats = product / total;
    one.rest = product % total;
    seated += one.seats;
  }
  const waiting = Object.entries(strata);
  while (seated < BigInt(size)) {
    let best = 0;
    for (let i = 1; i < waiting.length; i++) {
      const [name, one] = waiting[i]!;
      const [bestName, other] = waiting[best]!;
      if (one.rest > other.rest || (one.rest === other.rest && rank(`stratum:${name}`) < rank(`stratum:${bestName}`)))
        best = i;
    }
    waiting.splice(best, 1)[0]![1].seats += 1n;
    seated += 1n;
  }
  const chosen = Object.values(strata).flatMap(({ members, seats }) =>
    members
      .map((key) => ({ key, rank: rank(`member:${key}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, Number(seats)),
  );
  return chosen.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map((one) => one.key);
}
