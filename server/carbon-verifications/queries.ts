import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const day = z.iso.date();
const number = z.number();
const position = z.tuple([z.union([text, number]), text]).nullable();
export const emissionScopes = ['FUEL', 'PROCESS', 'PURCHASED'] as const;
export const verificationStates = ['RECORDED', 'CONFIRMED', 'RETURNED'] as const;
const status = z.enum(verificationStates);
/** Kilograms of CO2 equivalent, whole. */
const emission = { scope: z.enum(emissionScopes), amount: z.int() };
const part = z.strictObject({ ...emission, year: z.int(), factorEdition: text, source: text });
const said = { year: z.int(), body: text, reportNo: text, boundary: text, statedTotal: z.int().nullable() };
const filter = { year: number.nullable(), division: maybe, status: status.nullable(), sight: sightShape };
const listed = { name: text, creditCode: maybe, division: maybe, industry: maybe };

export const verificationsByIds = read('carbon-verifications/verifications-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    ...{ id: text, enterprise: text, ...listed, audit: maybe, ...said, reportedOn: text, parts: z.array(part) },
    ...{ status, returnReason: maybe, asMember: z.boolean(), asRegulator: z.boolean() },
    ...{ version: number, changedBy: maybe, changedAt: maybe },
  },
});
const owned = { params: { ids, sight: sightShape }, row: { owner: text, id: text } };
export const verificationsOfEnterprises = read('carbon-verifications/verifications-of-enterprises', owned);
export const verificationsOfAudits = read('carbon-verifications/verifications-of-audits', owned);
export const verificationsPage = read('carbon-verifications/verifications-page', {
  params: { ...filter, words: ids, after: position, before: position, fromEnd: z.boolean(), limit: z.int() },
  row: { total: number, remaining: number, ids, keys: ids },
});
export const emissions = read('carbon-verifications/emissions', {
  params: filter,
  row: {
    ...{ id: text, division: maybe, industry: maybe, statedTotal: number.nullable() },
    parts: z.array(z.strictObject(emission)),
  },
});
export const auditsWithoutVerification = read('carbon-verifications/audits-without-verification', {
  params: { ids: ids.nullable(), year: number.nullable(), division: maybe, words: ids, sight: sightShape },
  row: { audit: text, enterprise: text, ...listed, year: number, openedOn: text },
});
export const enterprisesToVerify = read('carbon-verifications/enterprises-to-verify', {
  params: { ids, sight: sightShape },
  row: { id: text, division: maybe, audits: ids, years: z.array(number) },
});
const lock = { params: { id: text }, row: { id: text } };
export const lockEnterprise = write('carbon-verifications/lock-enterprise', lock);
export const lockVerification = write('carbon-verifications/lock-verification', lock);
export const writeVerification = write('carbon-verifications/write-verification', {
  params: {
    ...{ id: text, enterprise: text, audit: maybe, ...said, reportedOn: day, parts: z.array(part), person: text },
  },
  row: { version: number },
});
export const judgeVerification = write('carbon-verifications/judge-verification', {
  params: { id: text, status, returnReason: maybe, person: text },
  row: { version: number },
});
