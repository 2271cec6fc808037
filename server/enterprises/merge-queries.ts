import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const sight = sightShape;
const id = z.string();
const ids = z.array(id);
const names = ids.nullable();
const text = z.string().nullable();
const yesNo = z.boolean().nullable();
const key = z.union([z.string(), z.number()]);
const position = z.tuple([key, id]).nullable();
/** What a merge changes of the enterprise kept. */
const face = { aliases: names, search: text, creditCode: text, verified: yesNo, lead: yesNo };
const faceShape = z.strictObject(face);

export const raiseChain = write('enterprises/merge-raise-chain', { params: {}, row: { version: z.number() } });
export const lockPair = write('enterprises/merge-lock-pair', { params: { ids }, row: { id } });
export const candidates = read('enterprises/merge-candidates', {
  params: { ids, sight },
  row: {
    id,
    name: z.string(),
    nameKey: text,
    ...face,
    version: z.number(),
    division: text,
    close: z.boolean(),
    hasPeople: z.boolean(),
  },
});
export const linksOf = read('enterprises/merge-links-of', {
  params: { id },
  row: { id, supplier: id, buyer: id, product: text, since: text, reportedBy: ids, disputed: z.boolean() },
});
export const merge = write('enterprises/merge-enterprises', {
  params: {
    id,
    keep: id,
    merge: id,
    person: id,
    version: z.int(),
    touches: ids,
    before: z.string(),
    after: faceShape,
  },
  row: { id },
});
export const takeOver = write('enterprises/merge-take-over', { params: { id }, row: { id } });
export const moveLinks = write('enterprises/merge-move-links', {
  params: { id, links: z.array(z.strictObject({ id, to: id })) },
  row: { moved: z.number() },
});
export const foldLinks = write('enterprises/merge-fold-links', {
  params: { id, ids },
  row: { folded: z.number() },
});
export const undoing = read('enterprises/merge-undoing', {
  params: { id, sight },
  row: {
    keep: id,
    merge: id,
    before: z.string(),
    undone: z.boolean(),
    name: z.string(),
    ...face,
    version: z.number(),
    mergedCode: text,
    division: text,
    mergedDivision: text,
    isBuiltUpon: z.boolean(),
  },
});
export const giveBack = write('enterprises/merge-give-back', { params: { id, person: id }, row: { id } });
export const returnLinks = write('enterprises/merge-return-links', {
  params: { id, person: id },
  row: { returned: z.number() },
});
export const unfoldLinks = write('enterprises/merge-unfold-links', {
  params: { id },
  row: { unfolded: z.number() },
});
export const undo = write('enterprises/merge-undo', {
  params: { id, person: id, after: faceShape, unchanged: z.boolean() },
  row: { id },
});
export const mergesByIds = read('enterprises/merges-by-ids', {
  params: { ids, sight },
  row: { id, kept: id, mergedName: z.string(), mergedAt: z.string(), mergedBy: text, undoneAt: text },
});
export const mergesOfEnterprises = read('enterprises/merges-of-enterprises', {
  params: { ids, sight },
  row: { owner: id, id },
});
export const suggestionStatuses = ['OPEN', 'MERGED', 'DISMISSED'] as const;
export const suggestionsPage = read('enterprises/merge-suggestions-page', {
  params: {
    minScore: z.number(),
    after: position,
    before: position,
    fromEnd: z.boolean(),
    limit: z.int(),
    sight,
  },
  row: { total: z.number(), remaining: z.number(), ids, keys: z.array(key) },
});
export const suggestionsByIds = read('enterprises/merge-suggestions-by-ids', {
  params: { ids, sight },
  row: {
    id,
    score: z.number(),
    reasons: ids,
    status: z.enum(suggestionStatuses),
    enterprises: ids,
    divisions: ids,
  },
});
export const dismissSuggestion = write('enterprises/dismiss-merge-suggestion', {
  params: { id },
  row: { id, was: z.enum(suggestionStatuses) },
});
