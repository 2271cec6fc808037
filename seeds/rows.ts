import { z } from 'zod';

const text = z.string();
const date = z.iso.date();
const share = z.number().min(0).max(1).nullable();
const figure = z.number().nonnegative().nullable();

export const parkRow = z.strictObject({
  id: text,
  code: text,
  name: text,
  nameKey: text,
  level: text,
  division: text,
  areaKm2: z.number(),
  industries: z.array(text),
  approvedOn: date,
  collects: z.array(text),
  search: text,
  pinyin: text,
});
export const enterpriseRow = z.strictObject({
  id: text,
  creditCode: text.nullable(),
  name: text,
  nameKey: text,
  aliases: z.array(text),
  names: z.array(z.strictObject({ key: text, kind: z.enum(['NAME', 'ALIAS']) })),
  verified: z.boolean(),
  industry: text,
  industryText: text,
  division: text,
  address: text,
  aboveScale: z.boolean(),
  lead: z.boolean(),
  longitude: z.number(),
  latitude: z.number(),
  published: z.boolean(),
  auditCost: z.number().int(),
  search: text,
  cardSearch: text,
  pinyin: text,
});
export const membershipRow = z.strictObject({
  enterprise: text,
  park: text,
  since: date,
  until: date.nullable(),
  proposed: z.boolean(),
  leads: z.boolean(),
});
export const parentRow = z.strictObject({ enterprise: text, parent: text });
export const supplyRow = z.strictObject({
  id: text,
  supplier: text,
  buyer: text,
  product: text,
  annualVolume: figure,
  unit: text,
  annualValue: z.number().int().nonnegative().nullable(),
  shareOfSupplier: share,
  shareOfBuyer: share,
  since: date,
  until: date.nullable(),
  source: text,
  confidence: z.number().min(0).max(1),
  confirmedBy: z.array(z.enum(['SUPPLIER', 'BUYER'])),
});
export const recordRow = z.strictObject({
  id: text,
  enterprise: text,
  year: z.number().int(),
  energy: figure,
  electricity: figure,
  coal: figure,
  water: figure,
  wastewater: figure,
  cod: figure,
  ammoniaNitrogen: figure,
  so2: figure,
  nox: figure,
  dust: figure,
  voc: figure,
  solidWaste: figure,
  hazardousWaste: figure,
  co2: figure,
  outputValue: z.number().int().nonnegative(),
  energyBasis: z.enum(['EQUIVALENT', 'CALORIFIC']),
  source: text,
});
export const mandatoryEntryRow = z.strictObject({
  id: text,
  enterprise: text,
  year: z.number().int(),
  authority: text,
  categories: z.array(z.enum(['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS', 'HIGH_ENERGY'])).min(1),
  publishedOn: date,
  inForce: z.boolean(),
});
export const auditRow = z.strictObject({
  id: text,
  enterprise: text,
  mode: text,
  basis: text,
  stage: text.nullable(),
  status: z.enum(['OPEN', 'ASSESSED', 'ACCEPTED', 'WITHDRAWN']),
  openedOn: date,
  dueOn: date.nullable(),
  acceptedOn: date.nullable(),
  validUntil: date.nullable(),
});

const scopes = z.array(z.enum(['IDENTITY', 'VOLUME', 'AUDIT_STATUS']));
export const consentRow = z.strictObject({
  ...{ id: text, link: text, giver: text, to: text, scopes },
  ...{ givenOn: date, expiresOn: date, withdrawnOn: date.nullable() },
});
export const consentAskRow = z.strictObject({
  id: text,
  asker: text,
  asked: text,
  scopes,
  askedOn: date,
  reason: text,
});

export const orderRow = z.strictObject({
  ...{ id: text, enterprise: text, authority: text, year: z.number().int(), step: text },
  ...{ stepDueOn: date, stepCitation: text, issuedOn: date, dueOn: date, documentNo: text, requirement: text },
  status: z.enum(['OPEN', 'FULFILLED', 'WITHDRAWN', 'PENALISED']),
  closedOn: date.nullable(),
  closingNote: text.nullable(),
  penalty: z
    .strictObject({
      ...{ decidedOn: date, documentNo: text, kind: z.enum(['WARNING', 'FINE', 'OTHER']) },
      ...{ amount: z.number().int().nullable(), basis: text, note: text.nullable() },
    })
    .nullable(),
});

/** Rows of everything a region or a generated graph is made of. */
export interface GraphRows {
  parks: z.input<typeof parkRow>[];
  enterprises: z.input<typeof enterpriseRow>[];
  memberships: z.input<typeof membershipRow>[];
  parents: z.input<typeof parentRow>[];
  supplies: z.input<typeof supplyRow>[];
  records: z.input<typeof recordRow>[];
  mandatoryEntries: z.input<typeof mandatoryEntryRow>[];
  audits: z.input<typeof auditRow>[];
  consents: z.input<typeof consentRow>[];
  consentAsks: z.input<typeof consentAskRow>[];
  orders: z.input<typeof orderRow>[];
}
