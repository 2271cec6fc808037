import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';

const ids = z.array(z.string());
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

export const auditsByIds = read('audits/audits-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    id: z.string(),
    enterprise: z.string(),
    mode: z.enum(modes),
    basis: z.enum(bases),
    stage: z.enum(stages).nullable(),
    status: z.string(),
    openedOn: z.string(),
    dueOn: z.string().nullable(),
    acceptedOn: z.string().nullable(),
    validUntil: z.string().nullable(),
  },
});
export const auditsOfEnterprises = read('audits/audits-of-enterprises', {
  params: { ids, sight: sightShape },
  row: { owner: z.string(), id: z.string() },
});
