import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { evidenceOfAudits, type AuditEvidence } from './evidence.ts';
import { evidencePurposes } from './evidence-kind.ts';
import { Audit } from './schema.ts';
import { AuditStage } from './words-schema.ts';

const Purpose = builder.enumType('AuditEvidencePurpose', {
  description: '证据的用途：方案实施前、后的监测 · What evidence is for: monitoring before and after the schemes',
  values: evidencePurposes,
});
const AuditEvidenceRef = builder.objectRef<AuditEvidence>('AuditEvidence').implement({
  description: '审核证据，照提交时的原样保存 · Evidence of an audit, kept as it was filed',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name', { description: '文件名 · File name' }),
    kind: t.exposeString('kind', { description: 'PDF、PNG、JPEG、XLSX 或 DOCX · PDF, PNG, JPEG, XLSX or DOCX' }),
    purpose: t.expose('purpose', { type: Purpose, nullable: true }),
    bytes: t.exposeInt('bytes'),
    hash: t.exposeString('hash', { description: '内容的 SHA-256 · SHA-256 of what it holds' }),
    stage: t.expose('stage', { type: AuditStage, nullable: true, description: '提交时的阶段 · Stage it was filed at' }),
    addedAt: t.expose('addedAt', { type: 'DateTime' }),
    by: t.exposeString('by', { nullable: true, description: '提交人 · Who filed it' }),
    url: t.string({
      description: '下载地址 · Where it is downloaded',
      resolve: ({ owner, id }) => `/api/audits/${globalId('Audit', owner)}/evidence/${id}`,
    }),
  }),
});
const evidenceOf = batched<string, AuditEvidence[]>(({ graph, sight }, ids) => evidenceOfAudits(graph, sight, ids));
builder.objectField(Audit, 'evidence', (t) =>
  t.field({
    type: [AuditEvidenceRef],
    description:
      '审核证据，最近在前；仅企业自身与主管部门可见 · Its evidence, the latest first; for the enterprise itself and its regulator alone',
    resolve: (audit, _, context) => evidenceOf(context, audit.id),
  }),
);
