import { globalId } from '../../server/platform/ids.ts';
import type { World } from '../support/world.ts';
import { ids, matrixWorld } from './matrix-world.ts';

/** What an enterprise, its regulator and an administrator have, and hardly anybody else knows of. */
export async function plantHidden(w: World): Promise<void> {
  await matrixWorld(w);
  await w.given(`
    MATCH (p:Person {id: 'lead'}), (park:Park {id: 'park'})
    CREATE (p)-[:HAS_TOKEN]->(:ApiToken {id: 'the-token', digest: 'x', name: '程序', createdAt: datetime(), expiresOn: date('2099-01-01'),
      expiresAt: datetime('2099-01-01T00:00:00Z')})
    CREATE (:PersonInvitation {id: 'the-invitation', openKey: 'x', tokenHash: 'x', email: 'invited@cast.example', role: 'PARK_MANAGER',
      invitedBy: 'regulator', invitedAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})-[:INVITES_TO]->(park)
    CREATE (:MandatoryList {id: 'the-list', key: '21 2033', authority: '21', year: 2033, edition: 0})-[:HAS_DRAFT]->(d:ListDraft {id: 'the-draft',
      authority: '21', year: 2033, status: 'DRAFT', version: 1, startedOn: date('2026-11-24'), missingEvidence: []})
    CREATE (d)-[:PROPOSES]->(:DraftEntry {id: 'the-draft the-entry', enterprise: 'lead-works', name: '甲', evidence: '[]', reasons: '[]', keyRegion: false,
      weight: 0, version: 1})`);
  await w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'})
    CREATE (o:OrderToCorrect {id: 'the-order', authority: '21', year: 2033, step: 'START', stepDueOn: date('2026-01-01'), issuedOn: date('2026-01-02'),
      dueOn: date('2026-02-01'), documentNo: '甲', requirement: '甲', status: 'OPEN', version: 1})-[:ORDERS]->(subject)
    CREATE (o)-[:PENALISED_BY]->(:PenaltyRecord {id: 'the-penalty', decidedOn: date('2026-02-02'), documentNo: '甲', kind: 'WARNING', basis: '甲',
      version: 1})`);
  await w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'})
    CREATE (:Disclosure {id: 'the-disclosure', list: 'the-list', authority: '21', year: 2033, enterprise: 'lead-works', edition: 0})
      -[:HAS_DRAFT]->(:DisclosureDraft {id: 'the-disclosure-draft', side: 'ENTERPRISE', status: 'SUBMITTED', values: '[]', version: 1})
    CREATE (subject)-[:ATTENDED]->(:Training {id: 'the-training', division: '21', name: '甲', day: date('2026-01-05'), place: '甲', organiser: '甲',
      hours: 8.0, people: 3, version: 1})`);
  await w.given(`
    MATCH (audit:Audit {id: 'the-audit'})
    CREATE (:Expert {id: 'the-expert', division: '21', name: '甲', employer: '甲', fields: ['ENERGY'], industries: [], active: true, version: 1})
    CREATE (p:Panel {id: 'the-panel', kind: 'ASSESSMENT', size: 3, status: 'OPEN', drawnOn: date('2026-01-05'), sector: '甲', populationHash: 'x',
      commitment: 'x', seed: 'x', rulePack: '0/2016-07-01/1', population: '[]', recusals: '[]', version: 1})-[:SITS_FOR]->(audit)
    CREATE (p)-[:SEATS]->(:PanelSeat {id: 'the-panel the-expert', expert: 'the-expert', name: '甲', employer: '甲', covers: ['ENERGY'], place: 1})`);
  await w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'})
    CREATE (:Exemplar {id: 'the-exemplar', authority: '21', kind: 'ENTERPRISE', title: '甲', year: 2025, summary: '甲', figures: '[]', status: 'PROPOSED',
      proposedOn: date('2026-01-05'), version: 1})-[:EXEMPLIFIES]->(subject)
    CREATE (team:GuidanceTeam {id: 'the-team', name: '甲', division: '21', version: 1}), (:GuidanceTeam {id: 'their-team', name: '乙', division: '22', version: 1})
    CREATE (team)-[:HAS_MEMBER]->(m:GuidanceMember {id: 'the-guide', name: '甲', sector: '甲', role: 'MEMBER', since: date('2025-01-01'), named: true})
    CREATE (v:GuidanceVisit {id: 'the-visit', day: date('2026-01-05'), topic: '甲', advice: '甲', status: 'OPEN', version: 1})-[:GUIDES]->(subject)
    CREATE (v)-[:BY_TEAM]->(team), (v)-[:GUIDED_BY]->(m)`);
  await w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'})
    CREATE (d:Drive {id: 'the-drive', name: '甲', indicators: [], year: 2025, dueOn: date('2099-01-01'), templates: '[]', named: true, state: 'OPEN', tier: 0,
      openedAt: datetime(), version: 1})-[:RUN_BY]->(subject)
    CREATE (d)-[:ASKS {id: 'the-question', askedAt: datetime(), tier: 1, expiresAt: datetime('2099-01-01T00:00:00Z'), version: 1}]->(i:Invitation
      {id: 'the-asking', answer: 'OPEN', createdAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})-[:INVITES]->(subject)`);
  await w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'})
    CREATE (v:CarbonVerification {id: 'the-carbon', key: 'lead-works 2025', year: 2025, body: '甲', reportNo: '甲', reportedOn: date('2026-01-05'), boundary: '甲',
      status: 'RECORDED', version: 1})-[:VERIFIES]->(subject)
    CREATE (v)-[:STATES]->(:EmissionPart {id: 'the-carbon FUEL', place: 0, scope: 'FUEL', amount: 7, year: 2025, factorEdition: '甲', source: '甲'})
    CREATE (:CreditRating {id: 'the-rating', key: 'lead-works 2025', authority: '21', year: 2025, status: 'TOLD', points: 80, proposed: 'BLUE', grade: 'BLUE',
      reasons: '[]', rulePack: '0/2016-07-01/4', toldOn: date('2026-01-05'), version: 1})-[:RATES]->(subject)`);
}

export const missing = (type: string) => globalId(type, 'never-there');
/** What is asked for by an id, once for what is hidden and once for what was never there. */
export type Asked = readonly [name: string, hidden: string, missing: string, ask: string];
export const scope = '{ park: $id, year: 2025, targets: [{ indicator: COD, share: 0.5 }] }';
export const terms = 'scopes: [IDENTITY], expiresOn: "2099-01-01"';
export const refusal = '{ __typename ... on Problem { code message } ... on NotFound { id what } }';
export const enterprise = [ids.subject, missing('Enterprise')] as const;
export const audit = [ids.audit, missing('Audit')] as const;
export const draft = [globalId('MandatoryListDraft', 'the-draft'), missing('MandatoryListDraft')] as const;
export const order = [globalId('OrderToCorrect', 'the-order'), missing('OrderToCorrect')] as const;
export const penalty = 'penalty: { decidedOn: "2026-02-02", documentNo: "甲", kind: WARNING, basis: "甲" }';
export const expert = [globalId('Expert', 'the-expert'), missing('Expert')] as const;
export const panel = [globalId('Panel', 'the-panel'), missing('Panel')] as const;
export const draftEntry = [globalId('DraftEntry', 'the-draft the-entry'), missing('DraftEntry')] as const;
export const training = [globalId('Training', 'the-training'), missing('Training')] as const;
export const exemplar = [globalId('Exemplar', 'the-exemplar'), missing('Exemplar')] as const;
export const team = [globalId('GuidanceTeam', 'the-team'), missing('GuidanceTeam')] as const;
export const guidance = [globalId('GuidanceVisit', 'the-visit'), missing('GuidanceVisit')] as const;
export const held = 'kind: PROJECT, title: "甲", year: 2025, summary: "甲", figures: []';
export const guided = 'day: "2026-01-05", topic: "甲", advice: "甲", members: ["x"]';
export const joins = 'name: "甲", sector: "甲", role: MEMBER, since: "2025-01-01"';
export const disclosure = [globalId('Disclosure', 'the-disclosure'), missing('Disclosure')] as const;
export const disclosureDraft = [
  globalId('DisclosureDraft', 'the-disclosure-draft'),
  missing('DisclosureDraft'),
] as const;
export const note = [ids.note, missing('Note')] as const;
export const noteGiven = 'input: { text: "甲", day: "2026-01-05" }';
export const carbon = [globalId('CarbonVerification', 'the-carbon'), missing('CarbonVerification')] as const;
export const carbonGiven =
  'year: 2025, body: "甲", reportNo: "甲", reportedOn: "2026-01-05", boundary: "甲", parts: [{ scope: FUEL, value: 1, year: 2025, factorEdition: "甲", source: "甲" }]';
export const creditRating = [globalId('CreditRating', 'the-rating'), missing('CreditRating')] as const;
export const drive = [globalId('Drive', 'the-drive'), missing('Drive')] as const;
export const question = [globalId('Invitation', 'the-question'), missing('Invitation')] as const;
export const received = [globalId('ReceivedInvitation', 'the-asking'), missing('ReceivedInvitation')] as const;
export const scheme = [ids.scheme, missing('Scheme')] as const;
export const schemeGiven = 'name: "甲", kind: NO_LOW_COST, year: 2025';
export const nodes = {
  link: 'SupplyLink',
  audit: 'Audit',
  scheme: 'Scheme',
  whole: 'WholeAudit',
  job: 'ImportJob',
  merge: 'EnterpriseMerge',
  suggestion: 'MergeSuggestion',
  subject: 'Enterprise',
  consent: 'Consent',
  ask: 'ConsentAsk',
} as const;
export const account = (id: string) => [globalId('AccountHolder', id), missing('AccountHolder')] as const;
export const member = globalId('Membership', 'ENTERPRISE ENTERPRISE lead-works');
