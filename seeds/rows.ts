import { z } from 'zod';
import { answers, declineKinds, driveStates, letterKinds, letterStates } from '../server/drives/words.ts';
import { energyBases } from '../server/schemes/amounts.ts';
import { measures, type MeasureKey } from '../server/schemes/columns.ts';
import { feasibilities, schemeKinds, schemeStates } from '../server/schemes/rules.ts';

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
  dispute: z
    .strictObject({
      side: z.enum(['SUPPLIER', 'BUYER']),
      kind: z.enum(['NOT_A_PARTNER', 'ENDED', 'WRONG_FACTS']),
      ...{ reason: text, on: date },
    })
    .optional(),
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
  /** Ids of persons who collected it, and so see it. */
  reportedBy: z.array(text).default([]),
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
const auditStep = z.strictObject({
  kind: z.enum(['STARTED', 'MOVED', 'RETURNED', 'DEFERRED', 'RESUMED', 'WITHDRAWN']),
  fromStage: text.nullable(),
  toStage: text.nullable(),
  day: date,
  side: z.enum(['ENTERPRISE', 'REGULATOR']),
  reason: text.nullable(),
  until: date.nullable(),
});
export const auditRow = z.strictObject({
  id: text,
  enterprise: text,
  mode: text,
  basis: text,
  stage: text.nullable(),
  status: z.enum(['OPEN', 'DEFERRED', 'ASSESSED', 'ACCEPTED', 'WITHDRAWN']),
  openedOn: date,
  dueOn: date.nullable(),
  acceptedOn: date.nullable(),
  validUntil: date.nullable(),
  assessedOn: date.nullable().default(null),
  deferredUntil: date.nullable().default(null),
  agency: text.nullable().default(null),
  /** JSON of names and roles. */
  team: text.nullable().default(null),
  /** What was done to it, in order; with none, that it was started. */
  steps: z.array(auditStep).default([]),
});

const amount = z.number().int().nonnegative().nullable();
const savingFigures = z.strictObject({
  ...(Object.fromEntries(measures.map(({ key }) => [key, amount])) as Record<MeasureKey, typeof amount>),
  ...{ other: text.nullable(), energyBasis: z.enum(energyBases).nullable(), year: z.number().int(), source: text },
});
const result = z.enum(feasibilities).nullable();
export const schemeRow = z.strictObject({
  ...{ id: text, audit: text, place: z.number().int(), name: text },
  ...{ kind: z.enum(schemeKinds), status: z.enum(schemeStates) },
  ...{ technical: result, economic: result, environmental: result },
  expected: savingFigures,
  verified: savingFigures.nullable(),
  shares: z.array(z.strictObject({ audit: text, basisPoints: z.number().int() })),
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

export const assessmentRow = z.strictObject({
  ...{ id: text, audit: text, kind: z.enum(['ASSESSMENT', 'ACCEPTANCE']), result: z.enum(['PASSED', 'FAILED']) },
  ...{ decidedOn: date, score: z.number(), passMark: z.number(), members: z.number().int(), opinion: text },
  rulePack: text,
});

export const trainingRow = z.strictObject({
  ...{ id: text, division: text, name: text, day: date, place: text, organiser: text, hours: z.number() },
  ...{ people: z.number().int(), enterprises: z.array(text) },
});

/** An edition; what is told, and why something is withheld, are JSON. */
export const disclosureRow = z.strictObject({
  ...{ id: text, authority: text, year: z.number().int(), enterprise: text, edition: z.number().int() },
  ...{ publishedOn: date, reason: text.nullable(), enteredBy: z.enum(['ENTERPRISE', 'REGULATOR']) },
  ...{ items: z.array(text), values: text, withheldBecause: text },
});

/** A regulator's note on an enterprise, a park or an audit, by its id. */
export const noteRow = z.strictObject({
  ...{ id: text, about: text, kind: z.enum(['ENTERPRISE', 'PARK', 'AUDIT']), authority: text, day: date, text },
  writtenBy: text,
});

export const carbonVerificationRow = z.strictObject({
  ...{ id: text, enterprise: text, audit: text, year: z.number().int(), body: text, reportNo: text, reportedOn: date },
  ...{ boundary: text, statedTotal: z.number().int().nullable(), returnReason: text.nullable() },
  status: z.enum(['RECORDED', 'CONFIRMED', 'RETURNED']),
  parts: z.array(
    z.strictObject({
      ...{ scope: z.enum(['FUEL', 'PROCESS', 'PURCHASED']), amount: z.number().int(), year: z.number().int() },
      ...{ factorEdition: text, source: text },
    }),
  ),
});

export const creditRatingRow = z.strictObject({
  ...{ id: text, enterprise: text, authority: text, year: z.number().int(), points: z.number().int(), proposed: text },
  ...{ reasons: text, rulePack: text, grade: text, gradeReason: text.nullable(), toldOn: date.nullable() },
  status: z.enum(['DRAFT', 'TOLD', 'PUBLISHED']),
  published: z.array(
    z.strictObject({
      ...{ edition: z.number().int(), grade: text, gradeName: text, gradeNameEn: text, publishedOn: date },
      reason: text.nullable(),
    }),
  ),
});

export const driveRow = z.strictObject({
  ...{ id: text, lead: text, name: text, goal: text, indicators: z.array(text), year: z.number().int(), dueOn: date },
  ...{ message: text, templates: text, named: z.boolean(), remindEveryDays: z.number().int().nullable() },
  ...{ state: z.enum(driveStates), openedAt: text, closedAt: text.nullable(), report: text.nullable() },
  ...{ tier: z.number().int(), root: text.nullable(), continues: text.nullable() },
});
/** Its letters carry no links: nothing of them opens anything. */
export const invitationRow = z.strictObject({
  ...{ id: text, supplier: text, answer: z.enum(answers), createdAt: text, expiresAt: text },
  ...{ answeredAt: text.nullable(), declineKind: z.enum(declineKinds).nullable(), declineReason: text.nullable() },
  ...{ creditUntil: date.nullable(), audit: text.nullable() },
  asks: z.array(
    z.strictObject({
      ...{ id: text, drive: text, askedAt: text, tier: z.number().int(), message: text.nullable(), expiresAt: text },
      ...{ openedAt: text.nullable(), withdrawnAt: text.nullable(), email: text.nullable(), contact: text.nullable() },
    }),
  ),
  letters: z.array(
    z.strictObject({
      ...{ id: text, ask: text, kind: z.enum(letterKinds), email: text, name: text.nullable(), member: z.boolean() },
      ...{ state: z.enum(letterStates), queuedAt: text, sentAt: text.nullable(), problem: text.nullable() },
    }),
  ),
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
  schemes: z.input<typeof schemeRow>[];
  consents: z.input<typeof consentRow>[];
  consentAsks: z.input<typeof consentAskRow>[];
  orders: z.input<typeof orderRow>[];
  disclosures: z.input<typeof disclosureRow>[];
  assessments: z.input<typeof assessmentRow>[];
  trainings: z.input<typeof trainingRow>[];
  notes: z.input<typeof noteRow>[];
  carbonVerifications: z.input<typeof carbonVerificationRow>[];
  creditRatings: z.input<typeof creditRatingRow>[];
  drives: z.input<typeof driveRow>[];
  invitations: z.input<typeof invitationRow>[];
}
