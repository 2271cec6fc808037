import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { boundPort } from './announcement.ts';
import type { Environment } from './command.ts';
import { provisionNeo4j } from './provision.ts';
import { keptPassword } from './password.ts';

const here = import.meta.dirname;

export interface LocalNeo4j {
  uri: string;
  user: string;
  password: string;
  database: string;
  pid: number;
  stop(): Promise<void>;
  exited: Promise<number | null>;
}

export interface LocalNeo4jOptions {
  dataDir: string;
  /** 0 or absent: a free one */
  port?: number | undefined;
  heapMb?: number | undefined;
  /** Where JAVA_HOME, PATH and Maven's variables are looked up; absent: this process's, without JAVA_HOME. */
  env?: Environment | undefined;
  /** How long a predecessor that is still stopping may hold the data. */
  waitSeconds?: number | undefined;
  /** A file of settings besides neo4j.conf. */
  settings?: string | undefined;
  onProgress?: ((message: string) => void) | undefined;
}

/** Starts a Neo4j of its own on loopback, which ends with this process whatever ends it. */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { env, onProgress } = options;
  const dataDir = path.resolve(options.dataDir);
  const { java, lib } = await provisionNeo4j({ env, onProgress });
  const password = await keptPassword(dataDir);
  const home = path.join(dataDir, 'neo4j');
  await mkdir(home, { recursive: true, mode: 0o700 });

  onProgress?.('正在启动数据库 Neo4j … · Starting Neo4j …');
  const child = spawn(java.program, javaArguments(options, home, lib), {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A Ctrl-C in the terminal is for the server, which still needs the database to finish its work.
    detached: true,
    windowsHide: true,
    ...(env && { env }),
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  // A child that is already gone makes the pipe fail; its refusal says why.
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${password}\n`);

  const port = await boundPort(child, home, (pid) =>
    onProgress?.(`等待上一个数据库进程（${pid}）结束 … · Waiting for the previous database process (${pid}) to end …`),
  );
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
    pid: child.pid!,
    exited,
    async stop() {
      child.stdin.end();
      // Neo4j recovers from a kill without losing a commit; a stop that never ends would be worse.
      const last = setTimeout(() => child.kill('SIGKILL'), 60_000);
      await exited;
      clearTimeout(last);
    },
  };
}

function javaArguments(options: LocalNeo4jOptions, home: string, lib: string) {
  const { port = 0, heapMb = 1024, waitSeconds = 15, settings } = options;
  const pageCacheMb = Math.max(64, Math.round(heapMb / 2));
  return [
    `-Xms${Math.min(256, heapMb)}m`,
    `-Xmx${heapMb}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    // Neo4j's own list.
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dlog4j2.disable.jmx=true',
    // Neo4j writes its logs until the end of its own shutdown.
    '-Dlog4j.shutdownHookEnabled=false',
    '-cp',
    path.join(lib, '*'),
    path.join(here, 'LocalNeo4j.java'),
    home,
    ...[port, pageCacheMb, waitSeconds * 1000].map(String),
    path.join(here, 'neo4j.conf'),
    ...(settings ? [settings] : []),
  ];
}
