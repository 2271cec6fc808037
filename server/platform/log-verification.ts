import { setTimeout as sleep } from 'node:timers/promises';
import { genesisOf, hashOf, logEntriesAfter, logHead, type Stored } from './chained-log.ts';
import type { Graph } from './graph.ts';

export const faults = ['EDITED', 'DELETED', 'INSERTED', 'REORDERED', 'TRUNCATED'] as const;
/** What is wrong with the log, and the first entry of which it is wrong (0: none that has a number); `until` when it lies somewhere up to another. */
export interface Finding {
  readonly number: number;
  readonly fault: (typeof faults)[number];
  readonly until?: number;
}
/** An entry as far as the next one is chained to it. */
export interface Link {
  readonly number: number;
  readonly hash: string;
}
export interface Head extends Link {
  readonly chain: string;
}
export interface Verified {
  /** The last entry that is sound. */
  readonly last: Head;
  readonly finding: Finding | null;
}
type Entries = AsyncIterable<Stored> | Iterable<Stored>;

/** Follows the chain from a sound link on, and holds it to what was known of it before: `anchors`, in order. */
export async function follow(entries: Entries, from: Head, head: Link, anchors: readonly Link[]): Promise<Verified> {
  const known = new Map(anchors.map((anchor) => [anchor.number, anchor.hash]));
  let matched = from.number;
  let before: string | undefined;
  let last: Link = from;
  const ended = (finding: Finding | null): Verified => ({ last: { ...last, chain: from.chain }, finding });
  for await (const [entry, next] of withNext(entries)) {
    const finding = findingOf(entry, next ?? undefined, last, before, head);
    if (finding) return ended(finding);
    const link = { number: last.number + 1, hash: String(entry.hash) };
    const anchor = known.get(link.number);
    if (anchor !== undefined && anchor !== link.hash)
      return ended({ number: matched + 1, fault: 'EDITED', until: link.number });
    if (anchor !== undefined) matched = link.number;
    before = last.hash;
    last = link;
  }
  const furthest = Math.max(head.number, ...anchors.slice(-1).map((anchor) => anchor.number));
  if (last.number < furthest) return ended({ number: last.number + 1, fault: 'TRUNCATED' });
  if (last.number > head.number) return ended({ number: head.number + 1, fault: 'INSERTED' });
  return ended(last.hash === head.hash ? null : { number: last.number, fault: 'EDITED' });
}

async function* withNext<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<[T, T | null]> {
  let held: [T] | undefined;
  for await (const item of items) {
    if (held) yield [held[0], item];
    held = [item];
  }
  if (held) yield [held[0], null];
}

function findingOf(
  entry: Stored,
  next: Stored | undefined,
  last: Link,
  before: string | undefined,
  head: Link,
): Finding | null {
  const number = last.number + 1;
  if (entry.number === number && entry.previousHash === last.hash && hashOf(entry) === entry.hash) return null;
  const found = (fault: Finding['fault'], at = number): Finding => ({ number: at, fault });
  if (typeof entry.number !== 'number') return found('EDITED');
  if (entry.number > number) return found('DELETED');
  if (entry.number < number) return found('INSERTED', entry.number);
  const was = originalNumber(entry, number, head);
  if (was === undefined) return found('EDITED');
  const followsTheOneBefore = before !== undefined && entry.previousHash === before;
  if (was <= number && followsTheOneBefore) return found('INSERTED', last.number);
  if (was < number) return found('INSERTED');
  if (was > number) return found(next && originalNumber(next, number + 1, head) !== was + 1 ? 'REORDERED' : 'DELETED');
  // What comes after still vouches for this one: then the one before it was written anew.
  const vouched = next ? next.previousHash === entry.hash : head.hash === entry.hash;
  return found('EDITED', vouched && last.number > 0 ? last.number : number);
}

const furthestMove = 20_000;
/** The number under which an entry was appended: the one with which its hash is right. */
function originalNumber(entry: Stored, near: number, head: Link): number | undefined {
  const fits = (number: number) => number > 0 && hashOf({ ...entry, number }) === entry.hash;
  const furthest = Math.min(furthestMove, 2 * head.number + 16);
  for (let away = 0; away <= furthest; away += 1) {
    if (fits(near + away)) return near + away;
    if (fits(near - away)) return near - away;
  }
  return undefined;
}

const pageSize = 1000;

/** Every entry after a number, a page at a time. */
export async function* entriesOf(graph: Graph, after: number): AsyncGenerator<Stored> {
  for (let from = after; ;) {
    const rows = await graph.rows(logEntriesAfter, { after: Math.floor(from), limit: pageSize });
    for (const { number, entry } of rows) if (number > from) yield { number, ...entry };
    if (rows.length < pageSize) return;
    from = Math.max(from, rows.at(-1)!.number);
  }
}

export async function headOf(graph: Graph): Promise<Head & { entries: number; gone: boolean }> {
  const found = await graph.one(logHead, {});
  const { number = null, hash = null, chain = null, entries = 0 } = found ?? {};
  const none = { number: 0, hash: genesisOf(''), chain: '', entries, gone: entries > 0 };
  return number === null || hash === null || chain === null ? none : { number, hash, chain, entries, gone: false };
}

/**
 * Verifies the log of a graph: from the last anchor on, or whole. What is appended meanwhile is not looked at.
 */
export async function verifyLog(graph: Graph, anchors: readonly Head[], whole: boolean): Promise<Verified> {
  const head = await headOf(graph);
  const nothing: Verified = { last: { number: 0, hash: genesisOf(head.chain), chain: head.chain }, finding: null };
  const lost = anchors.some((anchor) => anchor.chain !== head.chain);
  if (lost || head.gone) return { ...nothing, finding: { number: 1, fault: lost ? 'TRUNCATED' : 'EDITED' } };
  const start = whole ? undefined : anchors.at(-1);
  const from = start ?? nothing.last;
  if (start && !(await stillThere(graph, start))) return verifyLog(graph, anchors, true);
  const verified = await follow(entriesUpTo(graph, from.number, head.number), from, head, start ? [start] : anchors);
  return verified.finding ? verified : { ...verified, finding: await outsideTheChain(graph) };
}

/** An entry the chain does not lead to. A number that an append is just taking is looked at again. */
async function outsideTheChain(graph: Graph): Promise<Finding | null> {
  let number = 0;
  for (let tries = 0; tries < 5; tries += 1) {
    const head = await headOf(graph);
    if (head.entries === head.number) return null;
    number = (await graph.rows(logEntriesAfter, { after: head.number, limit: 1 }))[0]?.number ?? 0;
    await sleep(50);
  }
  return { number, fault: 'INSERTED' };
}

async function stillThere(graph: Graph, { number, hash }: Link): Promise<boolean> {
  const [row] = await graph.rows(logEntriesAfter, { after: number - 1, limit: 1 });
  return row?.number === number && row.entry.hash === hash && hashOf(row.entry) === hash;
}
async function* entriesUpTo(graph: Graph, after: number, most: number): AsyncGenerator<Stored> {
  for await (const entry of entriesOf(graph, after)) {
    if (Number(entry.number) > most) return;
    yield entry;
  }
}
