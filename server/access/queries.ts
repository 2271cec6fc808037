import { z } from 'zod';
import { read, write, type RowOf } from '../platform/query.ts';
import { roles } from './viewer.ts';

export const viewerQuery = read('access/viewer', {
  params: { id: z.string().nullable(), email: z.string().nullable(), demo: z.boolean() },
  row: {
    id: z.string(),
    name: z.string(),
    email: z.string(),
    memberships: z.array(
      z.strictObject({
        role: z.enum(roles),
        parkId: z.string().nullable(),
        enterpriseId: z.string().nullable(),
        divisionCode: z.string().nullable(),
        of: z.string().nullable(),
      }),
    ),
  },
});

export const noteSignIn = write('access/note-sign-in', {
  params: { person: z.string(), demo: z.boolean() },
  row: { id: z.string() },
});
export const removeExpiredSessions = write('access/remove-expired-sessions', {
  params: {},
  row: { removed: z.number() },
});

export const placedPerson = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  email: z.string(),
  name: z.string(),
  password: z.string(),
  role: z.enum(roles),
  sees: z.string(),
  seesEn: z.string(),
  order: z.number(),
  regulates: z.array(z.string()),
  manages: z.array(z.string()),
  belongsTo: z.array(z.string()),
  grantedParks: z.array(z.string()),
  holds: z.array(z.enum(roles)),
});
export const ensureDemoAccountsQuery = write('access/ensure-demo-accounts', {
  params: { accounts: z.array(placedPerson) },
  row: { email: z.string() },
});
export const removeDemoAccountsQuery = write('access/remove-demo-accounts', {
  params: {},
  row: { removed: z.number() },
});
export const demoAccountsQuery = read('access/demo-accounts', {
  params: {},
  row: { email: z.string(), name: z.string(), role: z.enum(roles), sees: z.string(), seesEn: z.string() },
});
export type DemoAccountRow = RowOf<typeof demoAccountsQuery>;
export const divisionsOfEnterprises = read('access/divisions-of-enterprises', {
  params: { ids: z.array(z.string()) },
  row: { division: z.string().nullable() },
});
