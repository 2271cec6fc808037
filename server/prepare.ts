import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Auth } from './access/auth.ts';
import type { DemoAccount } from './access/demo.ts';
import { ensureDemoAccounts, removeDemoAccounts } from './access/service.ts';
import type { Config } from './config.ts';
import type { Graph } from './platform/graph.ts';
import { migrate } from './platform/migrations.ts';
import { projectRoot } from './platform/root.ts';

/** What the server needs of the seeds: they are built on it, so it meets them only when it runs. */
interface Seeds {
  loadReference: (graph: Graph) => Promise<{ changed: boolean }>;
  loadDemo: (graph: Graph) => Promise<{ changed: boolean }>;
  linkDemoExpert: (graph: Graph) => Promise<void>;
  demoAccounts: readonly DemoAccount[];
}
const seeds = async (): Promise<Seeds> =>
  (await import(pathToFileURL(path.join(projectRoot, 'seeds/load.ts')).href)) as Seeds;

/** Brings the graph to what this version expects: schema, reference data, and in the local demo its region and people. */
export async function prepare(
  { graph, config, auth }: { graph: Graph; config: Config; auth: Auth },
  say: (message: string) => void,
): Promise<void> {
  const { loadReference, loadDemo, linkDemoExpert, demoAccounts } = await seeds();
  const applied = await migrate(graph);
  if (applied.length > 0) say(`已迁移 ${applied.join('、')} · Migrated ${applied.join(', ')}`);
  if ((await loadReference(graph)).changed) say('已载入参考数据 · Reference data loaded');
  if (!config.demo) {
    await removeDemoAccounts(graph);
    return;
  }
  if ((await loadDemo(graph)).changed) say('已载入演示区域 · Demo region loaded');
  await ensureDemoAccounts(graph, auth, demoAccounts);
  await linkDemoExpert(graph);
}
