import { z } from 'zod';
import { read, write } from '../platform/query.ts';
import { answers, declineKinds } from './words.ts';

const text = z.string();
const maybe = text.nullable();

const opening = {
  ...{ letter: text, email: text, name: maybe, member: z.boolean(), invitation: text, expiresAt: text, supplier: text },
  ...{ supplierName: text, division: maybe, members: z.number(), belongs: z.boolean(), account: maybe },
  holdsCredit: z.boolean(),
};
export const letterByToken = read('drives/letter-by-token', { params: { tokenHash: text, now: text }, row: opening });
export const openingOfOwn = read('drives/opening-of-own', {
  params: { invitation: text, own: z.array(text), now: text },
  row: opening,
});
export const holdSupplier = write('drives/hold-supplier', { params: { id: text }, row: { id: text } });
export const lockInvitation = write('drives/lock-invitation', { params: { id: text }, row: { id: text } });
export const openInvitation = write('drives/open-invitation', { params: { id: text }, row: { opened: z.number() } });
export const answerInvitation = write('drives/answer-invitation', {
  params: {
    ...{ id: text, answer: z.enum(answers), person: maybe, declineKind: z.enum(declineKinds).nullable() },
    ...{ declineReason: maybe, creditUntil: z.iso.date().nullable(), audit: maybe },
  },
  row: { id: text },
});
export const unfinishedAudit = read('drives/unfinished-audit', { params: { enterprise: text }, row: { id: text } });
export const revokeLinks = write('drives/revoke-links', {
  params: { id: text, email: maybe },
  row: { revoked: z.number() },
});
