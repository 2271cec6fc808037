import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { expertFields, panelKinds, panelStates, tieKinds } from './words.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const fields = z.array(z.enum(expertFields));
const day = z.iso.date();
const changed = { version: z.number(), changedBy: maybe, changedAt: maybe };
const face = { name: text, employer: maybe, fields, industries: ids };

export const experts = read('experts/experts', {
  params: { ids: ids.nullable() },
  row: { id: text, ...face, division: text, active: z.boolean(), account: maybe, email: maybe, ...changed },
});
export const expertOfAccount = read('experts/expert-of-account', { params: { person: text }, row: { id: text } });
export const accountOfExpert = read('experts/account-of-expert', {
  params: { email: text },
  row: { id: text, fits: z.boolean() },
});
export const lockExpert = write('experts/lock-expert', { params: { id: text }, row: { id: text } });
export const writeExpert = write('experts/write-expert', {
  params: { id: text, ...face, division: text, active: z.boolean(), account: maybe, person: maybe },
  row: { version: z.number() },
});
export const tiesOfExperts = read('experts/ties-of-experts', {
  params: { ids },
  row: { owner: text, id: text, kind: z.enum(tieKinds), from: maybe, until: maybe, enterprise: text, name: text },
});
export const enterpriseToTie = read('experts/enterprise-to-tie', {
  params: { enterprise: text, sight: sightShape },
  row: { id: text },
});
export const addTie = write('experts/add-tie', {
  params: {
    ...{ id: text, tie: text, kind: z.enum(tieKinds), enterprise: text, person: maybe },
    ...{ from: day.nullable(), until: day.nullable() },
  },
  row: { version: z.number() },
});
export const removeTie = write('experts/remove-tie', {
  params: { id: text, tie: text, person: text },
  row: { version: z.number() },
});
export const poolOfPlace = read('experts/pool-of-place', {
  params: { division: text, since: day },
  row: { id: text, ...face, ties: z.array(z.strictObject({ kind: z.enum(tieKinds), id: text, name: text })) },
});
export const auditedEnterprise = read('experts/audited-enterprise', {
  params: { audit: text },
  row: { id: text, name: text, industry: maybe, division: maybe },
});
export const supplyAround = read('experts/supply-around', {
  params: { ids, since: day },
  row: { owner: text, supplies: z.boolean(), id: text, name: text },
});
export const lockAudit = write('experts/lock-audit', { params: { id: text }, row: { id: text } });
export const lockPanel = write('experts/lock-panel', { params: { id: text }, row: { id: text } });
const seat = { expert: text, name: text, employer: maybe, covers: fields, place: z.number() };
export const panels = read('experts/panels', {
  params: { ids: ids.nullable(), audits: ids.nullable() },
  row: {
    ...{ id: text, audit: text, enterprise: text, name: text, division: maybe, kind: z.enum(panelKinds) },
    ...{ size: z.number(), status: z.enum(panelStates), drawnOn: text, sector: maybe },
    ...{ populationHash: text, commitment: text, seed: text, rulePack: text, population: text, recusals: text },
    ...changed,
    seats: z.array(z.strictObject({ id: text, ...seat, replacedOn: maybe, reason: maybe, account: maybe })),
  },
});
const seating = z.strictObject(seat);
export const writePanel = write('experts/write-panel', {
  params: {
    ...{ id: text, audit: text, kind: z.enum(panelKinds), size: z.number(), drawnOn: day, sector: maybe },
    ...{ populationHash: text, commitment: text, seed: text, rulePack: text, population: text, recusals: text },
    ...{ person: maybe, seats: z.array(seating) },
  },
  row: { seated: z.number() },
});
export const replaceSeat = write('experts/replace-seat', {
  params: { id: text, gone: text, day, reason: text, recusals: text, person: text, seat: seating },
  row: { version: z.number() },
});
