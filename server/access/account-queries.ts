import { z } from 'zod';
import { read, write } from '../platform/query.ts';
import { roles } from './viewer.ts';

const maybe = z.string().nullable();
const role = z.enum(roles);
/** Where a role is held: at most one of the three. */
export const placeShape = { park: maybe, enterprise: maybe, division: maybe };

export const createAccountHolder = write('access/create-account-holder', {
  params: { id: z.string(), accountId: z.string(), email: z.string(), name: z.string(), password: maybe },
  row: { id: z.string() },
});
export const giveMembership = write('access/give-membership', {
  params: { person: z.string(), role, ...placeShape },
  row: { given: z.number() },
});
export const setPassword = write('access/set-password', {
  params: { email: z.string(), accountId: z.string(), password: z.string() },
  row: { id: z.string() },
});
export const placeByCode = read('access/place-by-code', {
  params: { role, code: z.string() },
  row: { ...placeShape, name: z.string() },
});
export const accountHolders = read('access/account-holders', {
  params: {},
  row: {
    email: z.string(),
    name: z.string(),
    demo: z.boolean(),
    active: z.boolean(),
    signedInAt: maybe,
    memberships: z.array(z.strictObject({ role, of: maybe })),
  },
});
