import { expect } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import type { World } from '../support/world.ts';

export const audit = (id: string) => globalId('Audit', id);
export const SCHEME = `id name kind status technical economic environmental version mayEdit shares { enterprise basisPoints }
  expected { values { measure value unit } other energyBasis year source } verified { values { measure value unit } energyBasis year source }
  flags { kind measure expected verified percent rule citation }`;
export const PROBLEM = `... on Problem { code message } ... on RuleBroken { rule citation } ... on InvalidInput { fields { path } }
  ... on Conflict { changedBy currentVersion }`;

/** The small region with an audit of the lead in its pre-audit, one of member-b not begun, and one of a stranger elsewhere. */
export async function schemesWorld(w: World): Promise<void> {
  await smallRegion(w);
  await w.given(`
    MATCH (lead:Enterprise {id: 'lead-works'}), (b:Enterprise {id: 'member-b'}), (far:Enterprise {id: 'stranger-works'}), (s:Enterprise {id: 'supplier-works'})
    CREATE (:Audit {id: 'audit-lead', status: 'OPEN', stage: 'PRE_AUDIT', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2026-01-01')})-[:OF]->(lead),
      (:Audit {id: 'audit-b', status: 'OPEN', stage: 'PREPARATION', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2026-01-01')})-[:OF]->(b),
      (:Audit {id: 'audit-supplier', status: 'OPEN', stage: 'PREPARATION', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2026-01-01')})-[:OF]->(s),
      (:Audit {id: 'audit-far', status: 'OPEN', stage: 'PRE_AUDIT', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2026-01-01')})-[:OF]->(far)`);
}

/** Schemes, asked for and changed as anybody. */
export function scheming(w: World) {
  const mutate = async (as: CastMember, text: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await w.as(as).ask(text, variables);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as any;
  };
  const given = { kind: 'NO_LOW_COST', year: 2026 };
  return {
    mutate,
    of: async (as: CastMember | null, id = 'audit-lead') => {
      const { data } = await (as ? w.as(as) : w.public).ask(
        `query($id: ID!) { node(id: $id) { ... on Audit { mayEnterSchemes schemes(first: 100) { totalCount nodes { ${SCHEME} } } } } }`,
        { id: audit(id) },
      );
      return data.node;
    },
    add: (as: CastMember, input: object, id = 'audit-lead', key: string | null = null) =>
      mutate(
        as,
        `mutation($audit: ID!, $input: SchemeInput!, $key: String) { addScheme(audit: $audit, input: $input, idempotencyKey: $key) { __typename ... on Scheme { ${SCHEME} } ${PROBLEM} } }`,
        { audit: audit(id), input: { ...given, ...input }, key },
      ),
    edit: (as: CastMember, scheme: { id: string; version: number }, input: object) =>
      mutate(
        as,
        `mutation($id: ID!, $version: Int!, $input: SchemeInput!) { editScheme(id: $id, version: $version, input: $input) { __typename ... on Scheme { ${SCHEME} } ${PROBLEM} } }`,
        { id: scheme.id, version: scheme.version, input },
      ),
    remove: (as: CastMember, scheme: { id: string; version: number }) =>
      mutate(
        as,
        `mutation($id: ID!, $version: Int!) { removeScheme(id: $id, version: $version) { __typename ... on RemovedScheme { id } ${PROBLEM} } }`,
        { id: scheme.id, version: scheme.version },
      ),
    verify: (as: CastMember, scheme: { id: string; version: number }, values: object[], more: object = {}) =>
      mutate(
        as,
        `mutation($id: ID!, $version: Int!, $input: VerifiedFiguresInput!) { verifyScheme(id: $id, version: $version, input: $input) { __typename ... on Scheme { ${SCHEME} } ${PROBLEM} } }`,
        { id: scheme.id, version: scheme.version, input: { values, year: 2026, source: '现场核实', ...more } },
      ),
    share: (as: CastMember, scheme: { id: string; version: number }, shares: Record<string, number>) =>
      mutate(
        as,
        `mutation($id: ID!, $version: Int!, $shares: [SchemeShareInput!]!) { shareScheme(id: $id, version: $version, shares: $shares) { __typename ... on Scheme { ${SCHEME} } ${PROBLEM} } }`,
        {
          id: scheme.id,
          version: scheme.version,
          shares: Object.entries(shares).map(([id, basisPoints]) => ({ audit: audit(id), basisPoints })),
        },
      ),
    paste: (as: CastMember, headers: (string | object)[], rows: string[][], more: object = {}) =>
      mutate(
        as,
        `mutation($audit: ID!, $headers: [SchemeHeadingInput!]!, $rows: [SchemeRowInput!]!, $year: Int!, $energyBasis: EnergyBasis, $source: String, $key: String) {
          pasteSchemes(audit: $audit, headers: $headers, rows: $rows, year: $year, energyBasis: $energyBasis, source: $source, idempotencyKey: $key) {
            __typename ... on SchemePaste { rows added refused { row cells problems { column message } } } ... on Problem { code message } ... on RuleBroken { rule } ... on InvalidInput { fields { path } } } }`,
        {
          audit: audit('audit-lead'),
          headers: headers.map((one) => (typeof one === 'string' ? { header: one } : one)),
          rows: rows.map((cells, i) => ({ row: i + 2, cells })),
          year: 2026,
          ...more,
        },
      ),
  };
}
