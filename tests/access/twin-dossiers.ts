import { globalId } from '../../server/platform/ids.ts';
import type { Random, Row } from './twin-world.ts';

/** What an authority and an enterprise have on file between them, and nobody else knows of. */
export type Dossier = Row & { owner: string; told: string; amount: number };
export const dossier = (r: Random, owner: string): Dossier => ({
  ...{ id: `d-${owner}`, owner, told: `案${r.int(999)}`, amount: r.int(99_999), reportedBy: [] },
});

export const wipeDossiers = `MATCH (n) WHERE n:OrderToCorrect OR n:PenaltyRecord OR n:Training OR n:Scheme OR n:SavingFigures OR n:Note OR n:CarbonVerification
  OR n:EmissionPart OR n:CreditRating OR n:Exemplar OR n:Drive OR n:Invitation OR n:InvitationLetter DETACH DELETE n`;
/** After the audits: the first of an enterprise holds the scheme. */
export const writeDossiers = `
  CALL () { UNWIND $dossiers AS x MATCH (e:Enterprise {id: x.owner}) WITH x, e, left(e.division, 2) AS region
    CREATE (o:OrderToCorrect {id: 'o-' + x.owner, authority: region, year: 2026, step: 'START', stepDueOn: date('2026-01-01'), issuedOn: date('2026-01-02'),
      dueOn: date('2026-02-01'), documentNo: x.told, requirement: x.told, status: 'PENALISED', version: 1})-[:ORDERS]->(e)
    CREATE (o)-[:PENALISED_BY]->(:PenaltyRecord {id: 'p-' + x.owner, decidedOn: date('2026-02-02'), documentNo: x.told, kind: 'FINE', amount: x.amount,
      basis: x.told, version: 1})
    CREATE (e)-[:ATTENDED]->(:Training {id: 't-' + x.owner, division: region, name: x.told, day: date('2026-01-05'), place: x.told, organiser: x.told,
      hours: 8.0, people: 3, version: 1})
    CREATE (:Note {id: 'n-' + x.owner, text: x.told, day: date('2026-01-05'), authority: region, writtenBy: 'someone', version: 1})-[:NOTED_ON]->(e)
    CREATE (v:CarbonVerification {id: 'v-' + x.owner, key: x.owner + ' 2025', year: 2025, body: x.told, reportNo: x.told, reportedOn: date('2026-01-05'),
      boundary: x.told, status: 'RECORDED', version: 1})-[:VERIFIES]->(e)
    CREATE (v)-[:STATES]->(:EmissionPart {id: 'v-' + x.owner + ' FUEL', place: 0, scope: 'FUEL', amount: x.amount, year: 2025, factorEdition: '甲', source: '甲'})
    CREATE (:CreditRating {id: 'c-' + x.owner, key: x.owner + ' 2025', authority: region, year: 2025, status: 'TOLD', points: 80, proposed: 'BLUE',
      grade: 'BLUE', gradeReason: x.told, reasons: '[]', rulePack: $pack, toldOn: date('2026-01-05'), version: 1})-[:RATES]->(e)
    CREATE (:Exemplar {id: 'x-' + x.owner, authority: region, kind: 'ENTERPRISE', title: x.told, year: 2025, summary: x.told, figures: '[]', status: 'PROPOSED',
      proposedOn: date('2026-01-05'), version: 1})-[:EXEMPLIFIES]->(e)
    CREATE (e)<-[:RUN_BY]-(d:Drive {id: 'dr-' + x.owner, name: x.told, goal: x.told, indicators: [], year: 2025, dueOn: date('2030-01-01'), templates: '[]',
      named: true, state: 'OPEN', tier: 0, openedAt: datetime('2026-01-05T00:00:00Z'), version: 1})
    CREATE (e)<-[:INVITES]-(i:Invitation {id: 'iv-' + x.owner, answer: 'OPEN', createdAt: datetime('2026-01-05T00:00:00Z'), expiresAt: datetime('2030-01-01T00:00:00Z')})
    CREATE (d)-[:ASKS {id: 'as-' + x.owner, askedAt: datetime('2026-01-05T00:00:00Z'), tier: 1, message: x.told, expiresAt: i.expiresAt, version: 1}]->(i)
    CREATE (:InvitationLetter {id: 'le-' + x.owner, kind: 'INVITE', email: x.told + '@works.example', member: false, ask: 'as-' + x.owner, state: 'SENT',
      queuedAt: i.createdAt, sentAt: i.createdAt, tokenHash: 'le-' + x.owner, tokenUntil: i.expiresAt})-[:FOR]->(i)
    WITH x, e, COLLECT { MATCH (a:Audit)-[:OF]->(e) RETURN a ORDER BY a.id LIMIT 1 } AS audits
    UNWIND audits AS a
    CREATE (a)<-[:OF]-(s:Scheme {id: 's-' + x.owner, place: 1, name: x.told, kind: 'NO_LOW_COST', status: 'IMPLEMENTED', version: 1})
    CREATE (s)-[:EXPECTS]->(:SavingFigures {id: 's-' + x.owner + ' expected', electricity: toFloat(x.amount), year: 2025}) }`;

const kinds = {
  OrderToCorrect: 'o',
  Training: 't',
  Note: 'n',
  CarbonVerification: 'v',
  CreditRating: 'c',
  Exemplar: 'x',
  Scheme: 's',
  Drive: 'dr',
  Invitation: 'as',
  ReceivedInvitation: 'iv',
};
export const dossierIds = (owners: readonly string[]) =>
  owners.flatMap((owner) => Object.entries(kinds).map(([type, letter]) => globalId(type, `${letter}-${owner}`)));

const order = 'id documentNo requirement status pastDue enterprise { id name } penalty { documentNo amount }';
const verification = 'id body total parts { scope value } enterprise { id }';
const rating = 'id grade gradeReason mayObject enterprise { id }';
export const dossierDocuments: readonly string[] = [
  `{ enterprises(first: 20) { nodes { id drives(first: 2) { totalCount nodes { id name counts { asked } invitations(first: 2) { totalCount nodes { id message letters } } } }
    receivedInvitations(first: 2) { totalCount nodes { id unnamed askers { name message } } } } } }`,
  `{ enterprises(first: 20) { nodes { id ordersToCorrect { ${order} } notes { id text } carbonVerifications { ${verification} }
    creditRatings { ${rating} } exemplarRecords { id title status } mayRecordCarbon
    audits(first: 3) { nodes { id mayEnterSchemes schemes(first: 3) { totalCount nodes { id name expected { values { value } } } } } } } } }`,
  `{ ordersToCorrect(first: 9) { totalCount nodes { ${order} } } trainings(first: 9) { totalCount nodes { id name attended enterprises { id } } } }`,
  `{ carbonVerifications(first: 9) { totalCount nodes { ${verification} } } creditRatings(first: 9) { totalCount nodes { ${rating} } }
    exemplarRecords(first: 9) { totalCount nodes { id title enterprise { id } } } }`,
  '{ publicCreditRatings(first: 9) { totalCount } exemplars(first: 9) { totalCount } exemplarsPublished(year: 2025) }',
  '{ ordersToCorrect(first: 9, search: "案1") { totalCount } carbonVerifications(first: 9, search: "案1") { totalCount } trainings(first: 9, search: "案1") { totalCount } }',
];
