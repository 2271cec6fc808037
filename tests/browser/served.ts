import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../server/platform/root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}
/** The first start of all fetches Neo4j. */
const startWithin = 600_000;
const stopWithin = 60_000;
const follower = pathToFileURL(path.join(projectRoot, 'server/follow-starter.mjs')).href;

export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}
/** What npm start runs, on a free port and in a folder of its own, until it is stopped. */
export async function serve(settings: Readonly<Record<string, string>> = {}): Promise<Served> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'qinglian-journeys-'));
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|QINGLIAN|SMTP|MAIL)_|^(HOST|NODE_ENV)$/.test(name),
  );
  const server = spawn(process.execPath, ['--import', follower, 'server/start.mjs'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...Object.fromEntries(inherited),
      PORT: '0',
      QINGLIAN_DATA: dataDir,
      LOG_LEVEL: 'warn',
      // It ends with this run, whatever ends the run.
      QINGLIAN_STARTER: String(process.pid),
      ...settings,
    },
  });
  const stop = async () => {
    await ended(server);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  };
  try {
    const address = await printedAddress(server);
    const ready = await fetch(`${address}/health/ready`);
    if (!ready.ok) throw new Error(`The server answers ${ready.status}: ${await ready.text()}`);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One server for all the journeys, for as long as they last. */
export default async function setup(project: TestProject) {
  const { address, stop } = await serve();
  project.provide('address', address);
  return stop;
}

async function printedAddress(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  const late = setTimeout(() => server.kill('SIGTERM'), startWithin);
  try {
    for await (const line of createInterface({ input: server.stdout! })) {
      said.push(line);
      const [address] = /http:\/\/\S+$/.exec(line) ?? [];
      if (!address) continue;
      server.stdout!.resume();
      return address;
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error(`The server did not start:\n${said.join('\n')}`);
}

async function ended(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  const last = setTimeout(() => server.kill('SIGKILL'), stopWithin);
  await gone;
  clearTimeout(last);
}
