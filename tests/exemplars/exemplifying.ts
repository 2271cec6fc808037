import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

export const leadWorks = globalId('Enterprise', 'lead-works');
export const park = globalId('Park', 'park');
const FIELDS = `id version kind title year name summary status agreedOn agreedBy publishedOn documentNo withdrawnOn reason mayEdit mayAgree keeps
  division { code } figures { indicator label unit value year baseline baselineYear basis } audit { id } schemes { id } published { id }`;
export const PUBLISHED = `id kind title year name summary documentNo publishedOn withdrawnOn division { code } industry { code }
  figures { indicator label unit value year baseline baselineYear basis }`;
const PROBLEM =
  '... on Problem { code message } ... on InvalidInput { fields { path } } ... on Conflict { currentVersion changedBy } ... on RuleBroken { rule }';
export const given = {
  ...{ kind: 'ENTERPRISE', title: '余热全流程回收', year: 2025, summary: '烧结余热并网供汽', summaryEn: 'Waste heat' },
  figures: [
    { indicator: 'ENERGY', value: 9800, year: 2025, baseline: 12400, baselineYear: 2022, basis: 'EQUIVALENT' },
    { label: '吨钢取水', unit: 'm³/t', value: 2.4, year: 2025 },
  ],
};
export interface Held {
  readonly id: string;
  readonly version: number;
}

/** What can be done with an exemplar, as anybody of the cast. */
export function exemplifying(w: World) {
  const ask = async (who: CastMember | null, text: string, variables: object = {}) =>
    (await (who ? w.as(who) : w.public).ask(text, { ...variables })).data;
  const change = async (
    who: CastMember,
    name: string,
    { id, version }: Held,
    args = '',
    more: object = {},
    types = '',
  ) =>
    (
      await ask(
        who,
        `mutation($id: ID!, $version: Int!, $key: String${types}) {
          ${name}(exemplar: $id, version: $version, key: $key${args}) { __typename ... on Exemplar { ${FIELDS} } ${PROBLEM} } }`,
        { id, version, key: null, ...more },
      )
    )[name];
  return {
    ask,
    propose: async (
      who: CastMember,
      input: object = {},
      place: object = { enterprise: leadWorks },
      authority = '21',
      key: string | null = null,
    ) =>
      (
        await ask(
          who,
          `mutation($authority: String!, $enterprise: ID, $park: ID, $input: ExemplarInput!, $key: String) {
            proposeExemplar(authority: $authority, enterprise: $enterprise, park: $park, input: $input, key: $key) {
              __typename ... on Exemplar { ${FIELDS} } ${PROBLEM.replace('... on Conflict { currentVersion changedBy }', '')} } }`,
          { authority, ...place, input: { ...given, ...input }, key },
        )
      ).proposeExemplar,
    edit: (who: CastMember, one: Held, input: object) =>
      change(who, 'editExemplar', one, ', input: $input', { input }, ', $input: ExemplarChanges!'),
    agree: (who: CastMember, one: Held) => change(who, 'agreeToExemplar', one),
    publish: (who: CastMember, one: Held, more: object = {}) =>
      change(
        who,
        'publishExemplar',
        one,
        ', documentNo: $documentNo, on: $on, paperConsentOn: $paper',
        { documentNo: '辽环〔2026〕1号', on: null, paper: null, ...more },
        ', $documentNo: String!, $on: Date, $paper: Date',
      ),
    withdraw: (who: CastMember, one: Held, reason: string) =>
      change(who, 'withdrawExemplar', one, ', reason: $reason', { reason }, ', $reason: String!'),
    gallery: async (who: CastMember | null, variables: object = {}) =>
      (
        await ask(
          who,
          `query($year: Int, $division: String, $industry: String, $kind: ExemplarKind, $search: String) {
            exemplars(year: $year, division: $division, industry: $industry, kind: $kind, search: $search) { totalCount nodes { ${PUBLISHED} } } }`,
          variables,
        )
      ).exemplars,
    records: async (who: CastMember | null) =>
      (await ask(who, `{ exemplarRecords { totalCount nodes { ${FIELDS} } } }`)).exemplarRecords,
    log: () =>
      w.graph.script(
        "MATCH (e:LogEntry {subjectType: 'Exemplar'}) RETURN e.act AS act, e.after AS after, e.enterprises AS enterprises ORDER BY e.number",
      ),
  };
}
