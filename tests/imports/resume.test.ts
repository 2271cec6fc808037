import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { resumeImports, stopImports } from '../../server/imports/service.ts';
import { projectRoot } from '../../server/platform/root.ts';
import { world } from '../support/world.ts';
import { fileOf } from './files.ts';
import { counts, operator } from './importing.ts';

const w = await world();
beforeEach(() => w.empty());
afterAll(() => w.close());

/** `npm run import` as a process of its own, on the database of the tests. */
function command(...args: string[]) {
  const neo4j = inject('neo4j');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(projectRoot, 'server/imports/command.ts'), ...args],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
        NEO4J_DATABASE: neo4j.database,
        QINGLIAN_DATA: w.dataDir,
      },
    },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => (out += String(piece)));
  child.stderr.on('data', (piece) => (err += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    result: async () => {
      const code = await ended;
      return { code, err, lines: out.trim().split('\n'), json: () => JSON.parse(out.trim().split('\n').at(-1)!) };
    },
  };
}
const rows = 22_000;
const list = fileOf(
  `供应商,采购商,产品\n${Array.from({ length: rows }, (_, i) => (i % 1000 === 7 ? '甲,甲,x' : `供方${i % 900},需方${i % 37},产品${i}`)).join('\n')}\n`,
);
const bad = Array.from({ length: rows }, (_, i) => i).filter((i) => i % 1000 === 7).length;

async function killedHalfway(): Promise<void> {
  const { child, result } = command('--kind', 'supplies', list, '--json');
  await expect
    .poll(async () => Number((await w.graph.script('MATCH (j:ImportJob) RETURN j.rows AS rows'))[0]?.rows ?? 0), {
      timeout: 60_000,
      interval: 20,
    })
    .toBeGreaterThan(0);
  child.kill('SIGKILL');
  await result();
  const [job] = await w.graph.script('MATCH (j:ImportJob) RETURN j.rows AS rows, j.state AS state');
  expect(job).toMatchObject({ state: 'RUNNING' });
  expect(job?.rows).toBeLessThan(rows);
}
const links = async () =>
  (await w.graph.script('MATCH ()-[l:SUPPLIES]->() RETURN count(l) AS n, count(DISTINCT l.id) AS ids'))[0];
const jobs = () =>
  w.graph.script(
    'MATCH (j:ImportJob) RETURN j.state AS state, j.rows AS rows, j.created AS created, j.rejected AS rejected, j.errors AS errors',
  );
const errors = async () =>
  (await w.graph.script('MATCH (x:ImportError) RETURN count(x) AS n, count(DISTINCT x.row) AS rows'))[0];

describe('An import whose process is killed', () => {
  it(
    'goes on where it was when the command is given again, and its counts are those of one run',
    { timeout: 120_000 },
    async () => {
      await killedHalfway();
      const { code, json, err } = await command('--kind', 'supplies', list, '--json').result();
      expect(code).toBe(0);
      expect(err).toContain('继续未完成的导入');
      expect(json()).toMatchObject(counts(rows, rows - bad, 0, 0, bad));
      expect(json().errors).toHaveLength(bad);
      expect(await links()).toEqual({ n: rows - bad, ids: rows - bad });
      expect(await errors()).toEqual({ n: bad, rows: bad });
      expect(await jobs()).toHaveLength(1);
    },
  );

  it('is taken up by the server', { timeout: 120_000 }, async () => {
    await killedHalfway();
    await resumeImports(w.graph, w.dataDir);
    await expect.poll(async () => (await jobs())[0]?.state, { timeout: 60_000 }).toBe('DONE');
    await stopImports(w.graph, w.dataDir);
    expect(await jobs()).toEqual([{ state: 'DONE', rows, created: rows - bad, rejected: bad, errors: bad }]);
    expect(await links()).toEqual({ n: rows - bad, ids: rows - bad });
  });
});

describe('Two imports of one file at once', () => {
  it('give the graph of one', { timeout: 120_000 }, async () => {
    const run = operator(w);
    const done = await Promise.all([run('supplies', list), run('supplies', list)]);
    const total = (name: 'created' | 'unchanged' | 'rejected') =>
      done.reduce((sum, { counts }) => sum + counts[name], 0);
    expect([total('created'), total('unchanged'), total('rejected')]).toEqual([rows - bad, rows - bad, 2 * bad]);
    expect(await links()).toEqual({ n: rows - bad, ids: rows - bad });
    expect(
      (await w.graph.script('MATCH (e:Enterprise) RETURN count(e) AS n, count(DISTINCT e.nameKey) AS keys'))[0],
    ).toEqual({ n: 937, keys: 937 });
  });
});

describe('The command', () => {
  it('ends with 2 and a reason when the file is refused', async () => {
    const { code, json } = await command('--kind', 'supplies', fileOf('%PDF-1.4'), '--json').result();
    expect(code).toBe(2);
    expect(json()).toMatchObject({ state: 'REFUSED', rows: 0, refusal: { code: 'WRONG_FILE_TYPE' } });
  });

  it('ends with 2 and the usage when it is not understood', async () => {
    const { code, err } = await command('--kind', 'cats', list).result();
    expect(code).toBe(2);
    expect(err).toContain('npm run import');
  });

  it('ends with 0 when rows were rejected, and shows them', async () => {
    const { code, lines } = await command('--kind', 'supplies', fileOf('供应商,采购商\n甲,甲\n甲,乙\n')).result();
    expect(code).toBe(0);
    expect(lines.join('\n')).toMatch(/第 2 行 SELF_SUPPLY[\s\S]*新增 created 1.*拒绝 rejected 1/);
  });

  it('imports in somebody’s name, and knows when there is nobody of that name', async () => {
    await w.cast();
    const file = fileOf('供应商,采购商\n甲一厂,乙一厂\n');
    expect((await command('--kind', 'supplies', file, '--json', '--as', 'lead@cast.example').result()).code).toBe(0);
    expect(await w.graph.script("MATCH (e:Enterprise {name: '甲一厂'}) RETURN e.reportedBy AS by")).toEqual([
      { by: ['lead'] },
    ]);
    const { code, err } = await command('--kind', 'supplies', file, '--as', 'ghost@cast.example').result();
    expect([code, err]).toEqual([2, expect.stringContaining('ghost@cast.example')]);
  });
});
