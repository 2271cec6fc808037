import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { agreements, exemplarKinds, exemplarStates } from './words.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const day = z.iso.date();
const kind = z.enum(exemplarKinds);
const agreed = z.enum(agreements);
const version = { version: z.number() };
/** Figures stand as JSON: they are read whole and never added. */
const said = { kind, title: text, year: z.number(), summaryEn: maybe, figures: text };

export const exemplars = read('exemplars/exemplars', {
  params: { ids: ids.nullable(), sight: sightShape },
  row: {
    ...{ id: text, authority: text, ...said, summary: text, status: z.enum(exemplarStates), proposedOn: text },
    ...{ agreedOn: maybe, agreedBy: agreed.nullable(), agreedText: maybe, publishedOn: maybe, documentNo: maybe },
    ...{ withdrawnOn: maybe, reason: maybe, enterprise: maybe, park: maybe, name: text, division: maybe },
    ...{ industry: maybe, audit: maybe, schemes: ids, published: maybe, asOwn: z.boolean() },
    ...{ ...version, changedBy: maybe, changedAt: maybe },
  },
});
export const exemplarsOfPlaces = read('exemplars/exemplars-of-places', {
  params: { ids },
  row: { owner: text, id: text },
});
export const publishedExemplars = read('exemplars/published-exemplars', {
  params: { ids: ids.nullable() },
  row: {
    ...{ id: text, ...said, summary: maybe, name: text, division: maybe, industry: maybe, authority: text },
    ...{ documentNo: text, publishedOn: text, withdrawnOn: maybe, enterprise: maybe, park: maybe },
  },
});
export const publishedOfPlaces = read('exemplars/published-of-places', {
  params: { ids },
  row: { owner: text, id: text },
});
export const publishedInYear = read('exemplars/published-in-year', {
  params: { year: z.int(), division: maybe },
  row: { published: z.number() },
});
export const placeToExemplify = read('exemplars/place-to-exemplify', {
  params: { enterprise: maybe, park: maybe, sight: sightShape },
  row: { id: text, division: maybe },
});
export const behindExemplar = read('exemplars/behind-exemplar', {
  params: { enterprise: text, audit: maybe, schemes: ids },
  row: { audits: ids, schemes: ids },
});
export const lockExemplar = write('exemplars/lock-exemplar', { params: { id: text }, row: { id: text } });
export const writeExemplar = write('exemplars/write-exemplar', {
  params: {
    ...{ id: text, authority: text, today: day, ...said, year: z.int(), summary: text, person: maybe },
    ...{ enterprise: maybe, park: maybe, behind: ids },
  },
  row: version,
});
export const agreeToExemplar = write('exemplars/agree-to-exemplar', {
  params: { id: text, day, by: agreed, text, person: maybe },
  row: version,
});
export const publishExemplar = write('exemplars/publish-exemplar', {
  params: {
    ...{ id: text, record: text, documentNo: text, day, agreedOn: day, agreedBy: agreed, agreedText: text },
    person: maybe,
    text: z.strictObject({
      ...{ ...said, year: z.int(), summary: text, name: text, division: maybe, industry: maybe, authority: text },
    }),
  },
  row: version,
});
export const withdrawExemplar = write('exemplars/withdraw-exemplar', {
  params: { id: text, withdrawal: text, day, reason: text, person: maybe },
  row: version,
});
