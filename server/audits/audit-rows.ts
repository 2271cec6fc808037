import type { Sight } from '../access/sight.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import type { Graph } from '../platform/graph.ts';
import { maxPage } from '../platform/paging.ts';
import { basisWords, modeWords, stageWord, stateWords } from './audit-columns.ts';
import { auditPage, auditsByIds, type AuditFilter } from './service.ts';

/** The audits that fit and that the viewer may follow, a page at a time, as rows of a file. */
export async function* auditRows(graph: Graph, sight: Sight, filter: AuditFilter, search: string | null) {
  let after: string | null = null;
  do {
    const page = await auditPage(graph, sight, { filter, search, first: maxPage, after });
    const found = await auditsByIds(
      graph,
      sight,
      page.edges.map((edge) => edge.node),
    );
    const audits = found.filter((audit) => audit !== null);
    const known = await enterprisesByIds(graph, sight, [...new Set(audits.map((audit) => audit.enterprise))]);
    const byId = new Map(known.flatMap((one) => (one ? [[one.id, one] as const] : [])));
    yield audits.map((audit) => ({
      name: byId.get(audit.enterprise)?.name ?? null,
      credit_code: byId.get(audit.enterprise)?.creditCode ?? null,
      division: byId.get(audit.enterprise)?.division ?? null,
      basis: basisWords[audit.basis],
      mode: modeWords[audit.mode],
      stage: stageWord(audit.stage),
      status: stateWords[audit.status],
      opened_on: audit.openedOn,
      due_on: audit.dueOn,
      deferred_until: audit.deferredUntil,
      assessed_on: audit.assessedOn,
      accepted_on: audit.acceptedOn,
      valid_until: audit.validUntil,
    }));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
