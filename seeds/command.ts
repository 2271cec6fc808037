import { parseArgs } from 'node:util';
import { commandOrigin, record } from '../server/access/record.ts';
import { readConfig } from '../server/config.ts';
import type { Graph } from '../server/platform/graph.ts';
import { migrate } from '../server/platform/migrations.ts';
import { openGraph } from '../server/platform/open-graph.ts';
import { openCsvFiles } from './csv-files.ts';
import { demoRegion } from './demo/region.ts';
import { generate, type Size } from './generator/generate.ts';
import { loadDemo, loadReference } from './load.ts';
import type { GraphRows } from './rows.ts';
import { writeRows } from './write-rows.ts';

const usage = `npm run seed -- --reference | --demo | --parks 50 --enterprises 50000 --links 250000 --seed 7   [--csv DIR]
  --reference   参考数据 · reference data
  --demo        演示区域 · demo region
  --parks …     生成大图 · a large generated graph
  --csv DIR     写成导入文件，不写入数据库 · as import files instead of into the graph`;

const say = (text: string) => void process.stderr.write(`${text}\n`);
const count = (text: string | undefined, usual: number): number => {
  const number = text === undefined ? usual : Number(text);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`应为正整数 · a whole number is needed: ${text}`);
  return number;
};

export async function seed(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      reference: { type: 'boolean' },
      demo: { type: 'boolean' },
      parks: { type: 'string' },
      enterprises: { type: 'string' },
      links: { type: 'string' },
      seed: { type: 'string' },
      csv: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const generated = values.parks ?? values.enterprises ?? values.links;
  if (values.help || !(values.reference || values.demo || generated)) return say(usage);
  const size: Size = {
    parks: count(values.parks, 50),
    enterprises: count(values.enterprises, 50_000),
    links: count(values.links, 250_000),
    seed: count(values.seed, 7),
  };
  const rows = function* (): Generator<Partial<GraphRows>> {
    if (values.demo) yield demoRegion();
    if (generated) yield* generate(size);
  };
  if (values.csv) return asFiles(values.csv, rows());

  const opened = await openGraph(readConfig(), say);
  try {
    await migrate(opened.graph);
    const loaded = [await loadReference(opened.graph), ...(values.demo ? [await loadDemo(opened.graph)] : [])];
    for (const { name, changed } of loaded) say(`${name}: ${changed ? '已载入 · loaded' : '无变化 · unchanged'}`);
    if (generated) await intoGraph(opened.graph, size);
  } finally {
    await opened.close();
  }
}

async function asFiles(folder: string, batches: Iterable<Partial<GraphRows>>): Promise<void> {
  const files = openCsvFiles(folder);
  for (const batch of batches) await files.write(batch);
  await files.close();
  say(`已写入 · written: ${folder}`);
}

async function intoGraph(graph: Graph, size: Size): Promise<void> {
  const start = Date.now();
  const done = { enterprises: 0, links: 0 };
  await graph.write((tx) =>
    record(tx, commandOrigin(null), { act: 'LOAD_SEED', subject: { type: 'Seed', id: 'generated' }, after: size }),
  );
  for (const batch of generate(size)) {
    await writeRows(graph, batch);
    done.enterprises += batch.enterprises?.length ?? 0;
    done.links += batch.supplies?.length ?? 0;
    const seconds = Math.round((Date.now() - start) / 1000);
    say(
      `企业 enterprises ${done.enterprises}/${size.enterprises}  供应关系 links ${done.links}/${size.links}  ${seconds} s`,
    );
  }
}
