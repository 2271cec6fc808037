import { expect } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

export const toxic = { category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' };
export const listed = (id: string, ...categories: object[]) => ({
  enterprise: globalId('Enterprise', id),
  categories: categories.length > 0 ? categories : [toxic],
});
export const ENTRY = `id version name removedBecause reason lacks categories { category evidence limit measured unit }
  reasons { kind rule citation verified rulePack year step startedOn dueOn acceptedOn indicator measured limit unit }`;
export const PROBLEM = `... on Problem { code message ... on RuleBroken { rule citation } ... on InvalidInput { fields { path } }
  ... on Conflict { changedBy currentVersion } }`;

/** Drafts, asked for and changed as anybody. */
export function drafting(w: World) {
  const mutate = async (as: CastMember, text: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await w.as(as).ask(text, variables);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as any;
  };
  const read = async (as: CastMember | null, args = '', year = 2026) => {
    const { data, errors } = await (as ? w.as(as) : w.public).ask(
      `query($year: Int!) { mandatoryListDraft(authority: "2102", year: $year) { id version status missingEvidence entryCount lackingCount removedCount
        entries${args} { totalCount nodes { ${ENTRY} } } } mandatoryListDrafts { year } }`,
      { year },
    );
    expect(errors).toBeUndefined();
    return data.mandatoryListDraft;
  };
  return {
    read,
    entry: async (name: string, args = '') => {
      const found = (await read('regulator', args)).entries.nodes.find((one: { name: string }) => one.name === name);
      return found;
    },
    publish: (year: number, publishedOn: string, entries: object[]) =>
      mutate(
        'regulator',
        `mutation($year: Int!, $on: Date!, $entries: [ListEntryInput!]!) { publishMandatoryList(authority: "2102", year: $year, publishedOn: $on, entries: $entries) { __typename ${PROBLEM} } }`,
        { year, on: publishedOn, entries },
      ),
    draft: (as: CastMember = 'regulator', more: Record<string, unknown> = {}) =>
      mutate(
        as,
        `mutation($authority: String!, $year: Int!, $key: String) { draftMandatoryList(authority: $authority, year: $year, idempotencyKey: $key) { __typename ... on MandatoryListDraft { id version } ${PROBLEM} } }`,
        { authority: '2102', year: 2026, ...more },
      ),
    add: (as: CastMember, draft: { id: string; version: number }, of: object) =>
      mutate(
        as,
        `mutation($draft: ID!, $version: Int!, $enterprise: ID, $creditCode: String, $categories: [ListCategoryInput!]!) { addDraftEntry(draft: $draft, version: $version, enterprise: $enterprise, creditCode: $creditCode, categories: $categories) { __typename ... on MandatoryListDraft { id version entryCount } ${PROBLEM} } }`,
        { draft: draft.id, version: draft.version, ...of },
      ),
    update: (as: CastMember, entry: { id: string; version: number }, changes: object) =>
      mutate(
        as,
        `mutation($entry: ID!, $version: Int!, $categories: [ListCategoryInput!], $reason: String) { updateDraftEntry(entry: $entry, version: $version, categories: $categories, reason: $reason) { __typename ... on DraftEntry { ${ENTRY} } ${PROBLEM} } }`,
        { entry: entry.id, version: entry.version, ...changes },
      ),
    remove: (as: CastMember, entry: { id: string; version: number }, reason: string) =>
      mutate(
        as,
        `mutation($entry: ID!, $version: Int!, $reason: String!) { removeDraftEntry(entry: $entry, version: $version, reason: $reason) { __typename ... on DraftEntry { ${ENTRY} } ${PROBLEM} } }`,
        { entry: entry.id, version: entry.version, reason },
      ),
    publishDraft: (as: CastMember, draft: { id: string; version: number }, publishedOn = '2026-01-31') =>
      mutate(
        as,
        `mutation($draft: ID!, $version: Int!, $on: Date!) { publishMandatoryListDraft(draft: $draft, version: $version, publishedOn: $on) { __typename ... on MandatoryList { id edition entryCount publishedOn } ${PROBLEM} } }`,
        { draft: draft.id, version: draft.version, on: publishedOn },
      ),
  };
}
