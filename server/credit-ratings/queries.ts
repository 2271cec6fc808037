import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const day = z.iso.date();
const number = z.number();
const position = z.tuple([z.union([text, number]), text]).nullable();
export const ratingStates = ['DRAFT', 'TOLD', 'PUBLISHED'] as const;
const status = z.enum(ratingStates);
export const factKinds = [
  'PENALTY',
  'ORDER_OVERDUE',
  'AUDIT_ACCEPTED',
  'ASSESSMENT_FAILED',
  'ACCEPTANCE_FAILED',
  'RECHECK_FAILED',
] as const;

export const facts = read('credit-ratings/facts', {
  params: { ids, year: z.int(), today: day },
  row: { owner: text, facts: z.array(z.strictObject({ kind: z.enum(factKinds), day: text, text: maybe })) },
});
const standing = {
  ...{ status, grade: text, gradeReason: maybe, objection: maybe, answer: maybe },
};
const record = { edition: number, grade: text, gradeName: text, gradeNameEn: text, publishedOn: text };
export const ratingsByIds = read('credit-ratings/ratings-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    ...{ id: text, enterprise: text, name: text, creditCode: maybe, division: maybe, authority: text, year: number },
    ...{ points: number, proposed: text, reasons: text, rulePack: text, ...standing },
    ...{ toldOn: maybe, objectedOn: maybe, answeredOn: maybe, asMember: z.boolean(), asRegulator: z.boolean() },
    published: z.array(z.strictObject({ ...record, reason: maybe })),
    ...{ version: number, changedBy: maybe, changedAt: maybe },
  },
});
export const ratingsOfEnterprises = read('credit-ratings/ratings-of-enterprises', {
  params: { ids, sight: sightShape },
  row: { owner: text, id: text },
});
export const ratingsPage = read('credit-ratings/ratings-page', {
  params: {
    ...{ year: number.nullable(), authority: maybe, status: status.nullable(), grade: maybe, words: ids },
    ...{ objected: z.boolean().nullable(), sight: sightShape },
    ...{ after: position, before: position, fromEnd: z.boolean(), limit: z.int() },
  },
  row: { total: number, remaining: number, ids, keys: ids },
});
export const enterprisesToRate = read('credit-ratings/enterprises-to-rate', {
  params: { ids, year: number, sight: sightShape },
  row: { id: text, division: maybe, rated: z.boolean() },
});
export const lockEnterprises = write('credit-ratings/lock-enterprises', { params: { ids }, row: { id: text } });
export const lockRating = write('credit-ratings/lock-rating', { params: { id: text }, row: { id: text } });
export const proposeRatings = write('credit-ratings/propose-ratings', {
  params: {
    ...{ authority: text, year: z.int(), person: text },
    ratings: z.array(
      z.strictObject({ id: text, enterprise: text, points: z.int(), grade: text, reasons: text, rulePack: text }),
    ),
  },
  row: { written: number },
});
export const changeRating = write('credit-ratings/change-rating', {
  params: {
    ...{ id: text, ...standing, toldOn: day.nullable(), objectedOn: day.nullable(), answeredOn: day.nullable() },
    person: text,
  },
  row: { version: number },
});
export const publishRating = write('credit-ratings/publish-rating', {
  params: { id: text, rating: text, gradeName: text, gradeNameEn: text, publishedOn: day, reason: maybe },
  row: { edition: number },
});
export const publicRatings = read('credit-ratings/public-ratings', {
  params: { authority: maybe, year: number.nullable() },
  row: { id: text, series: text, name: text, year: number, authority: text, ...record },
});
