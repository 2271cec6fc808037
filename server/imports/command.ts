import { access, constants } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { readConfig } from '../config.ts';
import { migrate } from '../platform/migrations.ts';
import { openGraph } from '../platform/open-graph.ts';
import { Misused, readCommandLine, usage, type CommandAsked } from './command-line.ts';
import { firstErrors, importFile, NobodyOfThatName } from './import-file.ts';
import type { ImportJob, ImportJobError } from './service.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);
const errorsInJson = 100_000;
const errorsShown = 20;
const exit = { processed: 0, failed: 1, refused: 2 } as const;

async function run(asked: CommandAsked): Promise<number> {
  await access(asked.file, constants.R_OK).catch(() => {
    throw new Misused(`无法读取文件 ${asked.file} · The file cannot be read`);
  });
  const config = readConfig([]);
  const opened = await openGraph(config, say);
  try {
    await migrate(opened.graph);
    const bar = progressBar(asked);
    const job = await importFile(opened.graph, config.dataDir, asked, {
      onResume: (rows) =>
        say(`继续未完成的导入，已完成 ${rows} 行 · Going on with an unfinished import after ${rows} rows`),
      onBatch: (rows, progress) => bar?.update(Math.round(progress * 100), { rows }),
    }).finally(() => bar?.stop());
    const errors = await firstErrors(opened.graph, job, asked.json ? errorsInJson : errorsShown);
    if (asked.json) print(JSON.stringify(summary(job, errors)));
    else report(job, errors);
    return job.state === 'DONE' ? exit.processed : job.state === 'REFUSED' ? exit.refused : exit.failed;
  } finally {
    await opened.close();
  }
}

function progressBar({ json }: CommandAsked): SingleBar | undefined {
  if (json || !process.stderr.isTTY) return undefined;
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {rows} 行 rows | {duration_formatted}',
    hideCursor: true,
  });
  bar.start(100, 0, { rows: 0 });
  return bar;
}

const summary = (job: ImportJob, errors: readonly ImportJobError[]) => ({
  state: job.state,
  rows: job.rows,
  created: job.created,
  updated: job.updated,
  unchanged: job.unchanged,
  rejected: job.rejected,
  dryRun: job.dryRun,
  encoding: job.encoding,
  ignoredColumns: job.ignoredColumns,
  ...(job.refusalCode !== null && {
    refusal: { code: job.refusalCode, message: job.refusal, messageEn: job.refusalEn },
  }),
  errors: errors.map(({ row, column, code, message, messageEn, value }) => ({
    row,
    column,
    code,
    message,
    messageEn,
    value,
  })),
});

function report(job: ImportJob, errors: readonly ImportJobError[]): void {
  if (job.refusal !== null) {
    print(`${job.refusal}\n${job.refusalEn ?? ''}`);
    if (job.state === 'REFUSED') return;
  }
  if (job.ignoredColumns.length > 0) print(`未使用的列 · Ignored columns: ${job.ignoredColumns.join('、')}`);
  for (const { row, column, code, message, messageEn } of errors)
    print(`第 ${row} 行${column === null ? '' : ` [${column}]`} ${code} ${message} · ${messageEn}`);
  if (job.errors > errors.length)
    print(`…… 另有 ${job.errors - errors.length} 个问题 · and ${job.errors - errors.length} more`);
  print(
    `${job.dryRun ? '试导入 · dry run: ' : ''}${job.rows} 行 rows：新增 created ${job.created}，更新 updated ${job.updated}，` +
      `未变 unchanged ${job.unchanged}，拒绝 rejected ${job.rejected}`,
  );
}

try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2)));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  if (error instanceof Misused) say(usage);
  process.exitCode = error instanceof Misused || error instanceof NobodyOfThatName ? exit.refused : exit.failed;
}
