import { z } from 'zod';
import { actNames, channels, subjectTypes } from '../access/record.ts';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
/** Who reads the log, and of what: the log has a sight of its own, narrower than that of the data. */
const reader = z.strictObject({
  person: text,
  /** Every region. */
  all: z.boolean(),
  divisions: z.array(text),
  enterprises: z.array(text),
  /** Entries about accounts. */
  accounts: z.boolean(),
});
export type Reader = z.infer<typeof reader>;
const filter = z.strictObject({
  acts: z.array(z.enum(actNames)).nullable(),
  person: maybe,
  subject: z.strictObject({ type: text, id: text }).nullable(),
  since: maybe,
  until: maybe,
});
export type Filter = z.infer<typeof filter>;

export const entriesPage = read('log/entries-page', {
  params: { reader, filter, sight: sightShape, before: z.int(), limit: z.int() },
  row: {
    number: z.number(),
    at: text,
    act: z.enum(actNames),
    person: maybe,
    personName: maybe,
    channel: z.enum(channels),
    address: maybe,
    requestId: text,
    subjectType: z.enum(subjectTypes),
    subjectId: maybe,
    subjectName: maybe,
    before: maybe,
    after: maybe,
    hash: text,
    close: z.boolean(),
  },
});
export const countEntries = read('log/count-entries', { params: { reader, filter }, row: { total: z.number() } });
export const peopleOfLog = read('log/people-of-log', { params: { reader }, row: { id: text, name: text } });
