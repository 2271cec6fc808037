import { z } from 'zod';
import { read, write } from '../platform/query.ts';
import { driveFacts } from './queries.ts';
import { driveStates } from './words.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const version = { version: z.number() };
const instant = text;

export const lockDrive = write('drives/lock-drive', { params: { id: text }, row: { id: text } });
export const openDrive = write('drives/open-drive', {
  params: { ...driveFacts, id: text, lead: text, person: maybe, tier: z.int(), root: maybe, continues: maybe },
  row: version,
});
export const moveExpiry = write('drives/move-expiry', {
  params: { id: text, expiresAt: instant },
  row: { asks: z.number() },
});
export const setDriveState = write('drives/set-drive-state', {
  params: { id: text, state: z.enum(driveStates), report: maybe, person: maybe },
  row: version,
});
export const withdrawAsks = write('drives/withdraw-asks', { params: { ids }, row: { ids } });
export const lockSuppliers = write('drives/lock-suppliers', { params: { ids }, row: { id: text } });
export const suppliersToInvite = read('drives/suppliers-to-invite', {
  params: { ids, drive: text, lead: text, root: text, demo: z.boolean() },
  row: {
    ...{ id: text, name: text, industry: maybe, invited: z.boolean(), inCascade: z.boolean(), open: maybe },
    ...{ members: ids, contact: z.strictObject({ email: text, name: maybe }).nullable() },
  },
});
export const sizeOfCascade = read('drives/size-of-cascade', {
  params: { drive: text, root: text },
  row: { inDrive: z.number(), inCascade: z.number() },
});
export const peopleOfLead = read('drives/people-of-lead', {
  params: { enterprise: text, emails: ids },
  row: { email: text },
});
export const askSuppliers = write('drives/ask-suppliers', {
  params: {
    ...{ drive: text, expiresAt: instant, person: maybe },
    asks: z.array(
      z.strictObject({
        ...{ id: text, supplier: text, invitation: text, tier: z.int(), message: maybe, email: maybe, contact: maybe },
        quiet: z.boolean(),
      }),
    ),
  },
  row: { id: text },
});
export const changeContact = write('drives/change-contact', {
  params: { id: text, email: maybe, name: maybe },
  row: version,
});
