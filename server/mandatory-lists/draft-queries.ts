import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { clockSteps } from './clocks.ts';

const text = z.string();
const maybe = text.nullable();
const number = z.number().nullable();
const ids = z.array(text).nullable();
export const draftStates = ['DRAFT', 'PUBLISHED'] as const;
export const missingKinds = ['DISCHARGE_LIMITS', 'UNIT_ENERGY_LIMITS', 'KEY_REGIONS', 'LAST_YEARS_LIST'] as const;

const orderNotFulfilled = z.strictObject({
  status: z.enum(['OPEN', 'PENALISED']),
  step: z.enum(clockSteps),
  year: z.number(),
  authority: text,
  issuedOn: text,
  dueOn: text,
  documentNo: text,
});
export const draftEvidence = read('mandatory-lists/draft-evidence', {
  params: {
    authority: text,
    year: z.number(),
    since: z.number(),
    listed: z.array(text),
    limited: z.array(text),
    keyEnergy: z.number(),
    today: z.iso.date(),
    penalisedSince: z.iso.date(),
    sight: sightShape,
  },
  row: {
    id: text,
    name: text,
    creditCode: maybe,
    division: maybe,
    industry: maybe,
    records: z.array(z.strictObject({ year: z.number(), energy: number, loads: z.array(number) })),
    orders: z.array(orderNotFulfilled),
    audits: z.array(
      z.strictObject({
        ...{ status: text, openedOn: text, assessedOn: maybe, acceptedOn: maybe, endedOn: maybe, validUntil: maybe },
      }),
    ),
  },
});
/** What a draft says of an enterprise; evidence and reasons are JSON. */
const facts = {
  enterprise: text,
  name: text,
  creditCode: maybe,
  division: maybe,
  industry: maybe,
  evidence: text,
  reasons: text,
  keyIndustry: maybe,
  keyRegion: z.boolean(),
  weight: z.number(),
  reason: maybe,
};
export const createDraft = write('mandatory-lists/create-draft', {
  params: {
    list: text,
    id: text,
    person: maybe,
    startedOn: z.iso.date(),
    missingEvidence: z.array(z.enum(missingKinds)),
    entries: z.array(z.strictObject(facts)),
  },
  row: { entries: z.number() },
});
export const lockDraft = write('mandatory-lists/lock-draft', { params: { id: text }, row: { id: text } });
const versioned = { version: z.number(), changedBy: maybe, changedAt: maybe };
export const listDrafts = read('mandatory-lists/list-drafts', {
  params: { ids, authority: maybe, year: number, standing: sightShape },
  row: {
    id: text,
    list: text,
    edition: z.number(),
    authority: text,
    year: z.number(),
    status: z.enum(draftStates),
    startedOn: text,
    missingEvidence: z.array(z.enum(missingKinds)),
    ...versioned,
  },
});
export const draftEntries = read('mandatory-lists/draft-entries', {
  params: { drafts: ids, ids, standing: sightShape },
  row: {
    id: text,
    draft: text,
    authority: text,
    year: z.number(),
    status: z.enum(draftStates),
    ...facts,
    removedBecause: maybe,
    ...versioned,
  },
});
const written = z.strictObject({ ...facts, removedBecause: maybe }).partial();
export const writeDraftEntries = write('mandatory-lists/write-draft-entries', {
  params: { draft: text, person: text, entries: z.array(z.strictObject({ id: text, set: written })) },
  row: { written: z.number(), version: z.number() },
});
export const closeDraft = write('mandatory-lists/close-draft', {
  params: { id: text, person: text },
  row: { version: z.number() },
});
export const enterprisesByNameKey = read('mandatory-lists/enterprises-by-name-key', {
  params: { wanted: z.array(z.strictObject({ place: z.number(), key: text })), sight: sightShape },
  row: { place: z.number(), id: text, name: text, creditCode: maybe, division: maybe, industry: maybe },
});
