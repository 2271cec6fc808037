import { createHash, createHmac } from 'node:crypto';
import { appendFile, chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { canonicalJson } from './chained-log.ts';
import { faults, type Finding, type Head } from './log-verification.ts';

const shape = z.strictObject({
  chain: z.string(),
  number: z.number(),
  hash: z.string(),
  at: z.string(),
  finding: z.object({ number: z.number(), fault: z.enum(faults), until: z.number().optional() }).nullable(),
});
const lineShape = shape.extend({ key: z.string(), mac: z.string() });
/** How far the log was sound at an instant, and what was wrong behind it, if anything was. */
export type Checkpoint = Head & { readonly at: string; readonly finding: Finding | null };
export interface Known {
  readonly checkpoints: readonly Checkpoint[];
  /** Lines that were not written with this key, or not whole. */
  readonly unreadable: number;
}

/**
 * What was known of a log, kept outside the database: one file per database, whose lines bear a code made with a key. Cutting the
 * log and setting its head back shows against it.
 */
export class LogCheckpoints {
  private readonly file: string;
  private readonly key: string;
  private readonly keyName: string;

  constructor({ dataDir, database, secret }: { dataDir: string; database: string; secret: string }) {
    const name = database === '' ? 'local' : createHash('sha256').update(database).digest('hex').slice(0, 16);
    this.file = path.join(dataDir, 'log-checkpoints', `${name}.jsonl`);
    this.key = createHmac('sha256', secret).update('checkpoints of the log').digest('hex');
    this.keyName = createHash('sha256').update(this.key).digest('hex').slice(0, 8);
  }

  async read(): Promise<Known> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n').filter(Boolean);
    const checkpoints = lines.flatMap((line) => this.checkpointOf(line) ?? []);
    return { checkpoints, unreadable: lines.length - checkpoints.length };
  }

  async append({ chain, number, hash, at, finding }: Checkpoint): Promise<void> {
    const known = { chain, number, hash, at, finding };
    const line = JSON.stringify({ ...known, key: this.keyName, mac: this.macOf(known) });
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    await appendFile(this.file, `${line}\n`, { mode: 0o600 });
    await chmod(this.file, 0o600);
  }

  private checkpointOf(line: string): Checkpoint | undefined {
    try {
      const { key, mac, ...known } = lineShape.parse(JSON.parse(line));
      return key === this.keyName && mac === this.macOf(known) ? (known as Checkpoint) : undefined;
    } catch {
      return undefined;
    }
  }
  private macOf(known: z.infer<typeof shape>): string {
    return createHmac('sha256', this.key).update(canonicalJson(known)).digest('hex');
  }
}
/** The sound ones: what the log is held to. */
export const anchorsOf = ({ checkpoints }: Known): Head[] =>
  checkpoints
    .filter((c) => c.finding === null && c.number > 0)
    .map(({ chain, number, hash }) => ({ chain, number, hash }));
