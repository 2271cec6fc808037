import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const kind = z.enum(['ASSESSMENT', 'ACCEPTANCE']);
export const results = ['PASSED', 'FAILED'] as const;
const result = z.enum(results);
const state = z.enum(['OPEN', 'ASSESSED', 'ACCEPTED', 'FAILED']);
const day = z.iso.date();

export const readinessFacts = read('assessments/readiness-facts', {
  params: { ids },
  row: {
    owner: text,
    schemes: z.array(z.strictObject({ kind: text, status: text, studied: z.boolean() })),
    purposes: ids,
  },
});
const given = { points: text, total: z.number(), comment: maybe, vetoes: ids, bySelf: z.boolean() };
export const scores = read('assessments/scores', {
  params: { ids },
  row: {
    ...{ owner: text, id: text, expert: text, name: text, replacedOn: maybe, ...given },
    ...{ version: z.number(), changedBy: maybe, changedAt: maybe },
  },
});
export const writeScore = write('assessments/write-score', {
  params: { seat: text, ...given, person: text },
  row: { version: z.number() },
});
const decision = {
  ...{ kind, result, score: z.number(), passMark: z.number(), vetoes: ids, opinion: text },
  ...{ merged: z.boolean(), members: z.number(), rulePack: text, filledFrom: maybe },
};
export const assessments = read('assessments/assessments', {
  params: { ids: ids.nullable(), audits: ids.nullable(), sight: sightShape },
  row: {
    ...{ id: text, audit: text, name: text, creditCode: maybe, division: maybe, ...decision },
    ...{ decidedOn: text, validUntil: maybe },
  },
});
export const publicResults = read('assessments/results', {
  params: { authority: maybe, year: z.number().nullable() },
  row: { id: text, name: text, division: maybe, kind, result, decidedOn: text },
});
export const panelsOfExpert = read('assessments/panels-of-expert', { params: { expert: text }, row: { id: text } });
export const decide = write('assessments/decide', {
  params: {
    ...{ id: text, audit: text, panel: text, person: text, ...decision, decidedOn: day, status: state, step: text },
    ...{ assessedOn: day.nullable(), acceptedOn: day.nullable(), validUntil: day.nullable() },
  },
  row: { version: z.number() },
});
