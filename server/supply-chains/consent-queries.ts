import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';
import { consentScopes, consentStates } from './consent-rules.ts';

const text = z.string();
const ids = z.array(text);
const sight = sightShape;
const scopes = z.array(z.enum(consentScopes));
const id = { id: text };

export const consentedSight = read('supply-chains/consented-sight', {
  params: { enterprises: ids },
  row: {
    viewer: text,
    links: z.array(
      z.strictObject({
        link: text,
        supplier: text,
        buyer: text,
        inForce: z.boolean(),
        direct: z.boolean(),
        supplierScopes: scopes.nullable(),
        buyerScopes: scopes.nullable(),
      }),
    ),
    asking: ids,
  },
});
export const lockLink = write('supply-chains/lock-link', {
  params: { id: text, sight },
  row: { supplier: text, buyer: text },
});
export const giveConsent = write('supply-chains/give-consent', {
  params: { id: text, giver: text, to: text, link: text, scopes, expiresOn: z.iso.date(), person: text },
  row: { id: text, before: z.strictObject({ scopes, expiresOn: text }).nullable() },
});
export const lockConsent = write('supply-chains/lock-consent', {
  params: { id: text, sight },
  row: { giver: text, link: text, scopes, withdrawn: z.boolean() },
});
export const withdrawConsent = write('supply-chains/withdraw-consent', { params: { id: text }, row: id });
export const consentsByIds = read('supply-chains/consents-by-ids', {
  params: { ids, sight },
  row: {
    id: text,
    link: text,
    giver: text,
    to: text,
    scopes,
    givenAt: text,
    expiresOn: text,
    withdrawnAt: text.nullable(),
    state: z.enum(consentStates),
  },
});
export const consentsOfEnterprises = read('supply-chains/consents-of-enterprises', {
  params: { ids, sight },
  row: { owner: text, id: text, given: z.boolean() },
});
export const awaitedConsents = read('supply-chains/awaited-consents', {
  params: { ids, sight },
  row: { owner: text, link: text, to: text, scopes, expiresOn: text, reason: text.nullable() },
});
export const askForConsent = write('supply-chains/ask-for-consent', {
  params: { id: text, asker: text, asked: text, scopes, reason: text, person: text },
  row: id,
});
export const lockConsentAsk = write('supply-chains/lock-consent-ask', {
  params: { id: text, sight },
  row: { asker: text, asked: text, closed: z.boolean() },
});
export const closeConsentAsk = write('supply-chains/close-consent-ask', { params: { id: text }, row: id });
export const consentAsksByIds = read('supply-chains/consent-asks-by-ids', {
  params: { ids, sight },
  row: {
    id: text,
    asker: text,
    asked: text,
    scopes,
    reason: text,
    askedAt: text,
    closedAt: text.nullable(),
  },
});
export const consentAsksOfEnterprises = read('supply-chains/consent-asks-of-enterprises', {
  params: { ids, sight },
  row: { owner: text, id: text, put: z.boolean() },
});
