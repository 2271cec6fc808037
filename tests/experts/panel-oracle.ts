import { createHash, createHmac } from 'node:crypto';

/** A panel written once more, from its description alone: shares no line with the product. */
export interface Person {
  key: string;
  covers: string[];
}
const wanted = ['ENERGY', 'ENVIRONMENT', 'SECTOR'];
const ranks = (seed: string, people: Person[]) => {
  const lines = people.map(({ key, covers }) => {
    const stratum = wanted.filter((field) => covers.includes(field)).join('+') || '–';
    return `${JSON.stringify([key, stratum])}\n`;
  });
  lines.sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  const hash = createHash('sha256').update(lines.join(''), 'utf8').digest('hex');
  const rank = (key: string) =>
    BigInt(`0x${createHmac('sha256', Buffer.from(seed, 'utf8')).update(`${hash}\nmember:${key}`).digest('hex')}`);
  return new Map(people.map(({ key }) => [key, rank(key)]));
};

export function panelIndependently(seed: string, people: Person[], size: number): string[] | null {
  if (people.length < size || wanted.some((field) => !people.some((one) => one.covers.includes(field)))) return null;
  const rank = ranks(seed, people);
  const left = new Set(people);
  const chosen: string[] = [];
  const best = (among: Iterable<Person>) => {
    let found: Person | undefined;
    for (const one of among) if (!found || rank.get(one.key)! < rank.get(found.key)!) found = one;
    if (found) {
      left.delete(found);
      chosen.push(found.key);
    }
  };
  for (const field of wanted) best([...left].filter((one) => one.covers.includes(field)));
  while (chosen.length < size) best(left);
  return chosen;
}

/** Everybody of a population, the first to be drawn first. */
export function orderIndependently(seed: string, people: Person[]): string[] {
  const rank = ranks(seed, people);
  return people.map(({ key }) => key).sort((a, b) => (rank.get(a)! < rank.get(b)! ? -1 : 1));
}
