import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { canonicalJson, genesisOf, type Stored } from './chained-log.ts';
import type { Graph } from './graph.ts';
import { entriesOf, follow, headOf, type Head, type Verified } from './log-verification.ts';

const headShape = z.strictObject({ chain: z.string(), hash: z.string(), log: z.literal(1), number: z.int() });
const longestLine = 16 * 1024 * 1024;

/** Writes the log as lines of JSON, its head first, and returns how many entries. */
export async function dumpLog(graph: Graph, file: string): Promise<number> {
  const { chain, number, hash } = await headOf(graph);
  const target = await open(file, 'wx', 0o600);
  try {
    await target.writeFile(`${canonicalJson({ chain, number, hash, log: 1 })}\n`);
    let entries = 0;
    for await (const entry of entriesOf(graph, 0)) {
      if (Number(entry.number) > number) break;
      await target.writeFile(`${canonicalJson(entry)}\n`);
      entries += 1;
    }
    return entries;
  } finally {
    await target.close();
  }
}

/** Verifies a dump by itself. A line that is not written exactly as it is dumped counts as edited. */
export async function verifyDump(file: string): Promise<Verified> {
  const lines = linesOf(file)[Symbol.asyncIterator]();
  const first = await lines.next();
  const head = headShape.safeParse(first.done ? undefined : first.value);
  if (!head.success) return { last: { number: 0, hash: '', chain: '' }, finding: { number: 0, fault: 'EDITED' } };
  const { chain } = head.data;
  const from: Head = { number: 0, hash: genesisOf(chain), chain };
  return follow({ [Symbol.asyncIterator]: () => lines }, from, head.data, []);
}

/** What each line says; nothing for one that is not exactly what dumping writes. */
async function* linesOf(file: string): AsyncGenerator<Stored> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield said(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
    if (rest.length > longestLine) break;
  }
  if (rest.length > 0) yield {};
}
function said(line: Buffer): Stored {
  try {
    const value = JSON.parse(line.toString('utf8')) as Stored;
    return Buffer.from(canonicalJson(value)).equals(line) ? value : {};
  } catch {
    return {};
  }
}
