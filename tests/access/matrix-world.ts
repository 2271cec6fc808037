import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import type { Asker, World } from '../support/world.ts';

/** The viewers of the matrix, each a person of the cast: `lead` is the enterprise looked at, `supplier` its direct partner. */
export const viewers = {
  public: null,
  self: 'lead',
  partner: 'supplier',
  'tier 2': 'strangeMember',
  'park in': 'parkManager',
  'park out': 'stranger',
  'regulator in': 'regulator',
  'regulator out': 'strangeRegulator',
  national: 'national',
  'analyst with a grant': 'analyst',
  'analyst without': 'nobody',
  expert: 'expert',
  administrator: 'admin',
} as const satisfies Record<string, CastMember | null>;
export type ViewerKind = keyof typeof viewers;
export const kinds = Object.keys(viewers) as ViewerKind[];

export function asKind(w: World, kind: ViewerKind): Asker {
  const member = viewers[kind];
  return member ? w.as(member) : w.public;
}

export const ids = {
  subject: globalId('Enterprise', 'lead-works'),
  partner: globalId('Enterprise', 'supplier-works'),
  far: globalId('Enterprise', 'stranger-works'),
  open: globalId('Enterprise', 'open-works'),
  park: globalId('Park', 'park'),
  link: globalId('SupplyLink', 'seen-link'),
  behind: globalId('SupplyLink', 'link-behind'),
  audit: globalId('Audit', 'the-audit'),
  scheme: globalId('Scheme', 'the-scheme'),
  whole: globalId('WholeAudit', 'the-whole-audit'),
  job: globalId('ImportJob', 'the-job'),
  merge: globalId('EnterpriseMerge', 'the-merge'),
  suggestion: globalId('MergeSuggestion', 'the-suggestion'),
  consent: globalId('Consent', 'the-consent'),
  ask: globalId('ConsentAsk', 'the-ask'),
  note: globalId('Note', 'the-note'),
};
export const creditCode = '91350200MA2YJ1XR9G';

const input = {
  targets: [{ indicator: 'COD', share: 0.8 }],
  ...{ outsideTiers: 0, materiality: 0, budget: null, include: [], exclude: [] },
};
const proposal = {
  ...{ status: 'OPTIMAL', cost: 55_554_400, gap: 0, candidates: 2, mixedBasis: 0, rulePack: 'x' },
  coverage: [{ indicator: 'COD', target: 0.8, reached: 0.9 }],
};

/** One of everything the product keeps; every fact in it bears a mark that stands nowhere else (see matrix.test.ts). */
export async function matrixWorld(w: World): Promise<void> {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (park:Park {id: 'park'}), (other:Park {id: 'other-park'}), (subject:Enterprise {id: 'lead-works'}),
       (partner:Enterprise {id: 'supplier-works'}), (far:Enterprise {id: 'stranger-works'}), (nobody:Person {id: 'nobody'})
     SET park.collects = ['COD'], partner.division = '330102', far.search = far.name, partner.search = partner.name,
       subject.aliases = ['龙头旧称厂'], subject.search = subject.name + ' 龙头旧称厂', subject.cardSearch = subject.name,
       subject.address = '密址路77号', subject.aboveScale = true, subject.creditCode = $creditCode, subject.verified = true, subject.auditCost = 3334400
     MERGE (role:Role {name: 'ANALYST'}) MERGE (nobody)-[:HOLDS]->(role)
     CREATE (open:Enterprise {id: 'open-works', name: '公开铸造有限公司', nameKey: 'open', search: '公开铸造有限公司 公开旧称厂', cardSearch: '公开铸造有限公司',
       aliases: ['公开旧称厂'], division: '210202', published: true, verified: false, lead: false, version: 1})
     CREATE (subject)-[:IN_PARK {since: date('2020-01-01')}]->(park), (open)-[:IN_PARK {since: date('2020-01-01')}]->(park),
       (far)-[:IN_PARK {since: date('2020-01-01')}]->(other), (park)-[:LED_BY]->(subject)
     CREATE (partner)-[:SUPPLIES {id: 'seen-link', product: '甲级阀体', annualVolume: 43211.5, unit: 't', annualValue: 98765400, reportedBy: [],
         supplierDispute: 'NOT_A_PARTNER', supplierDisputeReason: '密异议由', supplierDisputedAt: datetime('2023-05-05T00:00:00Z')}]->(subject),
       (far)-[:SUPPLIES {id: 'link-behind', product: '生铁锭', reportedBy: []}]->(partner)
     CREATE (subject)-[:HAS_RECORD]->(:AnnualRecord {id: 'the-record', year: 2025, cod: 8123.25, water: 91234.5, outputValue: 765432100, reportedBy: []})
     CREATE (audit:Audit {id: 'the-audit', mode: 'STANDARD', basis: 'MANDATORY', status: 'OPEN', stage: 'PRE_AUDIT', openedOn: date('2023-03-17')})-[:OF]->(subject)
     CREATE (audit)<-[:OF]-(:Scheme {id: 'the-scheme', place: 1, name: '密方案甲', kind: 'NO_LOW_COST', status: 'IMPLEMENTED', version: 1})-[:EXPECTS]->(:SavingFigures {id: 'the-scheme expected', electricity: 61728500.0, year: 2025})
     CREATE (:MandatoryEntry {id: 'the-entry', year: 2026, authority: '21', categories: ['HIGH_ENERGY'], inForce: true})-[:LISTS]->(subject)
     CREATE (whole:WholeAudit {id: 'the-whole-audit', name: '清河整体审核甲', year: 2025, status: 'OPEN', openedAt: datetime(), openedBy: 'park-manager', input: $input, proposal: $proposal})-[:COVERS]->(park)
     CREATE (whole)-[:INCLUDES {reasons: ['LEAD'], cost: 1111100, costAssumed: false, tier: 0, shares: [0.5]}]->(subject)
     CREATE (whole)-[:INCLUDES {reasons: ['CARRIES_LOAD'], cost: 2222200, costAssumed: false, tier: 0, shares: [0.4]}]->(open)
     CREATE (:Note {id: 'the-note', text: '密记事甲', day: date('2026-01-05'), authority: '21', writtenBy: 'regulator', version: 1})-[:NOTED_ON]->(subject)
     CREATE (:Note {id: 'the-note-of-the-park', text: '密记事甲', day: date('2026-01-05'), authority: '21', writtenBy: 'regulator', version: 1})-[:NOTED_ON]->(park)
     CREATE (:Note {id: 'the-note-of-the-audit', text: '密记事甲', day: date('2026-01-05'), authority: '21', writtenBy: 'regulator', version: 1})-[:NOTED_ON]->(audit)
     CREATE (:ImportJob {id: 'the-job', kind: 'SUPPLIES', state: 'DONE', filename: '龙头上传.csv', person: 'lead', operator: false, dryRun: false, queuedAt: datetime(),
       rows: 1, created: 0, updated: 0, unchanged: 0, rejected: 1, errors: 1, progress: 1.0, ignoredColumns: [], headers: [], columns: []})
     CREATE (:ImportError {id: 'the-error', job: 'the-job', place: 0, row: 2, code: 'REQUIRED', message: '错行密文', messageEn: 'x'})
     CREATE (gone:MergedEnterprise {id: 'gone-works', mergedInto: 'lead-works'})
     CREATE (merge:EnterpriseMerge {id: 'the-merge', mergedName: '被并老厂有限公司', mergedAt: datetime(), mergedBy: 'park-manager', chainVersion: 1, touches: [], before: '{}', filled: []})
     CREATE (merge)-[:KEPT]->(subject), (merge)-[:MERGED]->(gone)
     CREATE (s:MergeSuggestion {id: 'the-suggestion', score: 0.98, reasons: ['疑似同家密由'], status: 'OPEN'})
     CREATE (s)-[:SUGGESTS]->(subject), (s)-[:SUGGESTS]->(open)
     CREATE (consent:Consent {id: 'the-consent', link: 'seen-link', scopes: ['IDENTITY'], givenAt: datetime(), expiresOn: date('2091-07-13')})
     CREATE (consent)-[:GIVEN_BY]->(subject), (consent)-[:GIVEN_TO]->(open)
     CREATE (ask:ConsentAsk {id: 'the-ask', scopes: ['IDENTITY'], reason: '密问缘由', askedAt: datetime()})
     CREATE (ask)-[:ASKED_BY]->(subject), (ask)-[:ASKED_OF]->(partner)`,
    { input: JSON.stringify(input), proposal: JSON.stringify(proposal), creditCode },
  );
}
