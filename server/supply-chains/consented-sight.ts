import type { Sight } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import * as q from './consent-queries.ts';
import { openedTo } from './consent-rules.ts';

const once = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];

/** A sight together with what consents open to it now: asked anew for every request, so that what is withdrawn is hidden at once. */
export async function withConsents(graph: Graph, sight: Sight): Promise<Sight> {
  if (sight.enterprises.length === 0) return sight;
  const rows = await graph.rows(q.consentedSight, { enterprises: sight.enterprises });
  const opened = rows.map((row) => openedTo(row.viewer, row.links));
  return {
    ...sight,
    opened: once(opened.map((o) => o.opened)),
    openedVolumes: once(opened.map((o) => o.openedVolumes)),
    openedAudits: once(opened.map((o) => o.openedAudits)),
    asking: once(rows.map((row) => row.asking)),
  };
}
