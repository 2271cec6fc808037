import { createHash } from 'node:crypto';
import type { Tx } from '../platform/graph.ts';
import type { Query } from '../platform/query.ts';

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
/** What a row is about, when it names nothing else: parks have lists of their own. */
const named = ['supplier', 'buyer', 'enterprise'] as const;

/** A transaction that keeps a list of everything written through it: as a hash, with whom it touches. */
export class ChangeList implements Tx {
  readonly enterprises = new Set<string>();
  readonly parks = new Set<string>();
  changes = 0;
  private readonly list = createHash('sha256');

  constructor(private readonly tx: Tx) {}

  rows: Tx['rows'] = async (query, params) => {
    this.note(query, params);
    return this.tx.rows(query, params);
  };
  one: Tx['one'] = async (query, params) => (await this.rows(query, params))[0];

  /** The hash of the statements and their rows, in the order they were written. */
  hash(): string {
    return this.list.copy().digest('hex');
  }

  private note({ file, access, unlogged }: Query, params: Row): void {
    if (access !== 'write' || unlogged !== undefined) return;
    this.list.update(`${JSON.stringify([file, params])}\n`);
    for (const [name, values] of Object.entries(params)) {
      if (!Array.isArray(values) || name === 'codes') continue;
      this.changes += values.length;
      for (const value of values as unknown[]) this.touch(name, value);
    }
  }
  private touch(list: string, value: unknown): void {
    if (typeof value === 'string') this.enterprises.add(value);
    if (!isRow(value)) return;
    const ends = named.flatMap((name) => (typeof value[name] === 'string' ? [value[name]] : []));
    const about = ends.length > 0 ? ends : typeof value.id === 'string' ? [value.id] : [];
    for (const id of about) (list === 'parks' ? this.parks : this.enterprises).add(id);
    if (typeof value.park === 'string') this.parks.add(value.park);
  }
}
