import { expect } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { places, type CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

export const PROBLEM = `... on Problem { code message ... on RuleBroken { rule citation } ... on InvalidInput { fields { path } }
  ... on Conflict { currentVersion } }`;
export const PANEL = `id version kind status size drawnOn seed commitment populationHash population { key stratum name }
  recusals { name path { from relation to } } seats { expert name covers place hasAccount replacedOn reason }
  scores { expert total vetoes bySelf version }`;
export const AUDIT = `id version status assessedOn acceptedOn validUntil history { kind on side by }
  assessments { id kind result score passMark vetoes opinion merged on members }`;
export const auditId = globalId('Audit', 'the-audit');
export const expertId = (id: string) => globalId('Expert', id);
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** 青禾铸件 is being audited, ready to be assessed; ten experts of Liaoning, of whom one has an account. */
export async function auditedWorks(
  w: World,
  { works = places.supplierWorks.id, mode = 'STANDARD' }: { works?: string; mode?: string } = {},
) {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (e:Enterprise {id: $works}), (p:Park {id: 'park'})
     SET e.industry = '3391'
     CREATE (e)-[:IN_PARK]->(p)
     CREATE (a:Audit {id: 'the-audit', mode: $mode, basis: 'MANDATORY', stage: 'IMPLEMENTATION', status: 'OPEN', openedOn: date() - duration('P200D'),
       agency: '清源咨询', version: 1})-[:OF]->(e)
     CREATE (:Scheme {id: 's1', place: 1, name: '堵漏', kind: 'NO_LOW_COST', status: 'IMPLEMENTED', version: 1})-[:OF]->(a)
     CREATE (:Scheme {id: 's2', place: 2, name: '换炉', kind: 'MEDIUM_HIGH_COST', status: 'FEASIBLE', technical: 'PASS', economic: 'PASS',
       environmental: 'PASS', version: 1})-[:OF]->(a)
     WITH count(*) AS all
     UNWIND range(0, 9) AS i
     CREATE (:Expert {id: 'x' + i, name: '专家' + i, employer: '研究院' + i, fields: [['ENERGY', 'ENVIRONMENT', 'SECTOR'][i % 3]],
       industries: CASE WHEN i % 3 = 2 THEN ['33'] ELSE [] END, division: '21', active: true, version: 1})`,
    { works, mode },
  );
}
export const finishSchemes = (w: World) =>
  w.given(
    `MATCH (a:Audit {id: 'the-audit'}) MATCH (s:Scheme {id: 's2'}) SET s.status = 'IMPLEMENTED'
     FOREACH (purpose IN ['MONITORING_BEFORE', 'MONITORING_AFTER'] |
       CREATE (a)-[:HAS_EVIDENCE]->(:AuditEvidence {id: purpose, hash: purpose, name: purpose, kind: 'PDF', purpose: purpose, bytes: 1, addedAt: datetime()}))`,
  );

export function assessing(w: World) {
  const ask = async (as: CastMember | null, text: string, variables: object = {}) => {
    const { data, errors } = await (as ? w.as(as) : w.public).ask(text, { ...variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const score = (as: CastMember, panel: string, expert: string, sheet: object[], vetoes: string[] = [], version = 0) =>
    ask(
      as,
      `mutation($panel: ID!, $expert: ID!, $version: Int!, $points: [ScorePointsInput!]!, $vetoes: [String!]!) {
        done: scoreAudit(panel: $panel, expert: $expert, version: $version, points: $points, vetoes: $vetoes, comment: "核查现场") {
        __typename ... on PanelScore { total bySelf version vetoes } ${PROBLEM} } }`,
      { panel, expert, version, points: sheet, vetoes },
    ).then((data) => data.done);
  return {
    ask,
    score,
    draw: (as: CastMember, kind = 'ASSESSMENT', size: number | null = null, key: string | null = null) =>
      ask(
        as,
        `mutation($audit: ID!, $kind: AssessmentKind!, $size: Int, $key: String) {
          done: drawPanel(audit: $audit, kind: $kind, size: $size, idempotencyKey: $key) { __typename ... on Panel { ${PANEL} } ${PROBLEM} } }`,
        { audit: auditId, kind, size, key },
      ).then((data) => data.done),
    replace: (as: CastMember, panel: { id: string; version: number }, expert: string, reason = '出差') =>
      ask(
        as,
        `mutation($panel: ID!, $version: Int!, $expert: ID!, $reason: String!) {
          done: replacePanelMember(panel: $panel, version: $version, expert: $expert, reason: $reason) {
          __typename ... on Panel { ${PANEL} } ${PROBLEM} } }`,
        { panel: panel.id, version: panel.version, expert, reason },
      ).then((data) => data.done),
    /** Everybody who sits gives the same share of the points, and the first ticks the vetoes. */
    scoreAll: async (panel: { id: string; seats: any[] }, kind: string, share = 0.8, vetoes: string[] = []) => {
      const { node } = await ask(
        'regulator',
        `query($id: ID!, $kind: AssessmentKind!) { node(id: $id) { ... on Audit { readiness(kind: $kind) { sheet { item weight } } } } }`,
        { id: auditId, kind },
      );
      const points = node.readiness.sheet.map(({ item, weight }: any) => ({ item, points: weight * share }));
      const sitting = panel.seats.filter((seat) => seat.replacedOn === null);
      for (const [i, { expert, hasAccount }] of sitting.entries())
        await score(hasAccount ? 'expert' : 'regulator', panel.id, expert, points, i === 0 ? vetoes : []);
      return points as object[];
    },
    decide: (as: CastMember, kind: string, version: number, on = today(), key: string | null = null) =>
      ask(
        as,
        `mutation($audit: ID!, $version: Int!, $kind: AssessmentKind!, $on: Date!, $key: String) {
          done: decideAssessment(audit: $audit, version: $version, kind: $kind, on: $on, opinion: "资料齐全，结论可信", idempotencyKey: $key) {
          __typename ... on Audit { ${AUDIT} } ${PROBLEM} } }`,
        { audit: auditId, version, kind, on, key },
      ).then((data) => data.done),
    read: (as: CastMember | null, fields: string) =>
      ask(as, `query($id: ID!) { node(id: $id) { ... on Audit { ${fields} } } }`, { id: auditId }).then((d) => d.node),
  };
}
