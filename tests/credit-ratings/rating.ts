import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import type { World } from '../support/world.ts';

export const PROBLEM = `... on Problem { code message ... on RuleBroken { rule } ... on InvalidInput { fields { path } } ... on Conflict { currentVersion } }`;
export const FIELDS = `id version name year status points proposed grade gradeReason toldOn objection answer mayDecide mayObject rulePack
  authority { code } grades { key verified citation } reasons { kind day document points } published { edition grade publishedOn reason }`;
export const enterprise = (id: string) => globalId('Enterprise', id);
export const lead = enterprise('lead-works');

/** Of 2025 the lead has a penalty, a fulfilled order that was late, and a failed re-check; member a was accepted; of 2024 there is an order of it. */
export async function ratedRegion(w: World) {
  await smallRegion(w);
  await w.given(`
    MATCH (lead:Enterprise {id: 'lead-works'}), (a:Enterprise {id: 'member-a'}), (b:Enterprise {id: 'member-b'})
    CREATE (o:OrderToCorrect {id: 'o1', authority: '21', year: 2025, step: 'START', issuedOn: date('2025-02-01'), dueOn: date('2025-03-03'), stepDueOn: date('2025-01-01'),
      documentNo: '环责改〔2025〕1号', requirement: '限期改正', status: 'PENALISED', version: 1})-[:ORDERS]->(lead)
    CREATE (o)-[:PENALISED_BY]->(:PenaltyRecord {id: 'p1', decidedOn: date('2025-04-01'), documentNo: '环罚〔2025〕3号', kind: 'FINE', basis: '甲', version: 1})
    CREATE (:OrderToCorrect {id: 'o2', authority: '21', year: 2025, step: 'REPORT', issuedOn: date('2025-05-01'), dueOn: date('2025-06-01'), stepDueOn: date('2025-01-01'),
      documentNo: '环责改〔2025〕2号', requirement: '限期改正', status: 'FULFILLED', closedOn: date('2025-06-20'), version: 1})-[:ORDERS]->(lead)
    CREATE (:OrderToCorrect {id: 'o3', authority: '21', year: 2024, step: 'REPORT', issuedOn: date('2024-05-01'), dueOn: date('2024-06-01'), stepDueOn: date('2024-01-01'),
      documentNo: '环责改〔2024〕9号', requirement: '限期改正', status: 'OPEN', version: 1})-[:ORDERS]->(lead)
    CREATE (:OrderToCorrect {id: 'o4', authority: '21', year: 2025, step: 'REPORT', issuedOn: date('2025-05-01'), dueOn: date('2025-06-01'), stepDueOn: date('2025-01-01'),
      documentNo: '环责改〔2025〕4号', requirement: '限期改正', status: 'FULFILLED', closedOn: date('2025-05-20'), version: 1})-[:ORDERS]->(b)
    CREATE (:RecheckDraw {id: 'd', authority: '21', year: 2024, round: 1})-[:FROZE]->(:RecheckMember {id: 'd lead', enterprise: 'lead-works', outcome: 'FAILED', recheckedOn: date('2025-09-09')})
    CREATE (:Audit {id: 'audit-a2', status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2024-06-01'), acceptedOn: date('2025-08-08'), validUntil: date('2030-08-08')})-[:OF]->(a)`);
}

export function rating(w: World) {
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
        `mutation($id: ID!, $version: Int!, $key: String${args}) { ${field}(rating: $id, version: $version, key: $key${said}) { __typename ... on CreditRating { ${FIELDS} } ${PROBLEM} } }`,
        { id, version, ...more },
      );
  const propose = (who: CastMember | null, enterprises: string[], more: object = {}) =>
    ask(
      who,
      `mutation($authority: String!, $year: Int!, $enterprises: [ID!]!, $key: String) {
        proposeCreditRatings(authority: $authority, year: $year, enterprises: $enterprises, key: $key) {
          __typename ... on ProposedCreditRatings { ratedAlready ratings { ${FIELDS} } } ${PROBLEM} } }`,
      { authority: '21', year: 2025, enterprises, ...more },
    );
  const tell = change('tellCreditRating');
  return {
    ask,
    propose,
    proposed: async (id = 'lead-works') => (await propose('regulator', [enterprise(id)])).ratings[0],
    setGrade: change('setCreditGrade', ', $grade: String!, $reason: String', ', grade: $grade, reason: $reason'),
    tell,
    object: change('objectToRating', ', $objection: String!', ', objection: $objection'),
    answer: change('answerObjection', ', $answer: String!, $grade: String', ', answer: $answer, grade: $grade'),
    publish: change('publishCreditRating'),
    correct: change('correctCreditRating', ', $grade: String!, $reason: String!', ', grade: $grade, reason: $reason'),
    /** Told so long ago that nobody can object any more. */
    told: async (id = 'lead-works') => {
      const { ratings } = await propose('regulator', [enterprise(id)]);
      const told = await tell('regulator', ratings[0]);
      await w.given("MATCH (r:CreditRating) SET r.toldOn = r.toldOn - duration('P10D')");
      return told;
    },
    list: (who: CastMember | null, args = '') =>
      ask(who, `{ creditRatings${args} { totalCount nodes { ${FIELDS} } } }`),
    open: (args = '', who: CastMember | null = null) =>
      ask(
        who,
        `{ publicCreditRatings${args} { totalCount nodes { name grade gradeName year authority { code } publishedOn edition earlier { edition grade gradeName } } } }`,
      ),
    counts: (args = '') => ask(null, `{ creditGradeCounts${args} { year grade gradeName count } }`),
    log: () =>
      w.graph.script(
        "MATCH (e:LogEntry {subjectType: 'CreditRating'}) RETURN e.act AS act, e.enterprises AS enterprises, e.divisions AS divisions, e.after AS after ORDER BY e.number",
      ),
  };
}
