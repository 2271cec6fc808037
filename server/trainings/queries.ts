import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const day = z.iso.date();
const position = z.tuple([z.union([text, z.number()]), text]).nullable();

export const lockTraining = write('trainings/lock-training', { params: { id: text }, row: { id: text } });
export const trainingsByIds = read('trainings/trainings-by-ids', {
  params: { ids, sight: sightShape },
  row: {
    ...{ id: text, division: text, name: text, day: text, place: text, organiser: text, hours: z.number() },
    ...{ people: z.number(), version: z.number(), changedBy: maybe, changedAt: maybe },
    ...{ regulated: z.boolean(), enterprises: ids, attended: z.number() },
  },
});
export const trainingsPage = read('trainings/trainings-page', {
  params: {
    ...{ division: maybe, year: z.number().nullable(), words: z.array(text) },
    ...{ after: position, before: position, fromEnd: z.boolean(), limit: z.int(), sight: sightShape },
  },
  row: { total: z.number(), remaining: z.number(), ids, keys: z.array(text) },
});
export const enterprisesToTrain = read('trainings/enterprises-to-train', {
  params: { ids, sight: sightShape },
  row: { id: text, division: maybe },
});
export const writeTraining = write('trainings/write-training', {
  params: {
    ...{ id: text, division: text, name: text, day, place: text, organiser: text, hours: z.number(), people: z.int() },
    ...{ enterprises: ids, known: ids, person: text },
  },
  row: { version: z.number() },
});
export const removeTraining = write('trainings/remove-training', { params: { id: text }, row: { id: text } });
export const trainedInYear = read('trainings/trained-in-year', {
  params: { year: z.int(), day, division: maybe, park: maybe, sight: sightShape },
  row: { enterprises: z.number(), unknown: z.number(), trainings: z.number() },
});
