import { distance } from 'fastest-levenshtein';
import { cleanName, nameKey, nameVariantKey } from '../enterprises/name-key.ts';

export interface NamedEnterprise {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  /** Only pairs with at least one fresh enterprise are looked for. */
  readonly fresh: boolean;
}
export interface NearPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: string[];
}

const threshold = 0.8;
const gramLength = 3;
/** A run of characters that this many names share tells none of them apart. */
const commonFrom = 40;
const pairsPerName = 10;
const masked = /[*＊]/;

interface Entry extends NamedEnterprise {
  readonly variant: string;
  /** Keys of all its names, present and former, that say who is meant. */
  readonly keys: readonly string[];
}

/** Pairs of names that are probably one enterprise: names that share a rare run of characters are compared letter by letter. */
export function nearNames(enterprises: readonly NamedEnterprise[]): NearPair[] {
  const entries: Entry[] = enterprises.map((e) => ({
    ...e,
    variant: nameVariantKey(e.name),
    keys: [e.name, ...e.aliases].filter((name) => !masked.test(name)).map(nameKey),
  }));
  const blocks = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    for (const gram of blocksOf(entry)) {
      const block = blocks.get(gram);
      if (!block) blocks.set(gram, [i]);
      else if (block.length <= commonFrom) block.push(i);
    }
  });
  const pairs: NearPair[] = [];
  entries.forEach((entry, i) => {
    if (!entry.fresh) return;
    const near = new Set<number>();
    for (const gram of blocksOf(entry)) {
      const block = blocks.get(gram) ?? [];
      if (block.length <= commonFrom) for (const other of block) near.add(other);
    }
    const found: NearPair[] = [];
    for (const other of near) {
      const second = entries[other]!;
      if (other === i || (second.fresh && other < i)) continue;
      const pair = compare(entry, second);
      if (pair) found.push(pair);
    }
    found.sort((x, y) => y.score - x.score);
    pairs.push(...found.slice(0, pairsPerName));
  });
  return pairs;
}

function blocksOf({ variant: text, keys }: Entry): Set<string> {
  const grams = new Set([`=${text}`, ...keys.map((key) => `@${key}`)]);
  for (let at = 0; at + gramLength <= text.length; at += 1) grams.add(text.slice(at, at + gramLength));
  return grams;
}

function compare(a: Entry, b: Entry): NearPair | undefined {
  if (a.code !== null && b.code !== null && a.code !== b.code) return undefined;
  if (masked.test(a.name + b.name) || differentNumbers(a.name, b.name)) return undefined;
  const [first, second] = [a.id, b.id].sort() as [string, string];
  if (a.keys.some((key) => b.keys.includes(key)))
    return {
      a: first,
      b: second,
      score: 0.98,
      reasons: ['一个用着另一个的名称或曾用名 · One bears a name of the other'],
    };
  const reasons: string[] = [];
  let score: number;
  if (a.variant === b.variant) {
    score = 0.95;
    reasons.push('去掉公司形式后同名 · Same name without the legal form');
  } else {
    score = likeness(a.variant, b.variant) * 0.95;
    if (oneInOther(a.variant, b.variant)) {
      score = Math.max(score, 0.85);
      reasons.push('一个名称是另一个的开头 · One name begins with the other');
    }
    if (score >= threshold) reasons.push('写法相近 · Similar spelling');
  }
  if (score < threshold) return undefined;
  return { a: first, b: second, score: Math.round(score * 1000) / 1000, reasons };
}

const likeness = (a: string, b: string): number => {
  const longest = Math.max(a.length, b.length);
  return longest === 0 || Math.abs(a.length - b.length) > longest * 0.4 ? 0 : 1 - distance(a, b) / longest;
};
const oneInOther = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && short.length / long.length >= 0.5;
};
/** 第1分厂 and 第2分厂 differ in one letter and are two. */
const differentNumbers = (a: string, b: string): boolean => numbersIn(a) !== numbersIn(b);
const numbersIn = (name: string): string =>
  (cleanName(name).match(/\d+|[一二三四五六七八九十](?=[厂号分期])/g) ?? []).join(',');
