import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { majorVersion } from '../../server/platform/local-neo4j/java.ts';
import { startLocalNeo4j, type LocalNeo4j } from '../../server/platform/local-neo4j/local-neo4j.ts';
import { mirrorIn } from '../../server/platform/local-neo4j/maven.ts';

const entry = path.resolve(import.meta.dirname, '../../server/platform/local-neo4j/local-neo4j.ts');
let dataDir: string;
let db: LocalNeo4j | undefined;

const start = (port = 0) =>
  startLocalNeo4j({ dataDir, port, heapMb: 384, waitSeconds: 0.1, env: process.env }).then((started) => (db = started));
const log = () => readFile(path.join(dataDir, 'neo4j/logs/debug.log'), 'utf8');

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'local-neo4j-'));
});
afterAll(async () => {
  await db?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the local database', { timeout: 60_000 }, () => {
  it('listens on loopback, and keeps a generated password that only its owner can read', async () => {
    const { uri, password } = await start();
    expect(uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    const file = path.join(dataDir, 'neo4j-password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toBe(password);
    expect(password.length).toBeGreaterThanOrEqual(32);
  });

  it('refuses a second database on the same data, and says which process holds it', async () => {
    await expect(startLocalNeo4j({ dataDir, heapMb: 384, waitSeconds: 0.1, env: process.env })).rejects.toMatchObject({
      code: 'STORE_IN_USE',
      message: expect.stringContaining(`process ${db!.pid}`),
    });
  });

  it('stops cleanly', async () => {
    await db!.stop();
    expect(await db!.exited).toBe(0);
    const logged = await log();
    expect(/Shutdown failed|Exception/.test(logged)).toBe(false);
  });

  it('names a taken port in one line, Chinese first', async () => {
    const holder = createServer();
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
    const { port } = holder.address() as AddressInfo;
    const refusal = await start(port).catch((error: unknown) => error);
    holder.close();
    expect(refusal).toMatchObject({ code: 'PORT_TAKEN' });
    expect((refusal as Error).message).toMatch(
      new RegExp(`^数据库端口 ${port} 已被占用.* · Database port ${port} is taken.*$`),
    );
  });

  it('takes a password that begins like an option', async () => {
    const password = '-begins-like-an-option';
    const other = path.join(dataDir, 'other');
    await mkdir(other);
    await writeFile(path.join(other, 'neo4j-password'), `${password}\n`);
    const started = await startLocalNeo4j({ dataDir: other, heapMb: 384, env: process.env });
    const driver = neo4j.driver(started.uri, neo4j.auth.basic(started.user, password));
    await driver.verifyAuthentication();
    await driver.close();
    await started.stop();
  });

  it('ends with a parent that was killed, and even then leaves nothing to recover', async () => {
    const parent = startInOtherProcess();
    const pid = await databasePid(parent);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 15_000, interval: 50 }).toBe(false);
    const logged = await log();
    expect(logged.lastIndexOf('Shutdown started')).toBeGreaterThan(logged.lastIndexOf('Bolt server started'));

    await start();
    expect(/Recovery required/.test(await log())).toBe(false);
  });
});

describe('what the database is made with', () => {
  it('knows the version of a Java by what it prints', () => {
    expect(majorVersion('openjdk version "17.0.15" 2025-04-15')).toBe(17);
    expect(majorVersion('java version "1.8.0_402"')).toBe(8);
    expect(majorVersion('openjdk version "21" 2023-09-19')).toBe(21);
    expect(majorVersion('command not found')).toBeUndefined();
  });

  it('says in one line that there is no Java', async () => {
    const env = { PATH: path.join(dataDir, 'nowhere') };
    await expect(startLocalNeo4j({ dataDir, env })).rejects.toMatchObject({
      code: 'JAVA_MISSING',
      message: expect.stringMatching(/^未找到 Java.* · Java not found.*$/),
    });
  });

  it('takes the mirror of Maven Central from the settings of the user, but no other mirror', () => {
    const mirror = (of: string) =>
      `<mirror><url>https://mirror.example/maven/</url><mirrorOf>${of}</mirrorOf></mirror>`;
    expect(mirrorIn(mirror('central'))).toBe('https://mirror.example/maven');
    expect(mirrorIn(mirror('*,!inhouse'))).toBe('https://mirror.example/maven');
    expect(mirrorIn(mirror('*,!central'))).toBeUndefined();
    expect(mirrorIn(mirror('jcenter'))).toBeUndefined();
    expect(mirrorIn(`<!-- ${mirror('central')} -->`)).toBeUndefined();
  });
});

function startInOtherProcess(): ChildProcess {
  const script = `
    import { startLocalNeo4j } from ${JSON.stringify(entry)};
    const db = await startLocalNeo4j({ dataDir: ${JSON.stringify(dataDir)}, heapMb: 384, env: process.env });
    console.log('pid ' + db.pid);`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function databasePid(parent: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: parent.stdout! })) {
    const [, pid] = /^pid (\d+)$/.exec(line) ?? [];
    if (pid) return Number(pid);
  }
  throw new Error('the database did not start');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
