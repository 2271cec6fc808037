import { record } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import { signedIn } from '../enterprises/merges.ts';
import type { Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { globalId, idOf } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import * as acting from './act-queries.ts';
import type { EvidenceKind, EvidencePurpose } from './evidence-kind.ts';
import { mayDo, sidesOf, standsAgainst } from './lifecycle.ts';
import * as q from './queries.ts';
import { standingsOf, type Audit } from './service.ts';

export type AuditEvidence = RowOf<typeof q.evidenceOfAudits>;
export interface FileGiven {
  readonly hash: string;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly purpose: EvidencePurpose | null;
  readonly bytes: number;
}
const mostFiles = 200;

/** Per audit, the evidence filed with it, the latest first; none for whoever may not see all of the audit. */
export async function evidenceOfAudits(graph: Graph, sight: Sight, ids: readonly string[]): Promise<AuditEvidence[][]> {
  const rows = await graph.rows(q.evidenceOfAudits, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}

/** Refuses whoever may not file evidence of an audit as it stands: asked before anything is received, and again under the lock. */
export async function mayFile(tx: Tx, { viewer, sight }: Asker, id: string): Promise<Audit> {
  const audit = await tx.one(q.auditsByIds, { ids: [id], sight });
  if (!audit) throw new NotFound('Audit', globalId('Audit', id));
  if (!mayDo('ADD_EVIDENCE', audit.basis, sidesOf(viewer, audit))) throw new NotAllowed();
  const [standing] = await standingsOf(tx, [audit]);
  const against = standsAgainst('ADD_EVIDENCE', standing!);
  if (against) throw against;
  return audit;
}

/** Files evidence: the graph keeps the hash, `keep` puts what was received in its place. The same content is filed once. */
export function addEvidence(asker: Asker, audit: string, file: FileGiven, keep: () => Promise<void>): Promise<string> {
  const viewer = signedIn(asker.viewer);
  const id = idOf('evidence', audit, file.hash);
  return asker.graph.write(async (tx) => {
    await tx.one(acting.lockAudit, { id: audit });
    const { enterprise, division, stage } = await mayFile(tx, asker, audit);
    const filed = await tx.rows(q.evidenceOfAudits, { ids: [audit], sight: asker.sight });
    if (filed.some((one) => one.id === id)) return id;
    if (filed.length >= mostFiles) throw tooMany();
    await keep();
    await tx.one(acting.addEvidence, { ...file, id, audit, person: viewer.id, day: businessDay() });
    await record(tx, asker.origin, {
      act: 'ADD_AUDIT_EVIDENCE',
      subject: { type: 'Audit', id: audit },
      divisions: [division],
      enterprises: [enterprise],
      after: { name: file.name, purpose: file.purpose, stage, hash: file.hash, bytes: file.bytes },
    });
    return id;
  });
}
const tooMany = () =>
  new RuleBroken(
    { zh: `一项审核至多 ${mostFiles} 份证据`, en: `An audit has at most ${mostFiles} files of evidence` },
    'audit-evidence-limit',
  );

/** One file of evidence, for whoever may see all of the audit. */
export async function evidenceOf(graph: Graph, sight: Sight, audit: string, id: string): Promise<AuditEvidence> {
  const [all = []] = await evidenceOfAudits(graph, sight, [audit]);
  const found = all.find((one) => one.id === id);
  if (!found) throw new NotFound('AuditEvidence', id);
  return found;
}
