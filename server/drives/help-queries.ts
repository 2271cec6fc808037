import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { consentScopes } from '../supply-chains/consent-rules.ts';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text);
const sight = sightShape;

export const usedOfInvitation = read('drives/used-of-invitation', {
  params: { id: text },
  row: { handedOn: z.number(), questions: z.number() },
});
export const askQuestion = write('drives/ask-question', {
  params: {
    ...{ id: text, invitation: text, text, person: maybe, email: text, name: maybe, member: z.boolean() },
  },
  row: { id: text },
});
export const questionsAsked = read('drives/questions-asked', {
  params: { invitations: ids, email: maybe },
  row: {
    ...{ invitation: text, id: text, text, askedAt: text },
    answers: z.array(z.strictObject({ lead: text, name: text, text, answeredAt: text })),
  },
});
export const questionsPut = read('drives/questions-put', {
  params: { asks: ids, sight },
  row: { ask: text, question: text, lead: text, text, askedAt: text, answer: maybe, answeredAt: maybe },
});
export const questionToAnswer = read('drives/question-to-answer', {
  params: { id: text, lead: text, sight },
  row: {
    ...{ id: text, ask: text, invitation: text, lead: text, name: text, drive: text, text, email: text, asker: maybe },
    ...{ member: z.boolean(), answered: z.boolean() },
  },
});
export const answerQuestion = write('drives/answer-question', {
  params: { id: text, lead: text, text, person: text },
  row: { id: text },
});

const link = {
  ...{ giver: text, link: text, to: text, consent: maybe, scopes: z.array(z.enum(consentScopes)), expiresOn: maybe },
};
export const linksToOpen = read('drives/links-to-open', {
  params: { invitations: ids, sight },
  row: { ...link, invitation: text, ask: text, origin: z.boolean(), direct: z.boolean() },
});
export const cascadeLinks = read('drives/cascade-links', { params: { invitation: text, sight }, row: link });
export const openCascade = write('drives/open-cascade', {
  params: { id: text, opens: z.boolean() },
  row: { before: z.boolean() },
});
