import { z } from 'zod';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const number = z.number();
export const drawStates = ['COMMITTED', 'DRAWN'] as const;
export const outcomes = ['PASSED', 'FAILED'] as const;
const outcome = z.enum(outcomes);
const versioned = { version: number, changedBy: maybe, changedAt: maybe };

export const lockYear = write('rechecks/lock-year', {
  params: { key: text, authority: text, year: number },
  row: { draws: number },
});
export const assessedInYear = read('rechecks/assessed-in-year', {
  params: { authority: text, year: number },
  row: {
    id: text,
    name: text,
    creditCode: maybe,
    division: maybe,
    industry: maybe,
    accepted: z.boolean(),
    on: text,
  },
});
/** What stays on record of one of the population. */
const frozen = {
  enterprise: text,
  key: text,
  name: text,
  creditCode: maybe,
  city: maybe,
  industry: maybe,
  stratum: text,
  accepted: z.boolean(),
  on: z.iso.date(),
};
export const freezeDraw = write('rechecks/freeze-draw', {
  params: {
    id: text,
    authority: text,
    year: number,
    round: number,
    size: number,
    rulePack: text,
    populationHash: text,
    commitment: text,
    seed: text,
    committedOn: z.iso.date(),
    person: maybe,
    members: z.array(z.strictObject(frozen)),
  },
  row: { members: number },
});
export const lockDraw = write('rechecks/lock-draw', { params: { id: text }, row: { id: text } });
export const draws = read('rechecks/draws', {
  params: { ids: z.array(text).nullable(), authority: maybe, year: number.nullable() },
  row: {
    id: text,
    authority: text,
    year: number,
    round: number,
    status: z.enum(drawStates),
    size: number,
    rulePack: text,
    populationHash: text,
    commitment: text,
    seed: maybe,
    committedOn: text,
    drawnOn: maybe,
    population: number,
    done: number,
    ...versioned,
  },
});
export const keptSeed = read('rechecks/kept-seed', { params: { id: text }, row: { seed: text } });
const found = { outcome: outcome.nullable(), recheckedOn: maybe, note: maybe };
export const membersOfDraws = read('rechecks/members-of-draws', {
  params: { ids: z.array(text) },
  row: {
    owner: text,
    authority: text,
    year: number,
    id: text,
    ...frozen,
    drawn: z.boolean(),
    place: number.nullable(),
    ...found,
    ...versioned,
  },
});
export const member = read('rechecks/member', {
  params: { id: text },
  row: {
    draw: text,
    authority: text,
    year: number,
    drawnOn: maybe,
    enterprise: text,
    drawn: z.boolean(),
    ...found,
    ...versioned,
  },
});
export const markDrawn = write('rechecks/mark-drawn', {
  params: {
    id: text,
    drawnOn: z.iso.date(),
    person: maybe,
    drawn: z.array(z.strictObject({ key: text, place: number })),
  },
  row: { drawn: number },
});
export const recordRecheck = write('rechecks/record-recheck', {
  params: { id: text, outcome, recheckedOn: z.iso.date(), note: maybe, person: maybe },
  row: { version: number },
});
