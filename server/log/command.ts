import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { dumpLog, verifyDump } from '../platform/log-dump.ts';
import type { Finding, Verified } from '../platform/log-verification.ts';
import { openGraph } from '../platform/open-graph.ts';
import { checkpointsOf } from './service.ts';
import { checkLog } from './watch.ts';

const usage = `npm run verify-log [-- --dump FILE | --file FILE]
  --dump FILE   校验后把日志写成文件 · verifies, then writes the log to a file
  --file FILE   只校验这样的文件，不连数据库 · verifies such a file without a database`;
const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);

const meanings: Record<Finding['fault'], [zh: string, en: string]> = {
  EDITED: ['被修改', 'edited'],
  DELETED: ['被删除', 'deleted'],
  INSERTED: ['被插入', 'inserted'],
  REORDERED: ['被调换次序', 'reordered'],
  TRUNCATED: ['起的记录被截去', 'and those after it were cut off'],
};

function report({ last, finding }: Verified): boolean {
  if (!finding) print(`${last.number} 条记录，链完整 · ${last.number} entries, chain intact`);
  else {
    const { number, until, fault } = finding;
    const [zh, en] = meanings[fault];
    const upTo = until !== undefined && until !== number;
    print(
      number === 0
        ? `文件头或编号之外的记录${zh} · the head, or an entry outside the numbering: ${en}`
        : `第一条有问题的记录：${number}${upTo ? `（至 ${until} 之间）` : ''}，${zh} · ` +
            `first bad entry: ${number}${upTo ? ` (or one up to ${until})` : ''}, ${en}`,
    );
  }
  return finding === null;
}

async function verifyOwn(dump: string | undefined): Promise<boolean> {
  const config = readConfig([]);
  const opened = await openGraph(config, say);
  try {
    const checkpoints = checkpointsOf(config);
    const { unreadable } = await checkpoints.read();
    if (unreadable > 0)
      say(
        `${unreadable} 个检查点不是用本系统的密钥写的，未采用 · ${unreadable} checkpoints do not bear this installation's key and are left out`,
      );
    const sound = report(await checkLog(opened.graph, checkpoints, true));
    if (dump !== undefined) say(`${await dumpLog(opened.graph, dump)} → ${dump}`);
    return sound;
  } finally {
    await opened.close();
  }
}

try {
  const { values } = parseArgs({
    options: { dump: { type: 'string' }, file: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) print(usage);
  else {
    const sound = values.file === undefined ? await verifyOwn(values.dump) : report(await verifyDump(values.file));
    process.exitCode = sound ? 0 : 1;
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
