import { versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import * as drives from './service.ts';
import { DeclineKind, InvitationState, LetterState } from './words-schema.ts';

export const Invitation = builder.loadableNodeRef('Invitation', {
  id: { resolve: (ask: drives.Ask) => ask.id },
  load: (ids: string[], { graph, sight }) => graph.read((tx) => drives.asksByIds(tx, sight, ids)),
});
Invitation.implement({
  description:
    '带动行动对一家供应商的邀请，仅发起企业可见 · What a drive asks of one supplier; for the enterprise that runs it alone',
  fields: (t) => ({
    supplier: t.field({ type: Enterprise, nullable: true, resolve: ({ supplier }) => supplier }),
    supplierName: t.exposeString('name', { description: '供应商名称 · Name of the supplier' }),
    tier: t.exposeInt('tier', { description: '发出时的层级 · Links to the enterprise that asks, when it was asked' }),
    state: t.field({ type: InvitationState, resolve: ({ state }) => state }),
    message: t.exposeString('message', { nullable: true, description: '对其所说的话 · What is said to it' }),
    askedAt: t.expose('askedAt', { type: 'DateTime' }),
    sentAt: t.expose('sentAt', { type: 'DateTime', nullable: true }),
    openedAt: t.expose('openedAt', { type: 'DateTime', nullable: true }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: '此刻起失效 · From then on it is over' }),
    declineKind: t.expose('declineKind', { type: DeclineKind, nullable: true }),
    declineReason: t.exposeString('declineReason', { nullable: true }),
    creditUntil: t.expose('creditUntil', {
      type: 'Date',
      nullable: true,
      description: '以有效审核答复时，其有效期末日 · Last day of the valid audit it was answered with',
    }),
    alongside: t.exposeStringList('alongside', {
      description:
        '共同邀请、且双方均同意具名的其他企业 · Others who ask in the same invitation, where both agreed to be named',
    }),
    contactEmail: t.exposeString('contactEmail', { nullable: true, description: '所给的邮箱 · Address given for it' }),
    contactName: t.exposeString('contactName', { nullable: true }),
    letters: t.exposeInt('letters', { description: '已发出的邮件数 · Letters that went out' }),
    waiting: t.exposeInt('waiting', { description: '待发的邮件数 · Letters that wait' }),
    lastLetter: t.expose('lastLetter', { type: LetterState, nullable: true }),
    problem: t.exposeString('problem', { nullable: true, description: '投递问题 · What a letter met with' }),
    version: t.exposeInt('version', { description: versionText }),
  }),
});
