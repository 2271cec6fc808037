import { getNamedType, isInputObjectType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { schema } from '../../server/schema.ts';
import { world } from '../support/world.ts';
import { asKind, creditCode, ids, matrixWorld, type ViewerKind } from './matrix-world.ts';

const w = await world();
beforeAll(async () => {
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
    CREATE (v:CarbonVerification {id: 'the-carbon', key: 'lead-works 2025', year: 2025, body: '甲', reportNo: '甲', reportedOn: date('2026-01-05'), boundary: '甲',
      status: 'RECORDED', version: 1})-[:VERIFIES]->(subject)
    CREATE (v)-[:STATES]->(:EmissionPart {id: 'the-carbon FUEL', place: 0, scope: 'FUEL', amount: 7, year: 2025, factorEdition: '甲', source: '甲'})
    CREATE (:CreditRating {id: 'the-rating', key: 'lead-works 2025', authority: '21', year: 2025, status: 'TOLD', points: 80, proposed: 'BLUE', grade: 'BLUE',
      reasons: '[]', rulePack: '0/2016-07-01/4', toldOn: date('2026-01-05'), version: 1})-[:RATES]->(subject)`);
});
afterAll(() => w.close());

const missingCode = '91110000802100433B';
const missing = (type: string) => globalId(type, 'never-there');
type Asked = readonly [name: string, hidden: string, missing: string, ask: string];
const scope = '{ park: $id, year: 2025, targets: [{ indicator: COD, share: 0.5 }] }';
const terms = 'scopes: [IDENTITY], expiresOn: "2099-01-01"';
const refusal = '{ __typename ... on Problem { code message } ... on NotFound { id what } }';
const enterprise = [ids.subject, missing('Enterprise')] as const;
const audit = [ids.audit, missing('Audit')] as const;
const draft = [globalId('MandatoryListDraft', 'the-draft'), missing('MandatoryListDraft')] as const;
const order = [globalId('OrderToCorrect', 'the-order'), missing('OrderToCorrect')] as const;
const penalty = 'penalty: { decidedOn: "2026-02-02", documentNo: "甲", kind: WARNING, basis: "甲" }';
const expert = [globalId('Expert', 'the-expert'), missing('Expert')] as const;
const panel = [globalId('Panel', 'the-panel'), missing('Panel')] as const;
const draftEntry = [globalId('DraftEntry', 'the-draft the-entry'), missing('DraftEntry')] as const;
const training = [globalId('Training', 'the-training'), missing('Training')] as const;
const exemplar = [globalId('Exemplar', 'the-exemplar'), missing('Exemplar')] as const;
const team = [globalId('GuidanceTeam', 'the-team'), missing('GuidanceTeam')] as const;
const guidance = [globalId('GuidanceVisit', 'the-visit'), missing('GuidanceVisit')] as const;
const held = 'kind: PROJECT, title: "甲", year: 2025, summary: "甲", figures: []';
const guided = 'day: "2026-01-05", topic: "甲", advice: "甲", members: ["x"]';
const joins = 'name: "甲", sector: "甲", role: MEMBER, since: "2025-01-01"';
const disclosure = [globalId('Disclosure', 'the-disclosure'), missing('Disclosure')] as const;
const disclosureDraft = [globalId('DisclosureDraft', 'the-disclosure-draft'), missing('DisclosureDraft')] as const;
const note = [ids.note, missing('Note')] as const;
const noteGiven = 'input: { text: "甲", day: "2026-01-05" }';
const carbon = [globalId('CarbonVerification', 'the-carbon'), missing('CarbonVerification')] as const;
const carbonGiven =
  'year: 2025, body: "甲", reportNo: "甲", reportedOn: "2026-01-05", boundary: "甲", parts: [{ scope: FUEL, value: 1, year: 2025, factorEdition: "甲", source: "甲" }]';
const creditRating = [globalId('CreditRating', 'the-rating'), missing('CreditRating')] as const;
const scheme = [ids.scheme, missing('Scheme')] as const;
const schemeGiven = 'name: "甲", kind: NO_LOW_COST, year: 2025';
const nodes = {
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
const account = (id: string) => [globalId('AccountHolder', id), missing('AccountHolder')] as const;
const member = globalId('Membership', 'ENTERPRISE ENTERPRISE lead-works');
const asked: Asked[] = [
  ...Object.entries(nodes).map(([key, type]): Asked => [
    `node of ${type}`,
    ids[key as keyof typeof nodes],
    missing(type),
    'node(id: $id) { __typename id }',
  ]),
  ['enterprise', ...enterprise, 'enterprise(id: $id) { name }'],
  ['enterprises', ...enterprise, 'enterprises(filter: { ids: [$id] }) { totalCount nodes { name } }'],
  [
    'enterprises by park',
    ids.park,
    missing('Park'),
    'enterprises(filter: { park: $id, aboveScale: true }) { totalCount }',
  ],
  ['supplyChain', ...enterprise, 'supplyChain(enterprise: $id) { totalNodes }'],
  ['supplyPaths', ...enterprise, 'supplyPaths(from: $id, to: $id) { enterprises { name } }'],
  ['seenByOthers', ...enterprise, 'seenByOthers(enterprise: $id) { facts { value } }'],
  ['linksAmong', ...enterprise, `linksAmong(enterprises: [$id, "${ids.partner}"]) { product }`],
  ['supplyTiers', ...enterprise, 'supplyTiers(enterprise: $id, indicator: COD) { asOf tiers { named } }'],
  [
    'giveConsent',
    ...enterprise,
    `giveConsent(enterprise: $id, link: "${ids.behind}", to: "${ids.open}", ${terms}) ${refusal}`,
  ],
  [
    'giveConsent, the link',
    ids.link,
    missing('SupplyLink'),
    `giveConsent(enterprise: "${ids.far}", link: $id, to: "${ids.open}", ${terms}) ${refusal}`,
  ],
  [
    'giveConsent, to whom',
    ...enterprise,
    `giveConsent(enterprise: "${ids.far}", link: "${ids.behind}", to: $id, ${terms}) ${refusal}`,
  ],
  ['withdrawConsent', ids.consent, missing('Consent'), `withdrawConsent(consent: $id) ${refusal}`],
  [
    'askForConsent',
    ...enterprise,
    `askForConsent(enterprise: $id, of: "${ids.open}", scopes: [IDENTITY], reason: "甲") ${refusal}`,
  ],
  [
    'askForConsent, of whom',
    ...enterprise,
    `askForConsent(enterprise: "${ids.far}", of: $id, scopes: [IDENTITY], reason: "甲") ${refusal}`,
  ],
  ['closeConsentAsk', ids.ask, missing('ConsentAsk'), `closeConsentAsk(ask: $id) ${refusal}`],
  ['wholeAudit', ids.whole, missing('WholeAudit'), 'wholeAudit(id: $id) { name }'],
  ['importJob', ids.job, missing('ImportJob'), 'importJob(id: $id) { filename }'],
  ['scopeProposal', ids.park, missing('Park'), `scopeProposal(input: ${scope}) { status }`],
  ['cancelImport', ids.job, missing('ImportJob'), `cancelImport(job: $id) ${refusal}`],
  ['mergeEnterprises', ...enterprise, `mergeEnterprises(keep: $id, merge: "${ids.open}") ${refusal}`],
  ['mergeEnterprises, the other end', ...enterprise, `mergeEnterprises(keep: "${ids.far}", merge: $id) ${refusal}`],
  ['undoMerge', ids.merge, missing('EnterpriseMerge'), `undoMerge(merge: $id) ${refusal}`],
  [
    'dismissMergeSuggestion',
    ids.suggestion,
    missing('MergeSuggestion'),
    `dismissMergeSuggestion(suggestion: $id) ${refusal}`,
  ],
  [
    'publishMandatoryList',
    ...enterprise,
    `publishMandatoryList(authority: "21", year: 2031, publishedOn: "2026-01-31", entries: [{ enterprise: $id, categories: [{ category: TOXIC_HAZARDOUS, evidence: "x" }] }]) ${refusal}`,
  ],
  [
    'correctMandatoryList',
    ...enterprise,
    `correctMandatoryList(authority: "21", year: 2031, reason: "x", entries: [{ enterprise: $id, categories: [{ category: TOXIC_HAZARDOUS, evidence: "x" }] }]) ${refusal}`,
  ],
  ['node of MandatoryListDraft', ...draft, 'node(id: $id) { __typename id }'],
  [
    'addDraftEntry',
    ...draft,
    `addDraftEntry(draft: $id, version: 1, enterprise: "${ids.open}", categories: []) ${refusal}`,
  ],
  [
    'addDraftEntry, whom',
    ...enterprise,
    `addDraftEntry(draft: "${draft[0]}", version: 1, enterprise: $id, categories: []) ${refusal}`,
  ],
  ['updateDraftEntry', ...draftEntry, `updateDraftEntry(entry: $id, version: 1, reason: "甲") ${refusal}`],
  ['removeDraftEntry', ...draftEntry, `removeDraftEntry(entry: $id, version: 1, reason: "甲") ${refusal}`],
  [
    'publishMandatoryListDraft',
    ...draft,
    `publishMandatoryListDraft(draft: $id, version: 1, publishedOn: "2026-01-31") ${refusal}`,
  ],
  ['savingsLedger', ...enterprise, 'savingsLedger(enterprise: $id) { place { name } }'],
  ['savingsLedger of a park', ids.park, missing('Park'), 'savingsLedger(park: $id) { place { name } }'],
  ['addScheme', ...audit, `addScheme(audit: $id, input: { ${schemeGiven} }) ${refusal}`],
  [
    'pasteSchemes',
    ...audit,
    `pasteSchemes(audit: $id, year: 2025, headers: [{ header: "方案名称" }, { header: "方案类型" }], rows: [{ row: 2, cells: ["甲", "无/低费"] }]) ${refusal}`,
  ],
  ['editScheme', ...scheme, `editScheme(id: $id, version: 1, input: { name: "甲" }) ${refusal}`],
  ['removeScheme', ...scheme, `removeScheme(id: $id, version: 1) ${refusal}`],
  ['verifyScheme', ...scheme, `verifyScheme(id: $id, version: 1, input: { values: [], year: 2025 }) ${refusal}`],
  ['shareScheme', ...scheme, `shareScheme(id: $id, version: 1, shares: []) ${refusal}`],
  ['node of OrderToCorrect', ...order, 'node(id: $id) { __typename id }'],
  ['fulfilOrderToCorrect', ...order, `fulfilOrderToCorrect(order: $id, version: 1) ${refusal}`],
  ['withdrawOrderToCorrect', ...order, `withdrawOrderToCorrect(order: $id, version: 1, reason: "甲") ${refusal}`],
  ['recordPenalty', ...order, `recordPenalty(order: $id, version: 1, ${penalty}) ${refusal}`],
  ['correctPenalty', ...order, `correctPenalty(order: $id, version: 1, ${penalty}) ${refusal}`],
  ['node of Expert', ...expert, 'node(id: $id) { __typename id }'],
  ['editExpert', ...expert, `editExpert(expert: $id, version: 1, input: { name: "甲" }) ${refusal}`],
  [
    'addExpertTie',
    ...expert,
    `addExpertTie(expert: $id, version: 1, enterprise: "${ids.open}", kind: AGENCY) ${refusal}`,
  ],
  ['removeExpertTie', ...expert, `removeExpertTie(expert: $id, version: 1, tie: "x") ${refusal}`],
  ['drawPanel', ...audit, `drawPanel(audit: $id, kind: ASSESSMENT) ${refusal}`],
  ['node of Panel', ...panel, 'node(id: $id) { __typename id }'],
  ['replacePanelMember', ...panel, `replacePanelMember(panel: $id, version: 1, expert: "x", reason: "甲") ${refusal}`],
  ['scoreAudit', ...panel, `scoreAudit(panel: $id, expert: "x", version: 0, points: [], vetoes: []) ${refusal}`],
  [
    'decideAssessment',
    ...audit,
    `decideAssessment(audit: $id, version: 1, kind: ASSESSMENT, on: "2026-01-31", opinion: "甲") ${refusal}`,
  ],
  ['node of Disclosure', ...disclosure, 'node(id: $id) { __typename id }'],
  ['disclosure', ...disclosure, 'disclosure(id: $id) { __typename id }'],
  ['disclosures of an enterprise', ...enterprise, 'enterprise(id: $id) { disclosures { id } }'],
  [
    'draftDisclosure',
    globalId('ListEntry', 'the-draft the-entry'),
    missing('ListEntry'),
    `draftDisclosure(entry: $id, version: 0, values: []) ${refusal}`,
  ],
  ['submitDisclosure', ...disclosureDraft, `submitDisclosure(draft: $id, version: 1) ${refusal}`],
  ['publishDisclosure', ...disclosureDraft, `publishDisclosure(draft: $id, version: 1) ${refusal}`],
  ['node of Training', ...training, 'node(id: $id) { __typename id }'],
  ['editTraining', ...training, `editTraining(training: $id, version: 1, input: { place: "乙" }) ${refusal}`],
  ['removeTraining', ...training, `removeTraining(training: $id, version: 1, reason: "甲") ${refusal}`],
  [
    'recordTraining, who attended',
    ...enterprise,
    `recordTraining(division: "21", input: { name: "甲", day: "2026-01-05", place: "甲", organiser: "甲", hours: 8, people: 3, enterprises: [$id] }) ${refusal}`,
  ],
  ['node of Exemplar', ...exemplar, 'node(id: $id) { __typename id }'],
  ['editExemplar', ...exemplar, `editExemplar(exemplar: $id, version: 1, input: { title: "乙" }) ${refusal}`],
  ['agreeToExemplar', ...exemplar, `agreeToExemplar(exemplar: $id, version: 1) ${refusal}`],
  ['publishExemplar', ...exemplar, `publishExemplar(exemplar: $id, version: 1, documentNo: "甲") ${refusal}`],
  ['withdrawExemplar', ...exemplar, `withdrawExemplar(exemplar: $id, version: 1, reason: "甲") ${refusal}`],
  [
    'proposeExemplar',
    ...enterprise,
    `proposeExemplar(authority: "22", enterprise: $id, input: { ${held} }) ${refusal}`,
  ],
  [
    'proposeExemplar, the audit',
    ...audit,
    `proposeExemplar(authority: "22", enterprise: "${ids.far}", input: { ${held}, audit: $id }) ${refusal}`,
  ],
  [
    'proposeExemplar, the scheme',
    ...scheme,
    `proposeExemplar(authority: "22", enterprise: "${ids.far}", input: { ${held}, schemes: [$id] }) ${refusal}`,
  ],
  ['node of GuidanceVisit', ...guidance, 'node(id: $id) { __typename id }'],
  ['guidanceVisits', ...team, 'guidanceVisits(team: $id) { totalCount nodes { id } }'],
  ['editGuidanceTeam', ...team, `editGuidanceTeam(team: $id, version: 1, input: { name: "乙" }) ${refusal}`],
  ['addGuidanceMember', ...team, `addGuidanceMember(team: $id, version: 1, input: { ${joins} }) ${refusal}`],
  [
    'addGuidanceMember, whom',
    ...expert,
    `addGuidanceMember(team: "${globalId('GuidanceTeam', 'their-team')}", version: 1, input: { expert: $id, sector: "甲", role: MEMBER, since: "2025-01-01" }) ${refusal}`,
  ],
  [
    'editGuidanceMember',
    ...team,
    `editGuidanceMember(team: $id, version: 1, member: "${globalId('GuidanceMember', 'the-guide')}", input: { sector: "乙" }) ${refusal}`,
  ],
  [
    'editGuidanceMember, whom',
    globalId('GuidanceMember', 'the-guide'),
    missing('GuidanceMember'),
    `editGuidanceMember(team: "${globalId('GuidanceTeam', 'their-team')}", version: 1, member: $id, input: { sector: "乙" }) ${refusal}`,
  ],
  [
    'recordGuidanceVisit',
    ...team,
    `recordGuidanceVisit(team: $id, input: { enterprise: "${ids.far}", ${guided} }) ${refusal}`,
  ],
  [
    'recordGuidanceVisit, whom',
    ...enterprise,
    `recordGuidanceVisit(team: "${globalId('GuidanceTeam', 'their-team')}", input: { enterprise: $id, ${guided} }) ${refusal}`,
  ],
  ['editGuidanceVisit', ...guidance, `editGuidanceVisit(visit: $id, version: 1, input: { topic: "乙" }) ${refusal}`],
  ['answerGuidance', ...guidance, `answerGuidance(visit: $id, version: 1, answer: "甲") ${refusal}`],
  ['closeGuidance', ...guidance, `closeGuidance(visit: $id, version: 1, note: "甲") ${refusal}`],
  ['node of Note', ...note, 'node(id: $id) { __typename id }'],
  ['writeNote', ...enterprise, `writeNote(about: $id, ${noteGiven}) ${refusal}`],
  ['writeNote on a park', ids.park, missing('Park'), `writeNote(about: $id, ${noteGiven}) ${refusal}`],
  ['writeNote on an audit', ...audit, `writeNote(about: $id, ${noteGiven}) ${refusal}`],
  ['editNote', ...note, `editNote(note: $id, version: 1, input: { text: "乙" }) ${refusal}`],
  ['removeNote', ...note, `removeNote(note: $id, version: 1, reason: "甲") ${refusal}`],
  ['node of CarbonVerification', ...carbon, 'node(id: $id) { __typename id }'],
  [
    'recordCarbonVerification',
    ...enterprise,
    `recordCarbonVerification(enterprise: $id, input: { ${carbonGiven} }) ${refusal}`,
  ],
  [
    'recordCarbonVerification, the audit',
    ...audit,
    `recordCarbonVerification(enterprise: "${ids.far}", input: { audit: $id, ${carbonGiven} }) ${refusal}`,
  ],
  [
    'correctCarbonVerification',
    ...carbon,
    `correctCarbonVerification(verification: $id, version: 1, input: { body: "乙" }) ${refusal}`,
  ],
  ['confirmCarbonVerification', ...carbon, `confirmCarbonVerification(verification: $id, version: 1) ${refusal}`],
  [
    'returnCarbonVerification',
    ...carbon,
    `returnCarbonVerification(verification: $id, version: 1, reason: "甲") ${refusal}`,
  ],
  ['node of CreditRating', ...creditRating, 'node(id: $id) { __typename id }'],
  [
    'proposeCreditRatings',
    ...enterprise,
    `proposeCreditRatings(authority: "21", year: 2025, enterprises: [$id]) ${refusal}`,
  ],
  ['setCreditGrade', ...creditRating, `setCreditGrade(rating: $id, version: 1, grade: "BLUE") ${refusal}`],
  ['tellCreditRating', ...creditRating, `tellCreditRating(rating: $id, version: 1) ${refusal}`],
  ['objectToRating', ...creditRating, `objectToRating(rating: $id, version: 1, objection: "甲") ${refusal}`],
  ['answerObjection', ...creditRating, `answerObjection(rating: $id, version: 1, answer: "甲") ${refusal}`],
  ['publishCreditRating', ...creditRating, `publishCreditRating(rating: $id, version: 1) ${refusal}`],
  [
    'correctCreditRating',
    ...creditRating,
    `correctCreditRating(rating: $id, version: 1, grade: "RED", reason: "甲") ${refusal}`,
  ],
  ['log', ...enterprise, 'log(filter: { subject: $id }) { totalCount nodes { number } }'],
  ['revokeApiToken', globalId('ApiToken', 'the-token'), missing('ApiToken'), `revokeApiToken(id: $id) ${refusal}`],
  [
    'actAs',
    globalId('Membership', 'PARK_MANAGER PARK park'),
    missing('Membership'),
    `actAs(membership: $id) ${refusal}`,
  ],
  ['updateEnterprise', ...enterprise, `updateEnterprise(id: $id, version: 1, input: { address: "甲" }) ${refusal}`],
  [
    'updateSupplyLink',
    ids.link,
    missing('SupplyLink'),
    `updateSupplyLink(id: $id, version: 1, input: { unit: "t" }) ${refusal}`,
  ],
  [
    'updateAnnualRecord',
    globalId('AnnualRecord', 'the-record'),
    missing('AnnualRecord'),
    `updateAnnualRecord(id: $id, version: 1, input: { source: "甲" }) ${refusal}`,
  ],
  [
    'renameWholeAudit',
    ids.whole,
    missing('WholeAudit'),
    `renameWholeAudit(id: $id, version: 1, name: "甲") ${refusal}`,
  ],
  [
    'passWholeAudit',
    ids.whole,
    missing('WholeAudit'),
    `passWholeAudit(wholeAudit: $id, version: 1, on: "2026-01-31") ${refusal}`,
  ],
  ['audits of an enterprise', ...enterprise, 'audits(filter: { enterprise: $id }) { totalCount nodes { id } }'],
  ['audits of a park', ids.park, missing('Park'), 'audits(filter: { park: $id }) { totalCount nodes { id } }'],
  [
    'startAudit',
    ...enterprise,
    `startAudit(input: { enterprise: $id, basis: VOLUNTARY, mode: STANDARD, openedOn: "2026-01-31" }) ${refusal}`,
  ],
  ['moveAudit', ...audit, `moveAudit(audit: $id, version: 1, to: AUDIT) ${refusal}`],
  ['returnAudit', ...audit, `returnAudit(audit: $id, version: 1, to: PREPARATION, reason: "甲") ${refusal}`],
  ['deferAudit', ...audit, `deferAudit(audit: $id, version: 1, until: "2099-01-31", reason: "甲") ${refusal}`],
  ['resumeAudit', ...audit, `resumeAudit(audit: $id, version: 1) ${refusal}`],
  ['withdrawAudit', ...audit, `withdrawAudit(audit: $id, version: 1, reason: "甲") ${refusal}`],
  ['editAuditTeam', ...audit, `editAuditTeam(audit: $id, version: 1, team: []) ${refusal}`],
  ['closeWholeAudit', ids.whole, missing('WholeAudit'), `closeWholeAudit(id: $id, version: 1) ${refusal}`],
  ['openWholeAudit', ids.park, missing('Park'), `openWholeAudit(input: ${scope}, name: "甲") ${refusal}`],
];
/** An administrator sees every account, and who belongs where. */
const askedOfOthers: Asked[] = [
  ['deactivatePerson', ...account('lead'), `deactivatePerson(person: $id) ${refusal}`],
  ['reactivatePerson', ...account('lead'), `reactivatePerson(person: $id) ${refusal}`],
  ['revokeMembership', ...account('lead'), `revokeMembership(person: $id, membership: "${member}") ${refusal}`],
  [
    'invitePerson',
    ids.park,
    missing('Park'),
    `invitePerson(email: "new@cast.example", role: PARK_MANAGER, place: $id) ${refusal}`,
  ],
  [
    'withdrawPersonInvitation',
    globalId('PersonInvitation', 'the-invitation'),
    missing('PersonInvitation'),
    `withdrawPersonInvitation(invitation: $id) ${refusal}`,
  ],
];
const isChange = (ask: string) => Object.hasOwn(schema.getMutationType()!.getFields(), ask.split('(')[0]!);
const textOf = (ask: string) => `${isChange(ask) ? 'mutation' : 'query'}($id: ID!) { ${ask} }`;

/** An answer without what differs between any two requests, and without the id asked for. */
function bare(answer: string, id: string): string {
  const local = Buffer.from(id, 'base64url').toString('utf8').split(':')[1]!;
  return answer
    .replaceAll(id, 'ID')
    .replaceAll(local, 'ID')
    .replaceAll(/"requestId":"[^"]*"/g, '')
    .replaceAll(/request [0-9a-f-]{36}/g, '');
}
const blind: ViewerKind[] = [
  'public',
  'tier 2',
  'park out',
  'regulator out',
  'analyst without',
  'expert',
  'administrator',
];

describe.each(blind)(
  'To the viewer “%s” what is hidden is to the byte what is missing',
  { timeout: 120_000 },
  (kind) => {
    it.each([...asked, ...(kind === 'administrator' ? [] : askedOfOthers)])('%s', async (_, hidden, none, ask) => {
      const answer = async (id: string) => bare(JSON.stringify(await asKind(w, kind).ask(textOf(ask), { id })), id);
      expect(await answer(hidden)).toBe(await answer(none));
    });
    it('an enterprise by its credit code', async () => {
      const answer = (code: string) =>
        asKind(w, kind).ask('query($c: String!) { enterprise(creditCode: $c) { name } }', { c: code });
      expect(await answer(creditCode)).toEqual(await answer(missingCode));
    });
    it.each([
      ['exports of one', ids.subject, missing('Enterprise'), '/api/exports/supplies.csv?enterprise=ID'],
      ['exports of records of one', ids.subject, missing('Enterprise'), '/api/exports/records.json?enterprise=ID'],
      ['exports of a graph', ids.subject, missing('Enterprise'), '/api/exports/graph.gexf?enterprise=ID'],
      ['the evidence of an audit', ids.audit, missing('Audit'), '/api/audits/ID/evidence/x'],
      ['the errors of an import', ids.job, missing('ImportJob'), '/api/imports/ID/errors.csv'],
      ['the progress of an import', ids.job, missing('ImportJob'), '/api/imports/ID/events'],
    ])('over HTTP: %s', async (_, hidden, none, path) => {
      const answer = async (id: string) => {
        const response = await asKind(w, kind).fetch(path.replace('ID', id));
        return `${response.status} ${bare(await response.text(), id)}`;
      };
      expect(await answer(hidden)).toBe(await answer(none));
    });
  },
);

it.each(
  Object.entries({
    draft,
    order,
    expert,
    panel,
    training,
    scheme,
    exemplar,
    guidance,
    disclosure,
    note,
    carbon,
    creditRating,
  }),
)('The hidden %s is there: its regulator sees it', async (_, [id]) => {
  const { data } = await w.as('regulator').ask('query($id: ID!) { node(id: $id) { id } }', { id });
  expect(data.node).toEqual({ id });
});

it('Naming by hand whom one may not see is as naming nobody', { timeout: 120_000 }, async () => {
  const ask = (id: string) =>
    w
      .as('parkManager')
      .ask(
        `query($id: ID!) { scopeProposal(input: { park: "${ids.park}", year: 2025, targets: [{ indicator: COD, share: 0.5 }], exclude: [$id] }) { status candidates objective } }`,
        { id },
      );
  expect(await ask(ids.far)).toEqual(await ask(missing('Enterprise')));
});

it('Every root field that takes an id is asked for what is hidden and for what is missing', () => {
  const takesId = (field: GraphQLField<unknown, unknown>) =>
    field.args.some(({ type }) => {
      const named = getNamedType(type);
      if (!isInputObjectType(named)) return named.name === 'ID';
      return Object.values(named.getFields()).some((f) => getNamedType(f.type).name === 'ID');
    });
  const tried = new Set<string>();
  const info = new TypeInfo(schema);
  for (const [, , , ask] of [...asked, ...askedOfOthers])
    visit(parse(textOf(ask)), visitWithTypeInfo(info, { Field: () => void tried.add(info.getFieldDef()?.name ?? '') }));
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.values(type.getFields()));
  // Parks, draws and entries of published lists are public: there is nothing of them to hide.
  const publicThings = ['parkGraph', 'progress', 'drawRecheck', 'issueOrderToCorrect', 'recordRecheck', 'updatePark'];
  expect(roots.filter((f) => takesId(f) && !tried.has(f.name)).map((f) => f.name)).toEqual(publicThings);
});

describe('A cursor', () => {
  const LIST =
    'query($after: String) { enterprises(first: 1, after: $after) { totalCount nodes { name } pageInfo { endCursor } } }';
  const page = (after: string | null) => w.as('national').ask(LIST, { after });
  it('made up or changed is refused, and says so', async () => {
    const { endCursor } = (await page(null)).data.enterprises.pageInfo as { endCursor: string };
    expect((await page(endCursor)).data.enterprises.nodes).toHaveLength(1);
    const madeUp = Buffer.from(JSON.stringify(['a', 'lead-works'])).toString('base64url');
    const [position, signature] = endCursor.split('.') as [string, string];
    for (const cursor of [
      madeUp,
      `${madeUp}.${signature}`,
      position,
      `${position}.`,
      `${position}.${signature}.x`,
      `${endCursor}A`,
    ])
      expect((await page(cursor)).errors?.[0]).toMatchObject({
        message: 'after：游标无效',
        extensions: { code: 'INVALID_INPUT' },
      });
  });
  it('of a row one may not see leads to nothing but what one sees anyway', async () => {
    const { endCursor } = (await page(null)).data.enterprises.pageInfo as { endCursor: string };
    const { data } = await w.as('expert').ask(LIST, { after: endCursor });
    expect(data.enterprises.totalCount).toBe(1);
    for (const { name } of data.enterprises.nodes as { name: string }[]) expect(name).toBe('公开铸造有限公司');
  });
});
