import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { connect, type Address, type Graph } from './graph.ts';
import { startLocalNeo4j, type LocalNeo4j } from './local-neo4j/local-neo4j.ts';

export interface OpenGraph {
  graph: Graph;
  address: Address;
  local: LocalNeo4j | undefined;
  close(): Promise<void>;
}

const addressFile = (config: Config) => path.join(config.dataDir, 'neo4j.json');

/** The configured server, or else the local database: the one a running server has started, or a new one. */
export async function openGraph(config: Config, onProgress: (message: string) => void = () => {}): Promise<OpenGraph> {
  if (config.neo4j) return opened(config.neo4j, undefined, async () => {});
  const running = await runningLocal(config);
  if (running) return opened(running, undefined, async () => {});
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const local = await startLocalNeo4j({ dataDir: config.dataDir, env: config.env, onProgress });
  const { uri, user, password, database } = local;
  writeFileSync(addressFile(config), JSON.stringify({ uri, user, password, database }), { mode: 0o600 });
  return opened(local, local, async () => {
    rmSync(addressFile(config), { force: true });
    await local.stop();
  });
}

async function opened(address: Address, local: LocalNeo4j | undefined, stop: () => Promise<void>): Promise<OpenGraph> {
  const graph = connect(address);
  try {
    await graph.ping();
  } catch (error) {
    await graph.close();
    await stop();
    throw error;
  }
  return {
    graph,
    address,
    local,
    async close() {
      await graph.close();
      await stop();
    },
  };
}

async function runningLocal(config: Config): Promise<Address | undefined> {
  let address: Address;
  try {
    address = JSON.parse(readFileSync(addressFile(config), 'utf8')) as Address;
  } catch {
    return undefined;
  }
  const graph = connect(address, { retryMs: 0 });
  try {
    await graph.ping();
    return address;
  } catch {
    rmSync(addressFile(config), { force: true });
    return undefined;
  } finally {
    await graph.close();
  }
}
