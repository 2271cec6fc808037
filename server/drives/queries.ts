import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';
import { indicatorNames } from '../reference/indicators.ts';
import { answers, declineKinds, driveStates, letterStates } from './words.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const sight = sightShape;
export const driveFacts = {
  ...{ name: text, goal: maybe, indicators: z.array(z.enum(indicatorNames)), year: z.int(), dueOn: z.iso.date() },
  ...{ message: maybe, templates: text, named: z.boolean(), remindEveryDays: z.int().nullable() },
};

export const drivesByIds = read('drives/drives-by-ids', {
  params: { ids, sight },
  row: {
    ...{ ...driveFacts, year: z.number(), dueOn: text, remindEveryDays: z.number().nullable() },
    ...{ id: text, lead: text, state: z.enum(driveStates), openedAt: text, closedAt: maybe, report: maybe },
    ...{ root: maybe, continues: maybe, tier: z.number() },
    ...{ version: z.number(), changedBy: maybe, changedAt: maybe },
  },
});
export const drivesOfEnterprises = read('drives/drives-of-enterprises', {
  params: { ids, sight },
  row: { owner: text, id: text },
});
/** What a lead may know of an invitation: of others who ask, only those who agreed to be named. */
export const asks = read('drives/asks', {
  params: { ids: ids.nullable(), drives: ids.nullable(), sight },
  row: {
    ...{ id: text, drive: text, supplier: text, name: text, industry: maybe, tier: z.number(), message: maybe },
    ...{ contactEmail: maybe, contactName: maybe, askedAt: text, withdrawnAt: maybe, openedAt: maybe, sentAt: maybe },
    ...{ expiresAt: text, answer: z.enum(answers), answeredAt: maybe, declineKind: z.enum(declineKinds).nullable() },
    ...{ declineReason: maybe, creditUntil: maybe, alongside: ids },
    ...{ letters: z.number(), waiting: z.number(), failed: z.number(), problem: maybe, version: z.number() },
    lastLetter: z.enum(letterStates).nullable(),
  },
});
export const asksBelow = read('drives/asks-below', {
  params: { ids, sight },
  row: {
    ...{ drive: text, direct: z.boolean(), below: text, tier: z.number(), continues: maybe, invitation: text },
    ...{ supplier: text, answer: z.enum(answers), withdrawnAt: maybe, openedAt: maybe, sentAt: maybe, expiresAt: text },
    seen: z.boolean(),
  },
});
export const receivedInvitations = read('drives/received-invitations', {
  params: { ids: ids.nullable(), enterprises: ids.nullable(), sight },
  row: {
    ...{ id: text, supplier: text, answer: z.enum(answers), createdAt: text, expiresAt: text, answeredAt: maybe },
    ...{ declineKind: z.enum(declineKinds).nullable(), declineReason: maybe, creditUntil: maybe, audit: maybe },
    ...{ over: z.boolean(), withdrawn: z.boolean() },
  },
});
/** Who asks, as the invited may know: whoever did not agree to be named beside others is counted alone. */
export const askersOf = read('drives/askers-of', {
  params: { invitations: ids },
  row: {
    ...{ invitation: text, ask: text, drive: text, driveName: text, lead: text, name: text, named: z.boolean() },
    ...{ goal: maybe, indicators: z.array(z.enum(indicatorNames)), dueOn: text, message: maybe, askedAt: text },
    ...{
      tier: z.number(),
      driveTier: z.number(),
      root: maybe,
      rootLead: maybe,
      rootName: maybe,
      rootNamed: z.boolean().nullable(),
    },
  },
});
