import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';
import { indicatorNames } from '../reference/indicators.ts';

const sight = sightShape;
const ids = z.array(z.string());
const key = z.string();
export const parkLevels = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'OTHER'] as const;

export const parksByIds = read('parks/parks-by-ids', {
  params: { ids },
  row: {
    id: z.string(),
    code: z.string(),
    name: z.string(),
    level: z.enum(parkLevels),
    division: z.string().nullable(),
    areaKm2: z.number().nullable(),
    industries: z.array(z.string()),
    approvedOn: z.string().nullable(),
  },
});
export const parkByCode = read('parks/park-by-code', { params: { code: z.string() }, row: { id: z.string() } });
const position = z.tuple([z.union([z.string(), z.number()]), z.string()]).nullable();
export const parksPage = read('parks/parks-page', {
  params: {
    division: z.string().nullable(),
    level: z.enum(parkLevels).nullable(),
    words: z.array(z.string()),
    after: position,
    before: position,
    fromEnd: z.boolean(),
    limit: z.int(),
    sight,
  },
  row: { total: z.number(), remaining: z.number(), ids, keys: z.array(key) },
});
export const leadsOfParks = read('parks/leads-of-parks', {
  params: { ids, sight },
  row: { owner: z.string(), id: z.string() },
});
export const recordYearsOfParks = read('parks/record-years-of-parks', {
  params: { ids, sight },
  row: { owner: z.string(), year: z.number(), records: z.number() },
});
export const totalsOfParks = read('parks/totals-of-parks', {
  params: { ids, keyCodes: z.array(z.string()), sight },
  row: {
    owner: z.string(),
    links: z.number(),
    enterprises: z.number(),
    aboveScale: z.number(),
    leads: z.number(),
    keyIndustry: z.number(),
    listed: z.number(),
    audited: z.number(),
    inProgress: z.number(),
    industries: z.array(z.string()),
    auditedIndustries: z.array(z.string()),
  },
});
export const loadsOfPark = read('parks/loads-of-park', {
  params: { park: z.string(), year: z.int(), sight },
  row: {
    indicator: z.enum(indicatorNames),
    basis: z.string(),
    status: z.enum(['VALID', 'IN_PROGRESS', 'LISTED', 'NONE']),
    load: z.number(),
    enterprises: z.number(),
  },
});
