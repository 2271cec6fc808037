import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { clockSteps } from '../mandatory-lists/clocks.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const day = z.iso.date();
const steps = z.enum(clockSteps);
export const orderStates = ['OPEN', 'FULFILLED', 'WITHDRAWN', 'PENALISED'] as const;
export const penaltyKinds = ['WARNING', 'FINE', 'OTHER'] as const;
const states = z.enum(orderStates);
const versioned = { version: z.number(), changedBy: maybe, changedAt: maybe };
const position = z.tuple([z.union([text, z.number()]), text]).nullable();

const listed = {
  id: text,
  list: text,
  authority: text,
  year: z.number(),
  enterprise: text,
  name: text,
  creditCode: maybe,
  division: maybe,
  standsIn: maybe,
  rulePack: maybe,
  publishedOn: text,
};
export const lockListed = write('orders/lock-listed', { params: { entry: text }, row: { enterprise: text } });
export const entryListed = read('orders/entry-listed', { params: { entry: text, enterprise: text }, row: listed });
export const entriesAnsweredFor = read('orders/entries-answered-for', {
  params: { authority: maybe, year: z.number().nullable(), words: z.array(text), sight: sightShape },
  row: listed,
});
export const openOrders = read('orders/open-orders', {
  params: { ids },
  row: { owner: text, id: text, list: text, step: steps },
});
export const issueOrder = write('orders/issue-order', {
  params: {
    ...{ id: text, openKey: text, enterprise: text, list: text, step: steps, stepDueOn: day, stepCitation: maybe },
    ...{ issuedOn: day, dueOn: day, movedFrom: day.nullable(), rulePack: maybe, documentNo: text, requirement: text },
    person: text,
  },
  row: { id: text },
});
export const lockOrder = write('orders/lock-order', { params: { id: text }, row: { id: text } });
/** An amount is whole cents, and null where none is on file. */
const penaltyFacts = {
  documentNo: text,
  kind: z.enum(penaltyKinds),
  amount: z.int().nullable(),
  basis: text,
  note: maybe,
};
export const ordersByIds = read('orders/orders-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    ...{ id: text, enterprise: text, name: text, creditCode: maybe, division: maybe, authority: text },
    ...{ year: z.number(), step: steps, stepDueOn: text, stepCitation: maybe, issuedOn: text, dueOn: text },
    ...{ movedFrom: maybe, rulePack: maybe, documentNo: text, requirement: text, status: states },
    ...{ closedOn: maybe, closingNote: maybe, ...versioned },
    penalty: z.strictObject({ id: text, decidedOn: text, ...penaltyFacts, ...versioned }).nullable(),
  },
});
export const ordersOfEnterprises = read('orders/orders-of-enterprises', {
  params: { ids, sight: sightShape },
  row: { owner: text, id: text },
});
export const ordersPage = read('orders/orders-page', {
  params: {
    ...{ authority: maybe, division: maybe, year: z.number().nullable(), status: states.nullable() },
    ...{ step: steps.nullable(), pastDue: z.boolean().nullable(), today: day, words: z.array(text) },
    ...{ after: position, before: position, fromEnd: z.boolean(), limit: z.int(), sight: sightShape },
  },
  row: { total: z.number(), remaining: z.number(), ids, keys: z.array(text) },
});
export const endOrder = write('orders/end-order', {
  params: { id: text, status: states, closedOn: day, closingNote: maybe, person: text },
  row: { version: z.number() },
});
export const recordPenalty = write('orders/record-penalty', {
  params: { id: text, penalty: text, decidedOn: day, ...penaltyFacts, person: text },
  row: { version: z.number() },
});
export const correctPenalty = write('orders/correct-penalty', {
  params: { id: text, decidedOn: day, ...penaltyFacts, person: text },
  row: { version: z.number() },
});
