import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { importKinds } from './columns.ts';
import { findings } from './new-enterprises.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number();
const key = z.union([text, z.number()]);
export const importStates = ['QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED'] as const;

export const createJob = write('imports/create-job', {
  params: {
    id: text,
    kind: z.enum(importKinds),
    filename: text,
    dryRun: z.boolean(),
    person: maybe,
    operator: z.boolean(),
    options: text,
    fingerprint: text,
  },
  row: { id: text },
});
export const claimJob = write('imports/claim-job', {
  params: { id: text, owner: text, gone: z.array(text), leaseSeconds: z.int() },
  row: {
    id: text,
    kind: z.enum(importKinds),
    dryRun: z.boolean(),
    person: maybe,
    operator: z.boolean(),
    options: text,
    rows: count,
    errors: count,
    chainFrom: count,
  },
});
/** Where what a batch has written lies: for the log. */
export const divisionsTouched = read('imports/divisions-touched', {
  params: { enterprises: z.array(text), parks: z.array(text) },
  row: { division: maybe },
});
export const lockJob = write('imports/lock-job', {
  params: { id: text, owner: text },
  row: { rows: count, errors: count, mine: z.boolean() },
});
export const advanceJob = write('imports/advance-job', {
  params: {
    id: text,
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
    errors: z.int(),
    progress: z.number(),
    leaseSeconds: z.int(),
  },
  row: { rows: count },
});
export const renewLease = write('imports/renew-lease', {
  params: { id: text, owner: text, leaseSeconds: z.int() },
  row: { id: text },
});
export const releaseJob = write('imports/release-job', { params: { id: text, owner: text }, row: { id: text } });
export const describeJob = write('imports/describe-job', {
  params: {
    id: text,
    encoding: text,
    headers: z.array(text),
    columns: z.array(text),
    ignoredColumns: z.array(text),
  },
  row: { id: text },
});
export const endJob = write('imports/end-job', {
  params: { id: text, owner: text, state: z.enum(importStates), code: maybe, message: maybe, messageEn: maybe },
  row: {
    state: z.enum(importStates),
    rows: count,
    created: count,
    updated: count,
    unchanged: count,
    rejected: count,
    filename: text,
    file: text,
  },
});
export const cancelJob = write('imports/cancel-job', {
  params: { id: text, sight: sightShape },
  row: { state: z.enum(importStates), stopped: z.boolean() },
});
export const waitingJobs = read('imports/waiting-jobs', {
  params: {},
  row: { id: text, owner: maybe, free: z.boolean() },
});
export const unfinishedJob = read('imports/unfinished-job', {
  params: { fingerprint: text },
  row: { id: text, owner: maybe, free: z.boolean(), rows: count },
});
export const jobsByIds = read('imports/jobs-by-ids', {
  params: { ids: z.array(text), sight: sightShape, operator: z.boolean() },
  row: {
    id: text,
    kind: z.enum(importKinds),
    state: z.enum(importStates),
    filename: text,
    dryRun: z.boolean(),
    rows: count,
    created: count,
    updated: count,
    unchanged: count,
    rejected: count,
    errors: count,
    progress: count,
    encoding: maybe,
    ignoredColumns: z.array(text),
    headers: z.array(text),
    columns: z.array(text),
    refusalCode: maybe,
    refusal: maybe,
    refusalEn: maybe,
    startedAt: maybe,
    endedAt: maybe,
    importedBy: maybe,
  },
});
export const jobsPage = read('imports/jobs-page', {
  params: {
    sight: sightShape,
    limit: z.int(),
    fromEnd: z.boolean(),
    after: z.tuple([key, text]).nullable(),
    before: z.tuple([key, text]).nullable(),
  },
  row: { total: count, remaining: count, ids: z.array(text), keys: z.array(key) },
});
const error = {
  place: count,
  row: count,
  column: maybe,
  code: text,
  message: text,
  messageEn: text,
  value: maybe,
};
export const addErrors = write('imports/add-errors', {
  params: { job: text, errors: z.array(z.strictObject(error)) },
  row: { stored: count },
});
export const errorsOfJob = read('imports/errors-of-job', {
  params: { job: text, from: z.int(), limit: z.int() },
  row: error,
});
export const errorsOfCode = read('imports/errors-of-code', {
  params: { job: text, code: text, from: z.int(), before: z.int(), limit: z.int() },
  row: error,
});
export const errorCounts = read('imports/error-counts', { params: { job: text }, row: { code: text, count } });
const match = { row: z.int(), found: z.enum(findings), enterprise: text, name: maybe, code: maybe };
export const addMatches = write('imports/add-matches', {
  params: { job: text, matches: z.array(z.strictObject(match)) },
  row: { kept: count },
});
export const matchesOfJob = read('imports/matches-of-job', {
  params: {
    ...{ job: text, sight: sightShape, found: z.enum(findings).nullable(), near: z.boolean() },
    ...{ limit: z.int(), fromEnd: z.boolean() },
    ...{ after: z.tuple([key, text]).nullable(), before: z.tuple([key, text]).nullable() },
  },
  row: {
    ...{ total: count, remaining: count, byCode: count, byName: count, created: count, near: count },
    page: z.array(
      z.object({
        ...{ ...match, row: count, id: text },
        near: z.array(z.object({ enterprise: text, score: count, mayMerge: z.boolean() })),
      }),
    ),
  },
});
export const industryNames = read('imports/industry-names', { params: {}, row: { code: text, name: text } });
export const divisionNames = read('imports/division-names', {
  params: {},
  row: { code: text, name: text, parent: maybe },
});
export const parkNames = read('imports/park-names', {
  params: {},
  row: { id: text, code: text, name: text, division: maybe },
});
export const enterpriseNamesPage = read('imports/enterprise-names-page', {
  params: { after: text, since: z.int(), limit: z.int() },
  row: { id: text, name: text, aliases: z.array(text), code: maybe, fresh: z.boolean() },
});
export const suggestMerges = write('imports/suggest-merges', {
  params: {
    pairs: z.array(z.strictObject({ id: text, a: text, b: text, score: count, reasons: z.array(text) })),
  },
  row: { suggested: count },
});
