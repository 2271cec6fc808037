import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from './root.ts';

type Shape = z.ZodRawShape;
export interface Query<P extends Shape = Shape, R extends Shape = Shape> {
  readonly file: string;
  readonly text: string;
  readonly access: 'read' | 'write';
  /** Why what it writes needs no entry in the log: said in its file by `// Not logged: …`. */
  readonly unlogged: string | undefined;
  readonly params: z.ZodObject<P>;
  readonly row: z.ZodObject<R>;
}
export type ParamsOf<Q> = Q extends Query<infer P, Shape> ? z.input<z.ZodObject<P>> : never;
export type RowOf<Q> = Q extends Query<Shape, infer R> ? z.output<z.ZodObject<R>> : never;

const cypher = path.join(projectRoot, 'cypher');
const load = (file: string) => readFileSync(path.join(cypher, `${file}.cypher`), 'utf8');
const withoutComments = (text: string) => text.replace(/^\s*\/\/.*$/gm, '').trim();

/** The statement that appends to the log: a transaction that writes anything holds it too. */
export const appending = 'platform/append-log-entry';

/** Every declared statement by file name, for the law that compiles them all. */
export const registry = new Map<string, Query>();

/** A row of one statement: declared once, checked against the real database by tests/cypher.test.ts. */
export function read<P extends Shape, R extends Shape>(file: string, spec: { params: P; row: R }): Query<P, R> {
  return define('read', file, spec);
}
export function write<P extends Shape, R extends Shape>(file: string, spec: { params: P; row: R }): Query<P, R> {
  return define('write', file, spec);
}

/** `@name(x)` stands for the predicate in cypher/access/fragments/name.cypher with `$$` read as x. */
export function expand(text: string): string {
  return text.replace(/@(\w+)\(([^()]*)\)/g, (_, name: string, argument: string) => {
    const fragment = withoutComments(load(`access/fragments/${name.replaceAll('_', '-')}`));
    return `(${expand(fragment).replaceAll('$$', () => argument.trim())})`;
  });
}

function define<P extends Shape, R extends Shape>(
  access: 'read' | 'write',
  file: string,
  spec: { params: P; row: R },
): Query<P, R> {
  if (registry.has(file)) throw new Error(`cypher/${file}.cypher is declared twice`);
  const text = load(file);
  const query: Query<P, R> = {
    file,
    access,
    unlogged: /^\/\/ Not logged: (.+)$/m.exec(text)?.[1],
    text: expand(text),
    params: z.strictObject(spec.params),
    row: z.strictObject(spec.row),
  };
  registry.set(file, query);
  return query;
}
