import { z } from 'zod';
import { jobStates } from '../platform/scheduled-jobs.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
export const paces = ['OFF', 'WEEKLY', 'DAILY'] as const;
export const locales = ['zh', 'en'] as const;
const pace = z.enum(paces);
const locale = z.enum(locales);
const person = { person: text };

export const choicesByPeople = read('reminders/choices-by-people', {
  params: { ids: z.array(text), kind: text },
  row: {
    ...{ id: text, pace, locale, version: z.number(), changedBy: maybe, changedAt: maybe },
    ...{ concerned: z.boolean(), sentOn: maybe },
  },
});
export const lockChoice = write('reminders/lock-choice', { params: person, row: person });
export const choose = write('reminders/choose', {
  params: { ...person, pace, locale: locale.nullable(), by: maybe },
  row: { version: z.number() },
});
export const peopleToRemind = read('reminders/people-to-remind', {
  params: { day: z.iso.date(), since: z.iso.date(), kind: text, demo: z.boolean() },
  row: { id: text },
});
export const askNow = write('reminders/ask-now', { params: { ...person, minutes: z.int() }, row: person });
export const giveStop = write('reminders/give-stop', {
  params: { ...person, tokenHash: text, most: z.int() },
  row: { removed: z.number() },
});
export const stopOf = read('reminders/stop-of', { params: { tokenHash: text }, row: person });
export const useStops = write('reminders/use-stops', { params: person, row: { used: z.number() } });
export const unsent = read('reminders/unsent', {
  params: { kind: text, limit: z.int() },
  row: {
    ...{ key: text, name: maybe, email: maybe, day: text, state: z.enum(jobStates), tries: z.number() },
    ...{ nextAt: maybe, problem: maybe },
  },
});
