import { z } from 'zod';
import { read, write } from '../platform/query.ts';
import { placeShape } from './account-queries.ts';
import { reachShape } from './members-rules.ts';
import { roles } from './viewer.ts';

const text = z.string();
const maybe = text.nullable();
const role = z.enum(roles);
export const placeKinds = ['PARK', 'ENTERPRISE', 'DIVISION'] as const;
const reaches = z.record(z.string(), reachShape);
const person = { id: text, name: text, email: text, signedInAt: maybe, deactivatedAt: maybe };
const invitation = {
  id: text,
  email: text,
  role,
  of: maybe,
  ...placeShape,
  invitedBy: maybe,
  invitedAt: text,
  expiresAt: text,
  mailedAt: maybe,
};

export const placeWithin = write('access/place-within', {
  params: { ...placeShape, creditCode: maybe, reach: reachShape, near: reachShape },
  row: { ...placeShape, name: text, members: z.number(), near: z.boolean() },
});
export const placesToInvite = read('access/places-to-invite', {
  params: { role, reach: reachShape, exact: z.boolean(), search: text },
  row: { kind: z.enum(placeKinds), id: text, name: text, code: maybe },
});
export const membershipHeld = read('access/membership-held', {
  params: { email: text, role, ...placeShape },
  row: { held: z.boolean() },
});
export const takeMembership = write('access/take-membership', {
  params: { person: text, role, ...placeShape },
  row: { taken: z.number() },
});
export const lockAdministrators = write('access/lock-administrators', {
  params: { person: text },
  row: { others: z.number() },
});
export const deactivatePerson = write('access/deactivate-person', {
  params: { person: text, by: text, demo: z.boolean() },
  row: person,
});
export const reactivatePerson = write('access/reactivate-person', {
  params: { person: text, demo: z.boolean() },
  row: person,
});
export const actAs = write('access/act-as', { params: { session: text, membership: maybe }, row: { id: text } });

const member = z.strictObject({
  person: z.strictObject(person),
  role: role.nullable(),
  kind: z.enum(placeKinds).nullable(),
  place: maybe,
  of: maybe,
  mayRevoke: z.boolean(),
});
const position = z.tuple([z.union([text, z.number()]), text]).nullable();
export const membersPage = read('access/members-page', {
  params: {
    seen: reachShape,
    revokes: reaches,
    person: text,
    demo: z.boolean(),
    kind: z.enum(placeKinds).nullable(),
    words: z.array(text),
    limit: z.number(),
    fromEnd: z.boolean(),
    after: position,
    before: position,
  },
  row: { total: z.number(), remaining: z.number(), members: z.array(member), keys: z.array(text), ids: z.array(text) },
});

export const openInvitation = write('access/open-invitation', {
  params: {
    id: text,
    openKey: text,
    tokenHash: text,
    email: text,
    role,
    person: text,
    now: text,
    expiresAt: text,
    ...placeShape,
  },
  row: { id: text },
});
export const noteMailed = write('access/note-mailed', { params: { id: text }, row: { id: text } });
export const invitations = read('access/invitations', { params: { person: text, reaches }, row: invitation });
export const invitationByToken = read('access/invitation-by-token', {
  params: { tokenHash: text, now: text },
  row: { id: text, email: text, role, of: maybe, invitedBy: maybe, expiresAt: text, person: maybe },
});
export const claimInvitation = write('access/claim-invitation', {
  params: { tokenHash: text, now: text },
  row: { email: text, role, invitedBy: text, person: maybe, of: maybe, ...placeShape, placed: z.boolean() },
});
export const withdrawInvitation = write('access/withdraw-invitation', {
  params: { id: text, person: text, reaches },
  row: { ...invitation, accepted: z.boolean() },
});
