import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const number = z.number();
const category = z.enum(['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS', 'HIGH_ENERGY']);
const categories = z.array(category);
/** Whose people entered a disclosure: the enterprise's own, or those of the regulator it gave it to on paper. */
export const sides = ['ENTERPRISE', 'REGULATOR'] as const;
export const draftStates = ['DRAFT', 'SUBMITTED'] as const;
const side = z.enum(sides);
const draftState = z.enum(draftStates);
/** A published entry, as lists have it. */
const entry = {
  ...{ list: text, edition: number, id: text, enterprise: text, name: text, creditCode: maybe, division: maybe },
  ...{ industry: maybe, categories, evidence: text, reason: maybe, sourceRow: number.nullable(), rulePack: maybe },
  ...{ authority: text, year: number, publishedOn: text },
};

export const lockListed = write('disclosures/lock-listed', { params: { entry: text }, row: { enterprise: text } });
export const lockDraft = write('disclosures/lock-draft', { params: { id: text }, row: { id: text } });
export const entryListed = read('disclosures/entry-listed', {
  params: { entry: text, enterprise: text },
  row: { ...entry, standsIn: maybe, disclosure: maybe },
});
export const entriesToDisclose = read('disclosures/entries-to-disclose', {
  params: {
    ...{ authority: maybe, year: number.nullable(), division: maybe, category: category.nullable() },
    disclosed: z.boolean().nullable(),
    ...{ words: ids, within: z.strictObject({ all: z.boolean(), divisions: ids }).nullable() },
  },
  row: entry,
});
export const entriesOfEnterprises = read('disclosures/entries-of-enterprises', {
  params: { ids },
  row: { owner: text, ...entry },
});
export const disclosures = read('disclosures/disclosures', {
  params: { ids: ids.nullable(), lists: ids.nullable(), sight: sightShape },
  row: { id: text, list: text, authority: text, year: number, enterprise: text, published: z.boolean() },
});
export const editionsOfDisclosures = read('disclosures/editions-of-disclosures', {
  params: { ids, sight: sightShape },
  row: {
    ...{ owner: text, edition: number, publishedOn: text, name: text, creditCode: maybe, categories },
    ...{ values: text, enteredBy: side, reason: maybe, rulePack: text, withheldBecause: maybe },
  },
});
export const drafts = read('disclosures/drafts', {
  params: { ids: ids.nullable(), disclosures: ids.nullable(), sight: sightShape },
  row: {
    ...{ id: text, disclosure: text, list: text, authority: text, year: number, enterprise: text, division: maybe },
    ...{ side, status: draftState, values: text, version: number, changedBy: maybe, changedAt: maybe },
  },
});
export const writeDraft = write('disclosures/write-draft', {
  params: {
    ...{ disclosure: text, draft: text, list: text, authority: text, year: number, enterprise: text },
    ...{ side, values: text, person: maybe },
  },
  row: { disclosure: text, draft: text, version: number },
});
export const submitDraft = write('disclosures/submit-draft', {
  params: { id: text, person: maybe },
  row: { version: number },
});
export const publishEdition = write('disclosures/publish-edition', {
  params: {
    ...{ draft: text, publishedOn: z.iso.date(), name: text, creditCode: maybe, categories, items: ids },
    ...{ values: text, withheldBecause: text, reason: maybe, rulePack: text, person: maybe },
  },
  row: { edition: number },
});
export const publishedValues = read('disclosures/published-values', {
  params: { lists: ids },
  row: {
    ...{ list: text, authority: text, year: number, name: text, creditCode: maybe, edition: number },
    ...{ publishedOn: text, reason: maybe, enteredBy: side, values: text },
  },
});
export const countPublic = read('disclosures/count-public', {
  params: {},
  row: { entries: number, disclosures: number, results: number, rechecks: number },
});
export const publishedOfEnterprises = read('disclosures/published-of-enterprises', {
  params: { ids, results: ids },
  row: { owner: text, id: text },
});
