import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from './graph.ts';
import { newId } from './ids.ts';
import { appending, read, write } from './query.ts';

/** What an entry says, by name; what is null is left out. */
export type Facts = Readonly<Record<string, string | readonly string[] | null>>;
/** An entry as it is stored and read back: its facts with `number`, `at`, `previousHash` and `hash`. */
export type Stored = Readonly<Record<string, unknown>>;

const text = z.string();
const maybe = text.nullable();
const lockHead = write('platform/lock-log-head', {
  params: { chain: text, genesis: text },
  row: { number: z.number(), hash: text },
});
const append = write(appending, {
  params: { number: z.int(), entry: z.record(text, z.union([text, z.array(text)])) },
  row: { number: z.number() },
});
export const logHead = read('platform/log-head', {
  params: {},
  row: { number: z.number().nullable(), hash: maybe, chain: maybe, entries: z.number() },
});
export const logEntriesAfter = read('platform/log-entries-after', {
  params: { after: z.int(), limit: z.int() },
  row: { number: z.number(), entry: z.record(text, z.unknown()) },
});

/**
 * Appends an entry to the one chain of the log, in the transaction of what it tells. The last thing a transaction does: whoever
 * holds the head of the chain waits for nobody, and others wait for its commit alone.
 */
export async function appendToLog(tx: Tx, facts: Facts): Promise<number> {
  const chain = newId();
  const head = (await tx.one(lockHead, { chain, genesis: genesisOf(chain) }))!;
  const number = head.number + 1;
  const entry = { ...sound(facts), at: new Date().toISOString(), previousHash: head.hash };
  await tx.one(append, { number, entry: { ...entry, hash: hashOf({ ...entry, number }) } });
  return number;
}

const sha256 = (of: string): string => createHash('sha256').update(of).digest('hex');

/** What the first entry of a chain takes for the hash before it. */
export const genesisOf = (chain: string): string => sha256(`log of ${chain}`);

/** The same facts give the same text, other facts another: every value of an entry but its hash, sorted by name, as JSON. */
export const canonical = (entry: Stored): string =>
  JSON.stringify(
    Object.entries(entry)
      .filter(([name]) => name !== 'hash')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
export const hashOf = (entry: Stored): string => sha256(canonical(entry));

/** The database keeps no half of a surrogate pair: what is hashed is what will be read back. */
function sound(facts: Facts): Record<string, string | string[]> {
  const whole = (value: string) => value.toWellFormed();
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      if (value === null) return [];
      return [[name, typeof value === 'string' ? whole(value) : value.map(whole)]];
    }),
  );
}

/** JSON whose objects are sorted by name, so that the same value is always the same text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
