import { AuditCredit } from '../audits/credit-schema.ts';
import { mayEditText, onceText, versionGiven, versionText } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as editing from './edit-whole-audit.ts';
import { mayPass, passWholeAudit } from './pass-whole-audit.ts';
import { WholeAudit } from './schema.ts';

builder.objectFields(WholeAudit, (t) => ({
  version: t.int({
    nullable: true,
    description: versionText,
    resolve: (audit) => (audit.whole ? audit.version : null),
  }),
  mayEdit: t.stringList({
    description: mayEditText,
    resolve: (audit, _, context) => [...editing.wholeAuditFields(context, audit)],
  }),
  closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: '结束时间 · Closed at' }),
  passedOn: t.expose('passedOn', { type: 'Date', nullable: true, description: '通过日期 · Passed on' }),
  mayPass: t.boolean({
    description: '读者可否批准其通过 · Whether the reader may pass it: its regulator, once it is closed',
    resolve: (audit, _, context) => audit.status === 'CLOSED' && mayPass(context, audit),
  }),
}));

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken, Conflict];
builder.mutationFields((t) => ({
  renameWholeAudit: t.field({
    type: WholeAudit,
    description: '重命名整体审核 · Gives a whole audit another name',
    errors: { types: problems },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      name: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { id, version, name, idempotencyKey }, context) =>
      editing.renameWholeAudit(context, localId('WholeAudit', id), version, name, idempotencyKey),
  }),
  closeWholeAudit: t.field({
    type: WholeAudit,
    description: '结束整体审核 · Closes a whole audit',
    errors: { types: problems },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { id, version, idempotencyKey }, context) =>
      editing.closeWholeAudit(context, localId('WholeAudit', id), version, idempotencyKey),
  }),
  passWholeAudit: t.field({
    type: WholeAudit,
    description:
      '批准整体审核通过：范围内的企业自该日起获得审核效力 · Passes a closed whole audit: whoever is in its scope is credited from that day on',
    errors: { types: problems },
    args: {
      wholeAudit: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      on: t.arg({ type: 'Date', required: true, description: '批准日期 · The day of approval' }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { wholeAudit, version, on, idempotencyKey }, context) =>
      passWholeAudit(context, localId('WholeAudit', wholeAudit), version, on, idempotencyKey),
  }),
}));
builder.objectField(AuditCredit, 'wholeAudit', (t) =>
  t.field({
    type: WholeAudit,
    nullable: true,
    description: '所据的整体审核 · The whole audit it comes from',
    resolve: (credit) => credit.wholeAudit,
  }),
);
