import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadReference } from '../../seeds/load.ts';
import { connect, type Address } from '../../server/platform/graph.ts';
import { startLocalNeo4j } from '../../server/platform/local-neo4j/local-neo4j.ts';
import { migrate } from '../../server/platform/migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Address;
    dataDir: string;
  }
}

/** One real database for the run, in a folder of its own, with the reference data every test may rely on. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'qinglian-test-'));
  const settings = path.join(import.meta.dirname, 'neo4j.conf');
  const local = await startLocalNeo4j({ dataDir, heapMb: 512, env: process.env, settings });
  const { uri, user, password, database } = local;
  const address = { uri, user, password, database };
  const graph = connect(address);
  await migrate(graph);
  await loadReference(graph);
  await graph.close();
  project.provide('neo4j', address);
  project.provide('dataDir', dataDir);
  return async () => {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
