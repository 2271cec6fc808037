import { z } from 'zod';
import { sightShape } from '../access/sight.ts';

import { read, write } from '../platform/query.ts';
import { indicatorKeys } from '../reference/indicators.ts';

const text = z.string();
const maybe = text.nullable();
const number = z.number().nullable();
const yesNo = z.boolean();
const ids = z.array(text);
const property = z.union([text, z.number(), yesNo, ids]).nullable();
const set = z.record(text, property);
/** Through whose eyes, and for whom they answer: what was granted to an analyst is for reading alone. */
const asked = { ids, sight: sightShape, standing: sightShape };
const versioned = { id: text, full: yesNo, version: z.number(), changedBy: maybe, changedAt: maybe };
const written = { id: text, person: text };
const version = { version: z.number() };
const cursor = z.tuple([z.union([text, z.number()]), text]).nullable();
const pageShape = { limit: z.int(), fromEnd: yesNo, after: cursor, before: cursor };

export const lockChain = write('edits/lock-chain', { params: {}, row: version });
export const raiseChain = write('edits/raise-chain', { params: {}, row: version });
export const whoChanged = read('edits/who-changed', {
  params: { person: text, viewer: text, standing: sightShape },
  row: { name: text, colleague: yesNo, role: z.enum(['REGULATOR', 'PARK_MANAGER', 'ENTERPRISE', 'OTHER']) },
});

export const lockEnterprise = write('edits/lock-enterprise', { params: { id: text }, row: { id: text } });
export const enterprisesToEdit = read('edits/enterprises-to-edit', {
  params: asked,
  row: {
    ...versioned,
    asMember: yesNo,
    asRegulator: yesNo,
    asManager: yesNo,
    name: text,
    nameKey: maybe,
    aliases: ids,
    industry: maybe,
    industryText: maybe,
    division: maybe,
    address: maybe,
    aboveScale: yesNo.nullable(),
    lead: yesNo,
    auditCost: number,
    longitude: number,
    latitude: number,
  },
});
export const updateEnterprise = write('edits/update-enterprise', {
  params: { ...written, set, chainVersion: z.int() },
  row: version,
});
export const nameEnterprise = write('edits/name-enterprise', {
  params: { id: text, names: z.array(z.strictObject({ key: text, kind: z.enum(['NAME', 'ALIAS']) })) },
  row: { names: z.number() },
});
export const leadParks = write('edits/lead-parks', { params: { ...written, lead: yesNo }, row: { park: text } });

export const lockPark = write('edits/lock-park', { params: { id: text }, row: { id: text } });
export const parksToEdit = read('edits/parks-to-edit', {
  params: asked,
  row: {
    ...versioned,
    asManager: yesNo,
    asRegulator: yesNo,
    name: text,
    division: maybe,
    level: z.enum(['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'OTHER']),
    areaKm2: number,
    industries: ids,
    approvedOn: maybe,
    collects: ids,
    leads: ids,
  },
});
export const updatePark = write('edits/update-park', {
  params: { ...written, set, approves: yesNo, approvedOn: maybe },
  row: version,
});
export const enterprisesInPark = read('edits/enterprises-in-park', {
  params: { park: text, ids, sight: sightShape },
  row: { id: text },
});
export const changeLeads = write('edits/change-leads', {
  params: { ...written, add: ids, remove: ids, chainVersion: z.int() },
  row: { touched: z.number() },
});

const linkFacts = {
  product: maybe,
  annualVolume: number,
  unit: maybe,
  annualValue: number,
  shareOfSupplier: number,
  shareOfBuyer: number,
  since: maybe,
  until: maybe,
};
export const lockLink = write('edits/lock-link', { params: { id: text }, row: { id: text } });
export const linksToEdit = read('edits/links-to-edit', {
  params: asked,
  row: {
    ...versioned,
    supplier: text,
    buyer: text,
    divisions: z.array(maybe),
    asSupplier: yesNo,
    asBuyer: yesNo,
    ...linkFacts,
    confirmedBy: ids,
    disputedBy: ids,
  },
});
export const linkOfKey = read('edits/link-of-key', { params: { id: text, key: text }, row: { id: text } });
export const updateLink = write('edits/update-link', {
  params: {
    ...written,
    facts: z.strictObject(linkFacts),
    confirmedBy: ids,
    keyedAs: maybe,
    chainVersion: z.int(),
  },
  row: version,
});

const sides = z.array(z.enum(['SUPPLIER', 'BUYER']));
export const disputeKinds = ['NOT_A_PARTNER', 'ENDED', 'WRONG_FACTS'] as const;
const disputeKind = z.enum(disputeKinds).nullable();
const dispute = z.strictObject({ kind: z.enum(disputeKinds), reason: maybe }).nullable();
export const linksToStandBy = read('edits/links-to-stand-by', {
  params: asked,
  row: {
    ...{ id: text, version: z.number(), changedBy: maybe, changedAt: maybe },
    ...{ supplier: text, buyer: text, divisions: z.array(maybe), asSupplier: yesNo, asBuyer: yesNo, told: yesNo },
    confirmedBy: sides,
    ...{ supplierDispute: disputeKind, supplierDisputeReason: maybe, supplierDisputedAt: maybe },
    ...{ buyerDispute: disputeKind, buyerDisputeReason: maybe, buyerDisputedAt: maybe },
  },
});
export const standByLink = write('edits/stand-by-link', {
  params: { ...written, confirmedBy: sides, supplier: dispute, buyer: dispute, sides },
  row: version,
});
export const linksToConfirm = read('edits/links-to-confirm', {
  params: { enterprise: text, sight: sightShape, ...pageShape },
  row: { total: z.number(), remaining: z.number(), ids, keys: z.array(z.union([text, z.number()])) },
});

export const lockRecord = write('edits/lock-record', { params: { id: text }, row: { id: text } });
export const recordsToEdit = read('edits/records-to-edit', {
  params: asked,
  row: {
    ...versioned,
    enterprise: text,
    division: maybe,
    year: z.number(),
    asMember: yesNo,
    asRegulator: yesNo,
    figures: z.record(z.enum(indicatorKeys), number),
    outputValue: number,
    energyBasis: z.enum(['EQUIVALENT', 'CALORIFIC']).nullable(),
    source: maybe,
  },
});
export const updateRecord = write('edits/update-record', { params: { ...written, set }, row: version });
