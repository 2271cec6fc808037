import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
export const categoryNames = ['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS', 'HIGH_ENERGY'] as const;
const categories = z.array(z.enum(categoryNames));

export const lockList = write('mandatory-lists/lock-list', {
  params: { key: text, id: text, authority: text, year: z.number() },
  row: { id: text, edition: z.number() },
});
export const enterprisesToList = read('mandatory-lists/enterprises-to-list', {
  params: {
    wanted: z.array(z.strictObject({ place: z.number(), enterprise: maybe, creditCode: maybe })),
    sight: sightShape,
  },
  row: { place: z.number(), id: text, name: text, creditCode: maybe, division: maybe, industry: maybe },
});
export const recordedEntry = z.strictObject({
  enterprise: text,
  name: text,
  creditCode: maybe,
  division: maybe,
  industry: maybe,
  categories,
  evidence: text,
  reason: maybe,
  sourceRow: z.number().nullable(),
  rulePack: text,
});
export const publishEdition = write('mandatory-lists/publish-edition', {
  params: {
    list: text,
    edition: z.number(),
    publishedOn: z.iso.date(),
    documentNo: maybe,
    reason: maybe,
    entries: z.array(recordedEntry),
  },
  row: { entries: z.number(), former: z.number() },
});
export const mandatoryLists = read('mandatory-lists/mandatory-lists', {
  params: { authority: maybe, year: z.number().nullable(), ids: z.array(text).nullable() },
  row: {
    id: text,
    authority: text,
    year: z.number(),
    edition: z.number(),
    publishedOn: text,
    documentNo: maybe,
    reason: maybe,
    entryCount: z.number(),
  },
});
export const editionsOfLists = read('mandatory-lists/editions-of-lists', {
  params: { ids: z.array(text) },
  row: { owner: text, edition: z.number(), publishedOn: text, documentNo: maybe, reason: maybe },
});
export const entriesOfEditions = read('mandatory-lists/entries-of-editions', {
  params: { editions: z.array(z.strictObject({ list: text, edition: z.number() })) },
  row: {
    ...recordedEntry.shape,
    list: text,
    edition: z.number(),
    id: text,
    rulePack: maybe,
    authority: text,
    year: z.number(),
    publishedOn: text,
  },
});
export const auditsOnRecord = read('mandatory-lists/audits-on-record', {
  params: { ids: z.array(text), sight: sightShape },
  row: {
    owner: text,
    audits: z.array(
      z.strictObject({ status: text, openedOn: text, assessedOn: maybe, acceptedOn: maybe, endedOn: maybe }),
    ),
  },
});
export const disclosuresOnRecord = read('mandatory-lists/disclosures-on-record', {
  params: { lists: z.array(text) },
  row: { list: text, enterprise: text, on: text },
});
