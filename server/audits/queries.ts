import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';
import { evidenceKinds, evidencePurposes } from './evidence-kind.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
export const modes = [
  'STANDARD',
  'RAPID',
  'SPECIAL',
  'SIMPLIFIED',
  'DIFFERENTIATED',
  'WHOLE_PARK',
  'WHOLE_INDUSTRY',
] as const;
export const bases = ['MANDATORY', 'VOLUNTARY', 'INVITED'] as const;
export const stages = [
  'PREPARATION',
  'PRE_AUDIT',
  'AUDIT',
  'SCHEMES',
  'FEASIBILITY',
  'IMPLEMENTATION',
  'CONTINUOUS_IMPROVEMENT',
] as const;
export const states = ['OPEN', 'DEFERRED', 'ASSESSED', 'ACCEPTED', 'FAILED', 'WITHDRAWN'] as const;
export const stepKinds = [
  'STARTED',
  'MOVED',
  'RETURNED',
  'DEFERRED',
  'RESUMED',
  'WITHDRAWN',
  'TEAM',
  'EVIDENCE',
  'ASSESSED',
  'ASSESSMENT_FAILED',
  'ACCEPTED',
  'ACCEPTANCE_FAILED',
] as const;
/** Whose people did something: the enterprise's, or those of a regulator over it. */
export const auditSides = ['ENTERPRISE', 'REGULATOR'] as const;
const mode = z.enum(modes);
const basis = z.enum(bases);
const stage = z.enum(stages).nullable();
const state = z.enum(states);
const side = z.enum(auditSides);

export const auditsByIds = read('audits/audits-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    id: text,
    enterprise: text,
    division: maybe,
    /** The viewer may see all of it: it is its own, or in its region. */
    whole: z.boolean(),
    mode,
    basis,
    stage,
    status: state,
    openedOn: text,
    dueOn: maybe,
    assessedOn: maybe,
    acceptedOn: maybe,
    validUntil: maybe,
    deferredUntil: maybe,
    deferredFrom: state.nullable(),
    rulePack: maybe,
    agency: maybe,
    team: maybe,
    version: z.number(),
    changedBy: maybe,
    changedAt: maybe,
    lastOn: maybe,
    entryYear: z.number().nullable(),
    entryPublishedOn: maybe,
    entryCategories: ids.nullable(),
    entryList: maybe,
  },
});
export const auditsOfEnterprises = read('audits/audits-of-enterprises', {
  params: { ids, sight: sightShape },
  row: { owner: text, id: text },
});
const key = z.union([text, z.number()]);
export const filterShape = z.strictObject({
  enterprise: maybe,
  division: maybe,
  park: maybe,
  stage,
  status: state.nullable(),
  mode: mode.nullable(),
  basis: basis.nullable(),
  year: z.int().nullable(),
});
export const auditsPage = read('audits/audits-page', {
  params: {
    filter: filterShape,
    words: ids,
    after: z.tuple([key, text]).nullable(),
    before: z.tuple([key, text]).nullable(),
    fromEnd: z.boolean(),
    limit: z.int(),
    sight: sightShape,
  },
  row: { total: z.number(), remaining: z.number(), ids, keys: z.array(key) },
});
export const stepsOfAudits = read('audits/steps-of-audits', {
  params: { ids, sight: sightShape },
  row: {
    owner: text,
    id: text,
    kind: z.enum(stepKinds),
    fromStage: stage,
    toStage: stage,
    day: text,
    at: text,
    side: side.nullable(),
    until: maybe,
    reason: maybe,
    by: maybe,
  },
});
export const evidenceOfAudits = read('audits/evidence-of-audits', {
  params: { ids, sight: sightShape },
  row: {
    ...{ owner: text, id: text, hash: text, name: text, kind: z.enum(evidenceKinds) },
    ...{ bytes: z.number(), stage, addedAt: text, by: maybe, purpose: z.enum(evidencePurposes).nullable() },
  },
});
const credit = z.strictObject({ id: text, on: text, until: maybe, rulePack: maybe, openedOn: text });
export const creditsOfEnterprises = read('audits/credits-of-enterprises', {
  params: { ids, sight: sightShape },
  row: { owner: text, division: maybe, audits: z.array(credit), wholes: z.array(credit) },
});
