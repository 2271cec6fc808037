import path from 'node:path';
import type { Graph } from '../server/platform/graph.ts';
import { demoDraft, draftDemoList } from './demo/draft.ts';
import { demoExemplars, holdUpDemoExemplars } from './demo/exemplars.ts';
import { demoExperts, poolDemoExperts } from './demo/experts.ts';
import { demoGuidance, guideDemo } from './demo/guidance.ts';
import { demoDraws, drawDemoRechecks } from './demo/rechecks.ts';
import { demoRegion } from './demo/region.ts';
import { inBatches, loadOnce, type Loaded } from './load-once.ts';
import * as q from './queries.ts';
import { readReference } from './reference/read.ts';
import { loadRulePacks } from './rule-packs.ts';
import { writeRows } from './write-rows.ts';

export { demoAccounts } from './demo/accounts.ts';

/** The tables that the law and the statistics give: the same for every installation. Loading them again changes nothing. */
export async function loadReference(graph: Graph): Promise<Loaded> {
  const reference = readReference();
  return loadOnce(graph, 'reference', reference, async () => {
    await inBatches(reference.divisions, (rows) => graph.rows(q.loadDivisions, { rows }));
    await inBatches(reference.industries, (rows) => graph.rows(q.loadIndustries, { rows }));
    await inBatches(reference.keyIndustries, (rows) => graph.rows(q.loadKeyIndustries, { rows }));
    await inBatches(reference.facts, (rows) => graph.rows(q.loadFacts, { rows }));
    await inBatches(reference.coalFactors, (rows) => graph.rows(q.loadCoalFactors, { rows }));
    await loadRulePacks(graph, reference.rulePacks);
  });
}

export { linkDemoExpert } from './demo/experts.ts';

/** The demo region. Loading it again changes nothing, so that what users did to it since stays. */
export async function loadDemo(graph: Graph): Promise<Loaded> {
  const region = demoRegion();
  return loadOnce(
    graph,
    'demo',
    {
      ...region,
      draft: demoDraft,
      rechecks: demoDraws,
      experts: demoExperts,
      exemplars: demoExemplars,
      guidance: demoGuidance,
    },
    async () => {
      await writeRows(graph, region);
      await draftDemoList(graph);
      await drawDemoRechecks(graph);
      await poolDemoExperts(graph, region);
      await holdUpDemoExemplars(graph, region);
      await guideDemo(graph, region);
    },
  );
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename)
  void import('./command.ts')
    .then(({ seed }) => seed(process.argv.slice(2)))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
