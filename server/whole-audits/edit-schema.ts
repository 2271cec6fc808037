import { mayEditText, onceText, versionGiven, versionText } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as editing from './edit-whole-audit.ts';
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
}));
