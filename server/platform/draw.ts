import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Who may be drawn: a key that nobody else of the population has, and the stratum it stands in. */
export interface Drawable {
  readonly key: string;
  readonly stratum: string;
}
export interface Quota {
  readonly stratum: string;
  readonly population: number;
  readonly drawn: number;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** 256 random bits, in hexadecimal. */
export const newSeed = (): string => randomBytes(32).toString('hex');

/** SHA-256 of the seed's hexadecimal text: published before the seed is, so that it cannot be chosen afterwards. */
export const commitmentTo = (seed: string): string => sha256(seed);

/** SHA-256 over one line a member, `["key","stratum"]` in JSON, sorted by code units and each ended by a line feed. */
export const populationHash = (members: readonly Drawable[]): string =>
  sha256(
    members
      .map(({ key, stratum }) => `${JSON.stringify([key, stratum])}\n`)
      .sort(byCodeUnits)
      .join(''),
  );

/** HMAC-SHA-256 with the seed's text as key over the population's hash, a line feed, and what is scored. The lowest goes first. */
export const scoring = (seed: string, members: readonly Drawable[]) => {
  const hash = populationHash(members);
  return (text: string) => createHmac('sha256', seed).update(`${hash}\n${text}`).digest('hex');
};

/** ceil(percent of count), and never none where there is one. */
export const shareOf = (count: number, percent: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil((count * percent) / 100 - 1e-9));

/** How many of each stratum: in proportion, whole numbers by largest remainder, an equal remainder by the score of `stratum:<name>`. */
export function quotas(seed: string, members: readonly Drawable[], size: number): Quota[] {
  const score = scoring(seed, members);
  const counts = new Map<string, number>();
  for (const { stratum } of members) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  const shares = [...counts].map(([stratum, population]) => {
    const whole = Math.floor((size * population) / members.length);
    const remainder = size * population - whole * members.length;
    return { stratum, population, drawn: whole, remainder, score: score(`stratum:${stratum}`) };
  });
  const left = size - shares.reduce((sum, share) => sum + share.drawn, 0);
  const first = [...shares].sort((a, b) => b.remainder - a.remainder || byCodeUnits(a.score, b.score)).slice(0, left);
  return shares
    .map(({ stratum, population, drawn }) => {
      const one = first.some((share) => share.stratum === stratum) ? 1 : 0;
      return { stratum, population, drawn: drawn + one };
    })
    .sort((a, b) => byCodeUnits(a.stratum, b.stratum));
}

/** The members drawn, of each stratum those with the lowest score of `member:<key>`; the lowest first. */
export function draw<T extends Drawable>(seed: string, members: readonly T[], size: number): T[] {
  const score = scoring(seed, members);
  const scored = members.map((member) => ({ member, score: score(`member:${member.key}`) }));
  scored.sort((a, b) => byCodeUnits(a.score, b.score));
  const left = new Map(quotas(seed, members, size).map(({ stratum, drawn }) => [stratum, drawn]));
  return scored.flatMap(({ member }) => {
    const room = left.get(member.stratum) ?? 0;
    left.set(member.stratum, room - 1);
    return room > 0 ? [member] : [];
  });
}
