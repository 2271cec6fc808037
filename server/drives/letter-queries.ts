import { z } from 'zod';
import { read, write } from '../platform/query.ts';
import { letterKinds, letterStates } from './words.ts';

const text = z.string();
const maybe = text.nullable();
const kind = z.enum(letterKinds);

export const queueLetters = write('drives/queue-letters', {
  params: {
    letters: z.array(
      z.strictObject({
        ...{ id: text, invitation: text, kind, email: text, name: maybe, member: z.boolean(), ask: maybe, note: maybe },
      }),
    ),
  },
  row: { id: text },
});
export const dueReminders = read('drives/due-reminders', {
  params: { invitation: maybe, day: z.iso.date(), atMost: z.int(), demo: z.boolean() },
  row: {
    ...{ invitation: text, asks: z.array(text), members: z.array(text), bounced: z.array(text) },
    contacts: z.array(z.strictObject({ email: text, name: maybe })),
  },
});
export const queueReminders = write('drives/queue-reminders', {
  params: {
    ...{ invitation: text, day: z.iso.date(), asks: z.array(text) },
    letters: z.array(z.strictObject({ id: text, email: text, name: maybe, member: z.boolean() })),
  },
  row: { id: text },
});
export const bounceLetter = write('drives/bounce-letter', {
  params: { id: text, messageId: text, status: text, diagnostic: text },
  row: { invitation: text, kind, leads: z.array(text) },
});
export const queuedLetters = read('drives/queued-letters', { params: {}, row: { id: text } });
export const letterToSend = read('drives/letter-to-send', {
  params: { id: text },
  row: {
    ...{ id: text, kind, email: text, name: maybe, note: maybe, invitation: text, supplier: text, supplierName: text },
    ...{ division: maybe, expiresAt: text, member: z.boolean() },
  },
});
export const giveLetterToken = write('drives/give-letter-token', {
  params: { id: text, tokenHash: text, until: text, messageId: text },
  row: { id: text },
});
export const noteLetterProblem = write('drives/note-letter-problem', {
  params: { id: text, problem: text, refused: z.boolean() },
  row: { id: text },
});
export const endLetter = write('drives/end-letter', {
  params: { id: text, state: z.enum(letterStates), problem: maybe },
  row: { invitation: text, kind, state: z.enum(letterStates), leads: z.array(text) },
});
export const invitationOfAsk = read('drives/invitation-of-ask', { params: { id: text }, row: { id: text } });
