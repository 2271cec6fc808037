import type { Graph } from '../server/platform/graph.ts';
import { inBatches, loadOnce, type Loaded } from './load-once.ts';
import * as q from './queries.ts';
import { readReference } from './reference/read.ts';

/** The tables that the law and the statistics give: the same for every installation. Loading them again changes nothing. */
export async function loadReference(graph: Graph): Promise<Loaded> {
  const reference = readReference();
  return loadOnce(graph, 'reference', reference, async () => {
    await inBatches(reference.divisions, (rows) => graph.rows(q.loadDivisions, { rows }));
    await inBatches(reference.industries, (rows) => graph.rows(q.loadIndustries, { rows }));
    await inBatches(reference.keyIndustries, (rows) => graph.rows(q.loadKeyIndustries, { rows }));
    await inBatches(reference.facts, (rows) => graph.rows(q.loadFacts, { rows }));
    await inBatches(reference.coalFactors, (rows) => graph.rows(q.loadCoalFactors, { rows }));
  });
}
