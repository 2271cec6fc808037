import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { indicatorKeys } from '../reference/indicators.ts';
import { memberReasons } from './scope-explain.ts';

const ids = z.array(z.string());
const today = z.iso.date();
const reasons = z.array(z.enum(memberReasons));

export const scopePark = read('whole-audits/scope-park', {
  params: { park: z.string(), sight: sightShape },
  row: { id: z.string(), division: z.string().nullable(), collects: z.array(z.string()) },
});
export const parkMembers = read('whole-audits/park-members', {
  params: { park: z.string(), today },
  row: { id: z.string(), lead: z.boolean() },
});
export const materialSuppliers = read('whole-audits/material-suppliers', {
  params: { buyers: ids, materiality: z.number(), today },
  row: { supplier: z.string(), buyer: z.string() },
});
export const scopeCandidates = read('whole-audits/scope-candidates', {
  params: { ids, year: z.int(), indicators: z.array(z.enum(indicatorKeys)), today },
  row: {
    id: z.string(),
    industry: z.string().nullable(),
    aboveScale: z.boolean(),
    auditCost: z.number().nullable(),
    listed: z.boolean(),
    credited: z.boolean(),
    energy: z.number().nullable(),
    energyBasis: z.string().nullable(),
    loads: z.array(z.number().nullable()),
  },
});
export const lockPark = write('whole-audits/lock-park', { params: { park: z.string() }, row: { id: z.string() } });
export const openAuditOfPark = read('whole-audits/open-audit-of-park', {
  params: { park: z.string() },
  row: { id: z.string(), name: z.string() },
});
const member = z.strictObject({
  id: z.string(),
  reasons,
  cost: z.int(),
  costAssumed: z.boolean(),
  tier: z.int(),
  shares: z.array(z.number()),
});
export const openWholeAudit = write('whole-audits/open-whole-audit', {
  params: {
    park: z.string(),
    id: z.string(),
    name: z.string(),
    year: z.int(),
    person: z.string(),
    input: z.string(),
    proposal: z.string(),
    members: z.array(member),
  },
  row: { id: z.string(), members: z.number() },
});
export const wholeAuditsByIds = read('whole-audits/whole-audits-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    id: z.string(),
    name: z.string(),
    year: z.number(),
    status: z.enum(['OPEN', 'CLOSED', 'PASSED']),
    park: z.string(),
    collects: z.array(z.string()),
    openedAt: z.string(),
    openedBy: z.string().nullable(),
    closedAt: z.string().nullable(),
    passedOn: z.string().nullable(),
    division: z.string().nullable(),
    version: z.number(),
    /** The viewer answers for the park; an enterprise in scope sees its own part only, without the figures. */
    whole: z.boolean(),
    input: z.string().nullable(),
    proposal: z.string().nullable(),
  },
});
export const wholeAuditsOfParks = read('whole-audits/whole-audits-of-parks', {
  params: { ids, sight: sightShape },
  row: { owner: z.string(), id: z.string() },
});
export const membersOfWholeAudits = read('whole-audits/members-of-whole-audits', {
  params: { ids, sight: sightShape },
  row: {
    owner: z.string(),
    enterprise: z.string(),
    reasons,
    cost: z.number(),
    costAssumed: z.boolean(),
    tier: z.number(),
    shares: z.array(z.number()),
  },
});

const version = { version: z.number() };
const change = { id: z.string(), person: z.string() };
export const lockWholeAudit = write('whole-audits/lock-whole-audit', {
  params: { id: z.string() },
  row: { id: z.string() },
});
export const lastChangeOfWholeAudit = read('whole-audits/last-change-of-whole-audit', {
  params: { id: z.string() },
  row: { changedBy: z.string().nullable(), changedAt: z.string().nullable(), enterprises: ids },
});
export const renameWholeAudit = write('whole-audits/rename-whole-audit', {
  params: { ...change, name: z.string() },
  row: version,
});
export const closeWholeAudit = write('whole-audits/close-whole-audit', { params: change, row: version });
export const passWholeAudit = write('whole-audits/pass-whole-audit', {
  params: { ...change, on: z.iso.date(), creditUntil: z.iso.date(), rulePack: z.string() },
  row: { ...version, credited: z.number() },
});
