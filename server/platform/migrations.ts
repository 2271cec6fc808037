import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Graph } from './graph.ts';
import { read, write } from './query.ts';
import { projectRoot } from './root.ts';

const folder = path.join(projectRoot, 'cypher/schema');
const applied = read('schema/applied-migrations', { params: {}, row: { version: z.string(), checksum: z.string() } });
const record = write('schema/record-migration', {
  params: { version: z.string(), name: z.string(), checksum: z.string(), millis: z.number() },
  row: { version: z.string() },
});

export interface Migration {
  version: string;
  name: string;
  checksum: string;
  statements: string[];
}
export class MigrationChanged extends Error {}

/** The numbered files `V001__name.cypher` in order; statements end with a semicolon at the end of a line. */
export function migrations(dir = folder): Migration[] {
  return readdirSync(dir)
    .filter((file) => /^V\d+__.+\.cypher$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(dir, file), 'utf8');
      const [version = '', name = ''] = file.replace('.cypher', '').split('__');
      return {
        version,
        name,
        checksum: createHash('sha256').update(text).digest('hex').slice(0, 16),
        statements: text
          .replace(/^\s*\/\/.*$/gm, '')
          .split(/;\s*$/m)
          .map((s) => s.trim())
          .filter(Boolean),
      };
    });
}

/** Sent as a script: it may take longer than a transaction. */
const awaitIndexes = read('platform/await-indexes', { params: { seconds: z.int() }, row: {} });

/** Applies what is new, in order. Statements are idempotent, so one cut short is simply run again. Returns the versions applied. */
export async function migrate(graph: Graph, all: Migration[] = migrations()): Promise<string[]> {
  const done = new Map((await graph.rows(applied, {})).map((m) => [m.version, m.checksum]));
  const fresh: string[] = [];
  for (const m of all) {
    const known = done.get(m.version);
    if (known === m.checksum) continue;
    if (known !== undefined)
      throw new MigrationChanged(
        `迁移 ${m.version}__${m.name} 在应用之后被修改 · migration ${m.version}__${m.name} was changed after it had been applied`,
      );
    const start = Date.now();
    for (const statement of m.statements) await graph.script(statement);
    await graph.rows(record, { version: m.version, name: m.name, checksum: m.checksum, millis: Date.now() - start });
    fresh.push(m.version);
  }
  if (fresh.length > 0) await graph.script(awaitIndexes.text, { seconds: 300 });
  return fresh;
}
