import { createHash } from 'node:crypto';
import type { CleanedWhere } from 'better-auth/adapters';
import type { Condition, Scalar, Table } from './auth-rows.ts';

type Row = Record<string, unknown>;

/** The graph keeps what proves a session only as a digest: who reads the graph cannot be anybody else. */
const digest = (token: string) => `sha256:${createHash('sha256').update(token).digest('base64url')}`;

/** One operation's words: tokens go into the graph as digests and come out as they were given. */
export class Wording {
  private readonly given = new Map<string, string>();
  constructor(private readonly table: Table) {}

  /** better-auth's `where` in the terms of fragments/row-fits.cypher. */
  where(clauses: readonly CleanedWhere[] = []) {
    const all: Condition[] = [];
    const some: Condition[] = [];
    let keys: string[] | null = null;
    for (const clause of clauses) {
      const condition = this.condition(clause);
      if (clause.connector === 'OR') some.push(condition);
      else {
        all.push(condition);
        keys ??= this.keysIn(condition);
      }
    }
    return { all, some, keys };
  }
  /** A row's values, instants apart: Cypher has no other way to know them. */
  data(row: Row) {
    const values: Record<string, Scalar> = {};
    const instants: Record<string, string | null> = {};
    for (const [field, value] of Object.entries(row)) {
      const plain = this.plain(field, value);
      if (this.table.instants.has(field)) instants[field] = plain === null ? null : String(plain);
      else values[field] = plain;
    }
    return { values, instants };
  }
  row(row: Row): Row {
    const token = typeof row.token === 'string' ? this.given.get(row.token) : undefined;
    return token === undefined ? row : { ...row, token };
  }

  private condition({ field, operator = 'eq', value, mode }: CleanedWhere): Condition {
    const list = Array.isArray(value);
    const plain = list ? value.map((v) => this.plain(field, v) as string | number) : this.plain(field, value);
    const fold = mode === 'insensitive' && (list || typeof plain === 'string');
    return {
      field,
      operator,
      value: fold ? lower(plain) : plain,
      fold,
      instant: this.table.instants.has(field) && typeof plain === 'string',
    };
  }
  private keysIn({ field, operator, value, fold }: Condition): string[] | null {
    if (fold || !this.table.indexed.has(field)) return null;
    if (operator === 'eq' && typeof value === 'string') return [value];
    return operator === 'in' && Array.isArray(value) ? value.map(String) : null;
  }
  private plain(field: string, value: unknown): Scalar {
    if (value instanceof Date) return value.toISOString();
    if (field === 'token' && typeof value === 'string') {
      const hidden = digest(value);
      this.given.set(hidden, value);
      return hidden;
    }
    return (value ?? null) as Scalar;
  }
}

const lower = (value: Condition['value']): Condition['value'] => {
  if (Array.isArray(value)) return value.map((v) => (typeof v === 'string' ? v.toLowerCase() : v));
  return typeof value === 'string' ? value.toLowerCase() : value;
};
