import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { z } from 'zod';
import { AlreadyExists, GraphUnavailable } from './errors.ts';
import { appending, type Query } from './query.ts';

type Shape = z.ZodRawShape;
type Rows<R extends Shape> = z.output<z.ZodObject<R>>[];

/** Runs declared statements. Inside `read` and `write` they share one transaction, which may be run again on a passing fault. */
export interface Tx {
  rows<P extends Shape, R extends Shape>(query: Query<P, R>, params: z.input<z.ZodObject<P>>): Promise<Rows<R>>;
  /** The first row, or undefined when there is none. */
  one<P extends Shape, R extends Shape>(
    query: Query<P, R>,
    params: z.input<z.ZodObject<P>>,
  ): Promise<z.output<z.ZodObject<R>> | undefined>;
}
export interface Graph extends Tx {
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Text that is no declared statement: migrations, and the set-up of tests. */
  script(text: string, params?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** What EXPLAIN says of a text: the law of tests/cypher.test.ts. */
  explain(text: string): Promise<Explained>;
  ping(): Promise<void>;
  /** Statements sent so far: the gates on statements per operation read it. */
  readonly statements: number;
  close(): Promise<void>;
}
export interface Explained {
  columns: string[];
  access: 'read' | 'write' | 'schema';
  missingParams: string[];
  unknown: string[];
}
export interface Address {
  uri: string;
  user: string;
  password: string;
  database: string;
}

const MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
const CONSTRAINT = 'Neo.ClientError.Schema.ConstraintValidationFailed';
const AWAY = new Set([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED]);

/** A transaction that wrote without an entry in the log: nothing of it stays. */
export class Unrecorded extends Error {}
interface Written {
  what?: string;
  recorded?: boolean;
}

/** A statement that needs more memory than it may have: not worth another try. */
export class StatementTooLarge extends Error {}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
function translated(error: unknown): unknown {
  const code = codeOf(error);
  if (code === CONSTRAINT) return new AlreadyExists();
  if (AWAY.has(code)) return new GraphUnavailable();
  return error;
}

export function connect(address: Address, options: { retryMs?: number; timeoutMs?: number } = {}): Graph {
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: options.retryMs ?? 3000,
    connectionAcquisitionTimeout: 5000,
    connectionTimeout: 5000,
    maxConnectionPoolSize: 50,
  });
  const bookmarkManager = neo4j.bookmarkManager();
  const database = address.database;
  const timeout = options.timeoutMs ?? 20_000;
  let statements = 0;

  const session = (access: 'READ' | 'WRITE'): Session =>
    driver.session({ database, bookmarkManager, defaultAccessMode: neo4j.session[access] });

  async function run<P extends Shape, R extends Shape>(
    tx: ManagedTransaction,
    query: Query<P, R>,
    params: z.input<z.ZodObject<P>>,
    written: Written,
  ): Promise<Rows<R>> {
    statements += 1;
    try {
      const { records, summary } = await tx.run(query.text, toParams(query.params.parse(params)));
      if (query.file === appending) written.recorded = true;
      else if (query.unlogged === undefined && summary.counters.containsUpdates()) written.what = query.file;
      return records.map((record) => query.row.parse(plain(record.toObject())));
    } catch (error) {
      if (codeOf(error) === MEMORY) throw new StatementTooLarge(query.file, { cause: error });
      throw error;
    }
  }
  async function managed<T>(access: 'READ' | 'WRITE', work: (tx: Tx) => Promise<T>): Promise<T> {
    const s = session(access);
    const inside = async (tx: ManagedTransaction) => {
      const written: Written = {};
      const result = await work({
        rows: (q, p) => run(tx, q, p, written),
        one: async (q, p) => (await run(tx, q, p, written))[0],
      });
      if (written.what && !written.recorded) throw new Unrecorded(`${written.what} has written without a log entry`);
      return result;
    };
    try {
      return await (access === 'READ' ? s.executeRead(inside, { timeout }) : s.executeWrite(inside, { timeout }));
    } catch (error) {
      throw translated(error);
    } finally {
      await s.close();
    }
  }
  const graph: Graph = {
    read: (work) => managed('READ', work),
    write: (work) => managed('WRITE', work),
    rows: (q, p) => managed(q.access === 'read' ? 'READ' : 'WRITE', (tx) => tx.rows(q, p)),
    one: async (q, p) => (await graph.rows(q, p))[0],
    async script(text, params = {}) {
      // Not in a transaction of ours: `CALL … IN TRANSACTIONS` wants none around it.
      const s = session('WRITE');
      try {
        const { records } = await s.run(text, toParams(params));
        return records.map((r) => plain(r.toObject()) as Record<string, unknown>);
      } finally {
        await s.close();
      }
    },
    async explain(text) {
      const { keys, summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, { database });
      const said = (codes: string[]) =>
        summary.gqlStatusObjects.filter((s) => codes.includes(s.gqlStatus)).map((s) => s.statusDescription);
      return {
        columns: keys.map(String),
        access: summary.queryType === 'r' ? 'read' : summary.queryType === 's' ? 'schema' : 'write',
        missingParams: said(['01N60']).flatMap((d) => [...d.matchAll(/\$`(\w+)`/g)].map((m) => m[1]!)),
        unknown: said(['01N50', '01N51', '01N52']),
      };
    },
    async ping() {
      await driver.executeQuery('RETURN 1', {}, { database, routing: neo4j.routing.READ });
    },
    get statements() {
      return statements;
    },
    close: () => driver.close(),
  };
  return graph;
}

/** A database value as plain JavaScript: dates as YYYY-MM-DD, instants as ISO text. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(plain) : value;
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`A statement returned a ${value.constructor.name}: return columns instead`);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}

/** Whole numbers at the top level go as integers, so that LIMIT and list positions take them. */
function toParams(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([k, v]) => [k, typeof v === 'number' && Number.isInteger(v) ? neo4j.int(v) : v]),
  );
}
