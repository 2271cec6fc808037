import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import type { World } from '../support/world.ts';

export const PROBLEM = `... on Problem { code message ... on RuleBroken { rule } ... on InvalidInput { fields { path } } ... on Conflict { currentVersion } }`;
export const FIELDS = `id version name year status returnReason body reportNo reportedOn boundary total statedTotal difference missing mayEdit mayJudge
  industry { key name verified } audit { id } parts { scope value unit year factorEdition source }`;
export const lead = globalId('Enterprise', 'lead-works');
export const steel = globalId('Enterprise', 'tier-2');
export const audit = globalId('Audit', 'audit-lead');
const basis = { year: 2025, factorEdition: '2022 年版排放因子', source: '燃料购进台账' };
/** 12 345.678 + 0.1 + 3 000 = 15 345.778 t. */
export const parts = [
  { scope: 'FUEL', value: 12345.678, ...basis },
  { scope: 'PROCESS', value: 0.1, ...basis },
  { scope: 'PURCHASED', value: 3000, ...basis },
];
export const given = {
  ...{ year: 2025, body: '沈阳清核认证有限公司', reportNo: 'QH-2025-017', reportedOn: '2026-04-20' },
  ...{ boundary: '厂区内全部生产系统', parts, statedTotal: 15345.778 },
};

/** The lead makes equipment and is audited since 2026, a steelworks since 2025; neither has a verification. */
export async function auditedRegion(w: World) {
  await smallRegion(w);
  await w.given(`
    MATCH (lead:Enterprise {id: 'lead-works'}), (steel:Enterprise {id: 'tier-2'}), (dye:Enterprise {id: 'member-b'})
    SET lead.industry = '3521', steel.industry = '3110'
    CREATE (:Audit {id: 'audit-lead', status: 'OPEN', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2026-02-03'), version: 1})-[:OF]->(lead),
      (:Audit {id: 'audit-steel', status: 'ASSESSED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2025-02-03'), version: 1})-[:OF]->(steel),
      (:Audit {id: 'audit-dye', status: 'OPEN', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2026-02-03'), version: 1})-[:OF]->(dye)`);
}

export function verifying(w: World) {
  const ask = async (who: CastMember | null, text: string, variables: object = {}) => {
    const { data, errors } = await (who ? w.as(who) : w.public).ask(text, { ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as any;
  };
  const change =
    (field: string, args = '', said = '') =>
    (who: CastMember | null, { id, version }: { id: string; version: number }, more: object = {}) =>
      ask(
        who,
        `mutation($id: ID!, $version: Int!, $key: String${args}) { ${field}(verification: $id, version: $version, key: $key${said}) { __typename ... on CarbonVerification { ${FIELDS} } ${PROBLEM} } }`,
        { id, version, ...more },
      );
  return {
    ask,
    record: (
      who: CastMember | null,
      more: { year?: number; [field: string]: unknown } = {},
      enterprise = lead,
      key: string | null = null,
    ) =>
      ask(
        who,
        `mutation($enterprise: ID!, $input: CarbonVerificationInput!, $key: String) {
          recordCarbonVerification(enterprise: $enterprise, input: $input, key: $key) { __typename ... on CarbonVerification { ${FIELDS} } ${PROBLEM} } }`,
        {
          enterprise,
          input: {
            ...given,
            parts: parts.map((part) => ({ ...part, year: Math.min(2025, more.year ?? 2025) })),
            ...more,
          },
          key,
        },
      ),
    correct: change('correctCarbonVerification', ', $input: CarbonVerificationChanges!', ', input: $input'),
    confirm: change('confirmCarbonVerification'),
    giveBack: change('returnCarbonVerification', ', $reason: String!', ', reason: $reason'),
    list: (who: CastMember | null, args = '') =>
      ask(who, `{ carbonVerifications${args} { totalCount nodes { ${FIELDS} } } }`),
    totals: (who: CastMember | null, args = '') =>
      ask(
        who,
        `{ carbonTotals${args} { industry { key } records total unit incomplete differing scopes { scope value lacking } } }`,
      ),
    awaited: (who: CastMember | null, args = '') =>
      ask(
        who,
        `{ carbonAwaited${args} { totalCount nodes { name year industry { key } audit { id } enterprise { id } } } }`,
      ),
    log: () =>
      w.graph.script(
        "MATCH (e:LogEntry {subjectType: 'CarbonVerification'}) RETURN e.act AS act, e.after AS after, e.enterprises AS enterprises ORDER BY e.number",
      ),
  };
}
