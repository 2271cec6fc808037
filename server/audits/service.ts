import type { Sight } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './queries.ts';

export { bases, modes, stages } from './queries.ts';
export type Audit = RowOf<typeof q.auditsByIds>;

/** In the order of `ids`; null where there is none the viewer may see. */
export async function auditsByIds(graph: Graph, sight: Sight, ids: readonly string[]): Promise<(Audit | null)[]> {
  const rows = await graph.rows(q.auditsByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Per enterprise, the ids of its audits, the newest first. */
export async function auditsOfEnterprises(graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.auditsOfEnterprises, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}
