import { z } from 'zod';
import { read, write } from '../server/platform/query.ts';
import {
  auditRow,
  carbonVerificationRow,
  consentAskRow,
  consentRow,
  disclosureRow,
  driveRow,
  invitationRow,
  creditRatingRow,
  enterpriseRow,
  mandatoryEntryRow,
  orderRow,
  membershipRow,
  parentRow,
  parkRow,
  recordRow,
  schemeRow,
  supplyRow,
  assessmentRow,
  trainingRow,
  noteRow,
} from './rows.ts';

const text = z.string();

const written = { written: z.number() };
const rowsOf = <S extends z.ZodRawShape>(shape: S) => ({ rows: z.array(z.strictObject(shape)) });

export const seedHash = read('seeds/seed-hash', { params: { name: text }, row: { hash: text } });
export const rememberSeed = write('seeds/remember-seed', { params: { name: text, hash: text }, row: { name: text } });

export const loadDivisions = write('seeds/load-divisions', {
  params: rowsOf({ code: text, name: text, level: text, parent: text.nullable() }),
  row: written,
});
export const loadIndustries = write('seeds/load-industries', {
  params: rowsOf({
    code: text,
    name: text,
    level: text,
    parent: text.nullable(),
    keyIndustry: text.nullable(),
    highEnergy: z.boolean(),
    verified: z.boolean(),
  }),
  row: written,
});
export const loadKeyIndustries = write('seeds/load-key-industries', {
  params: rowsOf({
    rank: z.number(),
    key: text,
    name: text,
    nameEn: text,
    highEnergy: z.boolean(),
    codes: z.array(text),
    note: text,
    citation: text,
    verified: z.boolean(),
  }),
  row: written,
});
export const loadFacts = write('seeds/load-facts', {
  params: rowsOf({
    rank: z.number(),
    id: text,
    topic: text,
    name: text,
    nameEn: text,
    value: z.number().nullable(),
    unit: text.nullable(),
    text,
    textEn: text,
    citation: text,
    verified: z.boolean(),
    flag: text.nullable(),
  }),
  row: written,
});
export const loadCoalFactors = write('seeds/load-coal-factors', {
  params: rowsOf({
    rank: z.number(),
    id: text,
    energy: text,
    unit: text,
    kgcePerUnit: z.number(),
    basis: text,
    edition: text,
    citation: text,
    verified: z.boolean(),
  }),
  row: written,
});

export const loadRulePacksQuery = write('seeds/load-rule-packs', {
  params: {
    rows: z.array(
      z.looseObject({ id: text, hash: text, rules: z.array(z.looseObject({ id: text, rank: z.number() })) }),
    ),
  },
  row: { id: text, hash: text },
});

const load = <S extends z.ZodType>(file: string, row: S) =>
  write(file, { params: { rows: z.array(row) }, row: written });
export const loadParks = load('seeds/load-parks', parkRow);
export const loadEnterprises = load('seeds/load-enterprises', enterpriseRow);
export const loadMemberships = load('seeds/load-memberships', membershipRow);
export const loadParents = load('seeds/load-parents', parentRow);
export const loadSupplies = load('seeds/load-supplies', supplyRow);
export const loadRecords = load('seeds/load-records', recordRow);
export const loadMandatoryEntries = load('seeds/load-mandatory-entries', mandatoryEntryRow);
export const formMandatoryLists = write('seeds/form-mandatory-lists', { params: {}, row: written });
export const loadAudits = load('seeds/load-audits', auditRow);
export const loadSchemes = load('seeds/load-schemes', schemeRow);
export const loadConsents = load('seeds/load-consents', consentRow);
export const loadConsentAsks = load('seeds/load-consent-asks', consentAskRow);
export const loadOrders = load('seeds/load-orders', orderRow);
export const loadDisclosures = load('seeds/load-disclosures', disclosureRow);
export const loadAssessments = load('seeds/load-assessments', assessmentRow);
export const loadTrainings = load('seeds/load-trainings', trainingRow);
export const loadNotes = load('seeds/load-notes', noteRow);
export const loadCarbonVerifications = load('seeds/load-carbon-verifications', carbonVerificationRow);
export const loadCreditRatings = load('seeds/load-credit-ratings', creditRatingRow);
export const loadDrives = load('seeds/load-drives', driveRow);
export const loadInvitations = load('seeds/load-invitations', invitationRow);
export const continueDrives = load('seeds/continue-drives', driveRow);
