import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { guidanceRoles, visitStates } from './words.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const day = z.iso.date();
const role = z.enum(guidanceRoles);
const version = { version: z.number() };
const versioned = { ...version, changedBy: maybe, changedAt: maybe };

export const teams = read('guidance-team/teams', {
  params: { ids: ids.nullable(), today: day },
  row: { id: text, name: text, division: text, documentNo: maybe, size: z.number(), ...versioned },
});
export const membersOfTeams = read('guidance-team/members-of-teams', {
  params: { ids },
  row: {
    ...{ owner: text, id: text, expert: maybe, name: text, employer: maybe, sector: text, role },
    ...{ since: text, until: maybe, named: z.boolean() },
  },
});
export const visits = read('guidance-team/visits', {
  params: { ids: ids.nullable(), sight: sightShape },
  row: {
    ...{ id: text, day: text, topic: text, advice: text, followUpDueOn: maybe, status: z.enum(visitStates) },
    ...{ answer: maybe, answeredOn: maybe, doneOn: maybe, closedOn: maybe, closingNote: maybe },
    ...{ enterprise: text, name: text, creditCode: maybe, division: maybe, team: text, teamName: text },
    ...{ teamDivision: text, asOwn: z.boolean(), regulated: z.boolean() },
    members: z.array(z.strictObject({ id: text, name: text, sector: text, role, named: z.boolean() })),
    ...versioned,
  },
});
export const visitsOfEnterprises = read('guidance-team/visits-of-enterprises', {
  params: { ids },
  row: { owner: text, id: text },
});
export const enterpriseToGuide = read('guidance-team/enterprise-to-guide', {
  params: { enterprise: text, sight: sightShape },
  row: { id: text, division: maybe },
});
export const lockTeam = write('guidance-team/lock-team', { params: { id: text }, row: { id: text } });
export const lockVisit = write('guidance-team/lock-visit', { params: { id: text }, row: { id: text } });
export const writeTeam = write('guidance-team/write-team', {
  params: { id: text, division: text, name: text, documentNo: maybe, person: maybe },
  row: version,
});
export const writeMember = write('guidance-team/write-member', {
  params: {
    ...{ team: text, id: text, expert: maybe, name: text, employer: maybe, sector: text, role, since: day },
    ...{ until: day.nullable(), named: z.boolean(), person: maybe },
  },
  row: version,
});
export const writeVisit = write('guidance-team/write-visit', {
  params: {
    ...{ id: text, team: text, enterprise: text, day, topic: text, advice: text, followUpDueOn: day.nullable() },
    ...{ members: ids, person: maybe },
  },
  row: version,
});
export const answerGuidance = write('guidance-team/answer-guidance', {
  params: { id: text, answer: text, day, doneOn: day.nullable(), person: maybe },
  row: version,
});
export const closeGuidance = write('guidance-team/close-guidance', {
  params: { id: text, day, note: maybe, person: maybe },
  row: version,
});
