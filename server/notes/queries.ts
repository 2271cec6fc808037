import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
export const noteKinds = ['ENTERPRISE', 'PARK', 'AUDIT'] as const;
const kind = z.enum(noteKinds);
const version = { version: z.number() };
const facts = { id: text, text, day: z.iso.date(), person: text };

export const notesByIds = read('notes/notes-by-ids', {
  params: { ids: z.array(text), sight: sightShape },
  row: {
    ...{ id: text, text, day: text, authority: text, ...version, changedBy: maybe, changedAt: maybe },
    ...{ author: maybe, division: maybe, about: text, kind },
  },
});
export const notesOf = read('notes/notes-of', {
  params: { ids: z.array(text), kind, sight: sightShape },
  row: { owner: text, notes: z.array(text) },
});
export const lockAbout = write('notes/lock-about', {
  params: { id: text, kind, sight: sightShape },
  row: { id: text, division: maybe },
});
export const lockNote = write('notes/lock-note', { params: { id: text }, row: { id: text } });
export const writeNote = write('notes/write-note', {
  params: { ...facts, about: text, kind, authority: text },
  row: version,
});
export const editNote = write('notes/edit-note', { params: facts, row: version });
export const removeNote = write('notes/remove-note', { params: { id: text }, row: { id: text } });
