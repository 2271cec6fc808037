import type { Graph } from '../../server/platform/graph.ts';

/** Everything the database holds but which version it is, who is signed in, the counter of the chain and the records of merges. */
export async function dump(graph: Graph) {
  const not = `n:ChainVersion OR n:EnterpriseMerge OR n:Idempotency OR n:AuthSession OR n:AuthAccount OR n:Division OR n:Industry OR n:KeyIndustry
    OR n:Fact OR n:CoalFactor OR n:Seed OR n:Migration OR n:LogEntry OR n:LogHead OR n:Person`;
  const nodes = await graph.script(
    `MATCH (n) WHERE NOT (${not}) RETURN labels(n) AS labels, n{.*, version: null, changedBy: null, changedAt: null} AS properties, coalesce(n.id, n.key, n.name) AS key ORDER BY labels, key`,
  );
  const links = await graph.script(
    `MATCH (a)-[r]->(n) WHERE NOT a:EnterpriseMerge AND NOT (${not})
     WITH type(r) AS type, coalesce(a.id, a.key) AS start, coalesce(n.id, n.key, n.name) AS end, r{.*, version: null, changedBy: null, changedAt: null} AS properties
     RETURN type, start, end, properties ORDER BY type, start, end, properties.id`,
  );
  return { nodes, links };
}
