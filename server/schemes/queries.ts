import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { energyBases } from './amounts.ts';
import { measures, type MeasureKey } from './columns.ts';
import { feasibilities, schemeKinds, schemeStates } from './rules.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const result = z.enum(feasibilities).nullable();
const amount = z.number().nullable();
const amounts = Object.fromEntries(measures.map(({ key }) => [key, amount])) as Record<MeasureKey, typeof amount>;
const about = { other: maybe, energyBasis: z.enum(energyBases).nullable(), year: z.number(), source: maybe };
const figures = z.strictObject({ ...amounts, ...about });
const standing = {
  kind: z.enum(schemeKinds),
  status: z.enum(schemeStates),
  technical: result,
  economic: result,
  environmental: result,
};
const share = z.strictObject({ audit: text, basisPoints: z.number() });
const roles = { asMember: z.boolean(), asRegulator: z.boolean() };

export const schemesByIds = read('schemes/schemes-by-ids', {
  params: { ids, sight: sightShape, standing: sightShape },
  row: {
    id: text,
    audit: text,
    enterprise: text,
    division: maybe,
    mode: text,
    stage: maybe,
    auditStatus: text,
    place: z.number(),
    name: text,
    ...standing,
    expected: figures.nullable(),
    verified: figures.nullable(),
    shares: z.array(share.extend({ name: text, seen: z.boolean() })),
    ...roles,
    version: z.number(),
    changedBy: maybe,
    changedAt: maybe,
  },
});
export const schemesOfAudits = read('schemes/schemes-of-audits', {
  params: { ids, sight: sightShape },
  row: { owner: text, id: text },
});
export const auditsOfSchemes = read('schemes/audits-of-schemes', {
  params: { ids, sight: sightShape, standing: sightShape },
  row: {
    id: text,
    enterprise: text,
    name: text,
    division: maybe,
    mode: text,
    stage: maybe,
    status: text,
    parks: ids,
    names: ids,
    lastPlace: z.number(),
    full: z.boolean(),
    ...roles,
  },
});
export const lockAudit = write('schemes/lock-audit', { params: { id: text }, row: { id: text } });
export const lockScheme = write('schemes/lock-scheme', { params: { id: text }, row: { id: text } });
const set = z.strictObject({ name: text, place: z.number(), ...standing }).partial();
export const writeSchemes = write('schemes/write-schemes', {
  params: {
    audit: text,
    person: text,
    schemes: z.array(
      z.strictObject({ id: text, set, expected: figures.partial().nullable(), verified: figures.partial().nullable() }),
    ),
  },
  row: { written: z.number() },
});
export const removeScheme = write('schemes/remove-scheme', { params: { id: text }, row: { id: text } });
export const shareScheme = write('schemes/share-scheme', {
  params: { id: text, person: text, shares: z.array(share) },
  row: { version: z.number(), parts: z.number() },
});
export const ledgerPlaces = read('schemes/ledger-places', {
  params: { enterprise: maybe, park: maybe, division: maybe, sight: sightShape },
  row: {
    enterprise: maybe,
    park: maybe,
    division: maybe,
    manages: z.boolean(),
    regulatesPark: z.boolean(),
    regulatesDivision: z.boolean(),
  },
});
export const ledgerParts = read('schemes/ledger-parts', {
  params: {
    enterprise: maybe,
    park: maybe,
    division: maybe,
    outsideParks: z.boolean(),
    totalsOf: maybe,
    sight: sightShape,
  },
  row: {
    scheme: text,
    name: text,
    kind: standing.kind,
    status: standing.status,
    audit: text,
    enterprise: text,
    enterpriseName: text,
    division: maybe,
    park: maybe,
    parkName: maybe,
    full: z.boolean(),
    kept: z.boolean(),
    shares: z.array(share),
    expected: figures.nullable(),
    verified: figures.nullable(),
  },
});
export const commonSchemes = read('schemes/common-schemes', {
  params: { industry: text },
  row: { name: text, kind: standing.kind, enterprise: text, figures: figures.nullable() },
});
