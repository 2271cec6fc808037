import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { evidenceKinds, evidencePurposes } from './evidence-kind.ts';
import { auditSides, bases, modes, stages, states, stepKinds } from './queries.ts';

const text = z.string();
const maybe = text.nullable();
const mode = z.enum(modes);
const basis = z.enum(bases);
const stage = z.enum(stages).nullable();
const state = z.enum(states);
const side = z.enum(auditSides);

export const lockAudit = write('audits/lock-audit', { params: { id: text }, row: { id: text } });
export const lockEnterprise = write('audits/lock-enterprise', { params: { enterprise: text }, row: { id: text } });
export const enterpriseToAudit = read('audits/enterprise-to-audit', {
  params: { enterprise: text, sight: sightShape },
  row: {
    id: text,
    name: text,
    division: maybe,
    unfinished: z.boolean(),
    entries: z.array(z.strictObject({ id: text, publishedOn: text })),
  },
});
const done = { id: text, person: maybe, side };
const named = { agency: maybe, team: maybe };
export const startAudit = write('audits/start-audit', {
  params: {
    ...{ ...done, ...named, enterprise: text, mode, basis, stage: z.enum(stages) },
    ...{ openedOn: z.iso.date(), dueOn: z.iso.date().nullable(), rulePack: text, entry: maybe },
  },
  row: { id: text },
});
export const changeAudit = write('audits/change-audit', {
  params: {
    ...{ ...done, ...named, stage, status: state, deferredUntil: z.iso.date().nullable() },
    ...{ deferredFrom: state.nullable(), kind: z.enum(stepKinds), fromStage: stage, toStage: stage },
    ...{ day: z.iso.date(), reason: maybe },
  },
  row: { version: z.number() },
});
export const addEvidence = write('audits/add-evidence', {
  params: {
    ...{ audit: text, id: text, hash: text, name: text, kind: z.enum(evidenceKinds) },
    ...{ bytes: z.int(), person: text, day: z.iso.date(), purpose: z.enum(evidencePurposes).nullable() },
  },
  row: { id: text },
});
