import { nameKey } from '../enterprises/name-key.ts';
import type { Tx } from '../platform/graph.ts';
import { BadCell } from './cells.ts';
import type { EnterpriseRow, Named } from './kinds.ts';
import { idByCode, idByName } from './known-enterprises.ts';
import { EnterpriseWave } from './enterprise-wave.ts';
import { EndsOfBatch } from './new-enterprises.ts';
import { Outcome, waves, type Writing } from './writing.ts';

export interface Target {
  readonly row: EnterpriseRow;
  readonly id: string;
  /** Nobody has this id yet. */
  readonly fresh: boolean;
  readonly parent: string | null;
  /** A parent known by a code that nobody bears yet. */
  readonly parentCode: string | null;
}

export async function writeEnterprises(tx: Tx, rows: readonly EnterpriseRow[], writing: Writing): Promise<Outcome> {
  const outcome = new Outcome();
  await writing.known.load(tx, rows.flatMap(namesIn));
  const parents = new EndsOfBatch(writing);
  const targets = rows.flatMap((row) => targetOf(row, parents, writing, outcome) ?? []);
  if (await parents.write(tx)) outcome.changed = true;
  for (const wave of waves(targets, (target) => target.id))
    await new EnterpriseWave(tx, wave, writing, outcome).write();
  return outcome;
}

const aliasOf = (alias: string): Named => ({ code: null, name: alias, key: nameKey(alias) });
const namesIn = ({ code, name, key, aliases, parent }: EnterpriseRow): Named[] => [
  { code, name, key },
  ...aliases.map(aliasOf),
  ...(parent ? [parent] : []),
];

function targetOf(row: EnterpriseRow, parents: EndsOfBatch, writing: Writing, outcome: Outcome): Target | undefined {
  const refuse = (column: string, error: unknown, value: string): undefined => {
    if (!(error instanceof BadCell)) throw error;
    outcome.reject(row.row, column, error.code, error.text, value);
    return undefined;
  };
  let found: string | undefined;
  try {
    found = bearerOf(row, writing);
  } catch (error) {
    return refuse('name', error, row.name);
  }
  const id = found ?? (row.code === null ? idByName(row.key) : idByCode(row.code));
  let parent: string | null = null;
  let parentCode: string | null = null;
  try {
    if (row.parent?.code && writing.known.byCode(row.parent.code) === undefined) parentCode = row.parent.code;
    else if (row.parent) parent = parents.resolve(row.parent);
  } catch (error) {
    return refuse('parent', error, row.parent?.name ?? '');
  }
  if (parent === id) parent = null;
  writing.known.add(id, row.code, [row.key, ...row.aliases.map(nameKey)]);
  return { row, id, fresh: found === undefined, parent, parentCode };
}

/** Whom a row is about: the bearer of its code, else of its name, else of one of its former names. */
function bearerOf({ code, key, aliases }: EnterpriseRow, { known }: Writing): string | undefined {
  const keys = [key, ...aliases.map(nameKey)];
  if (code === null) return first(keys, (k) => known.byName(k));
  return known.byCode(code) ?? first(keys, (k) => known.uncoded(k));
}

function first(keys: readonly string[], find: (key: string) => string | undefined): string | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
