import { getNamedType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes, schema } from '../../server/schema.ts';
import { world } from '../support/world.ts';
import { facts, maySee } from './matrix.ts';
import { asKind, kinds, matrixWorld } from './matrix-world.ts';
import { faults, type Look } from './faults.ts';
import { answerTo, ways } from './ways-in.ts';

const w = await world();
beforeAll(() => matrixWorld(w));
afterAll(() => w.close());

const looks: Look[] = [];
describe('The matrix of sight', { timeout: 300_000 }, () => {
  it.each(kinds)('holds for the viewer “%s” through every way in', async (kind) => {
    const asker = asKind(w, kind);
    for (const way of ways) looks.push({ way, kind, answer: await answerTo(way, asker) });
    const mine = looks.filter((look) => look.kind === kind);
    expect(mine.flatMap((look) => facts.flatMap((fact) => faults(look, fact, maySee(fact, kind))))).toEqual([]);
  });

  it('would be found out if any of its cells were wrong', () => {
    expect(looks).toHaveLength(kinds.length * ways.length);
    const unnoticed = facts.flatMap((fact) =>
      kinds
        .filter((kind) => {
          const mine = looks.filter((look) => look.kind === kind);
          return mine.every((look) => faults(look, fact, !maySee(fact, kind)).length === 0);
        })
        .map((kind) => `${fact} for ${kind}`),
    );
    const outOfReach = (cell: string) =>
      facts.some((fact) =>
        kinds.some(
          (kind) =>
            cell === `${fact} for ${kind}` &&
            !maySee(fact, kind) &&
            ways.every((way) => way.shows[fact] === undefined || !(way.reaches ?? kinds).includes(kind)),
        ),
      );
    expect(unnoticed.filter((cell) => !outOfReach(cell))).toEqual([]);
    expect(facts.filter((fact) => !ways.some((way) => way.shows[fact] !== undefined))).toEqual([]);
  });
});

const guarded = ['Enterprise', 'SupplyLink', 'AnnualRecord', 'WholeAudit', 'Audit', 'Scheme', 'ImportJob', 'Note'];
const standsFor = (type: string) =>
  guarded.includes(type.replace(/(Connection|Edge)$/, '')) || type === 'Node' || type === 'MergeSuggestion';
const sameForAll = 'reference data and settings: the same for everybody';
const written = 'a change: hidden-and-missing.test.ts';
/** Ways in that the matrix need not try, and why. */
const others: Record<string, string> = {
  ...Object.fromEntries(
    ['checkCreditCode', 'coalFactors', 'divisions', 'facts', 'importColumns', 'industries', 'installation', 'keyIndustries', 'rateLimit', 'rulePack', 'rulePacks'].map((f) => [`Query.${f}`, sameForAll]), // prettier-ignore
  ),
  ...Object.fromEntries(['log', 'logPeople', 'logState'].map((f) => [`Query.${f}`, 'the log: tests/log'])),
  ...Object.fromEntries(
    ['members', 'personInvitation', 'personInvitations', 'placesToInvite', 'viewer'].map((f) => [`Query.${f}`, 'accounts: members.test.ts']), // prettier-ignore
  ),
  'Query.mandatoryList': 'published lists are public records: tests/mandatory-lists',
  'Query.mandatoryLists': 'published lists are public records: tests/mandatory-lists',
  'Query.mandatoryListDraft': 'for those who keep the list alone: tests/mandatory-lists/draft-mandatory-list.test.ts',
  'Query.mandatoryListDrafts': 'for those who keep the list alone: tests/mandatory-lists/draft-mandatory-list.test.ts',
  'Query.keepsMandatoryList': 'says of the reader alone what the reader’s roles say',
  'Query.recheckDraws': 'draws are public, to be computed again by anybody: tests/rechecks',
  'Query.recheckOutlook': 'for those who keep the draw alone: tests/rechecks',
  'RecheckMember.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/rechecks',
  'DraftEntry.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/mandatory-lists',
  'AuditCredit.audit': 'of a credit that only who may follow the audits sees: tests/audits/audit-credit.test.ts',
  'AuditCredit.wholeAudit':
    'loaded like any whole audit, by the sight of whoever asks: tests/audits/audit-credit.test.ts',
  'ListEntry.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/mandatory-lists',
  'Query.schemeColumns': sameForAll,
  'Query.schemeHeadings': 'reads what the reader sends alone',
  'Query.savingsLedger':
    'for who answers for the place; sums of a park only if they tell of nobody: tests/schemes/savings-ledger.test.ts',
  'Query.commonSchemes': 'counts that tell of nobody, public statistics: tests/schemes/common-schemes.test.ts',
  'Query.ordersToCorrect': 'for the enterprise itself and its regulators alone: tests/orders/orders-seen.test.ts',
  'Query.overdueClocks': 'for regulators alone: tests/orders/orders-seen.test.ts',
  'OrderToCorrect.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/orders',
  'EntryClock.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/orders',
  'ImportPartner.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/imports',
  'ImportNearPartner.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/imports',
  'Query.experts': 'for those who keep the pool alone: tests/experts/expert-pool.test.ts',
  'Query.myExpert': 'the reader alone: tests/experts/expert-pool.test.ts',
  'Query.panelsToScore': 'of the reader alone, as an expert: tests/assessments/assess-audit.test.ts',
  'Query.assessmentResults': 'results are public records: tests/assessments/assess-audit.test.ts',
  'ExpertTie.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/experts',
  'Assessment.audit': 'of a decision that only who sees all of the audit is shown: tests/assessments',
  'Query.disclosure': 'editions are public records, drafts are hidden: tests/disclosures/disclosures-seen.test.ts',
  'Query.disclosures': 'editions are public records, drafts are hidden: tests/disclosures/disclosures-seen.test.ts',
  'Query.disclosuresToFollow': 'for regulators alone: tests/disclosures/publish-disclosure.test.ts',
  'Query.openDatasets': 'data sets of what is public: tests/disclosures/open-data.test.ts',
  'Disclosure.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/disclosures',
  'Query.trainings': 'for regulators and for those who attended: tests/trainings',
  'Training.enterprises': 'loaded like any enterprise, by the sight of whoever asks: tests/trainings',
  'Query.exemplars': 'publications are public records: tests/exemplars',
  'Query.exemplarsPublished': 'a count of public records: tests/exemplars',
  'Query.exemplarRecords': 'for regulators and whoever an exemplar is of: tests/exemplars',
  'Exemplar.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/exemplars',
  'Exemplar.audit': 'loaded like any audit, by the sight of whoever asks: tests/exemplars',
  'Exemplar.schemes': 'loaded like any scheme, by the sight of whoever asks: tests/exemplars',
  'PublishedExemplar.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/exemplars',
  'Query.guidanceTeams': 'name and size are public, the rest for regulators: tests/guidance-team',
  'Query.guidanceVisits': 'for regulators and the enterprise visited: tests/guidance-team',
  'GuidanceVisit.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/guidance-team',
  'Query.unsentReminders': 'for administrators alone: tests/reminders/reminders.test.ts',
  'Query.carbonVerifications': 'for the enterprise itself and its regulators alone: tests/carbon-verifications',
  'Query.carbonTotals': 'sums of what the reader sees in full: tests/carbon-verifications',
  'Query.carbonAwaited': 'for regulators alone: tests/carbon-verifications',
  'CarbonVerification.enterprise':
    'loaded like any enterprise, by the sight of whoever asks: tests/carbon-verifications',
  'CarbonVerification.audit': 'loaded like any audit, by the sight of whoever asks: tests/carbon-verifications',
  'CarbonAwaited.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/carbon-verifications',
  'CarbonAwaited.audit': 'loaded like any audit, by the sight of whoever asks: tests/carbon-verifications',
  'Query.creditRatings': 'for regulators and, once it is told, the enterprise itself: tests/credit-ratings',
  'Query.publicCreditRatings': 'published ratings are public records: tests/credit-ratings',
  'Query.creditGradeCounts': 'published ratings are public records: tests/credit-ratings',
  'Query.creditGrades': sameForAll,
  'CreditRating.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/credit-ratings',
  'Query.progress': 'figures that tell of nobody the reader does not know: tests/progress/progress-told.test.ts',
  'Drive.lead': 'loaded like any enterprise, by the sight of whoever asks: tests/drives',
  'Invitation.supplier': 'loaded like any enterprise, by the sight of whoever asks: tests/drives',
  'InviteCandidate.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/drives',
  'InviteOrder.fewest': 'loaded like any enterprise, by the sight of whoever asks: tests/drives',
  'SkippedSupplier.supplier': 'loaded like any enterprise, by the sight of whoever asks: tests/drives',
  'ReceivedInvitation.enterprise': 'loaded like any enterprise, by the sight of whoever asks: tests/drives',
  'ReceivedInvitation.audit': 'loaded like any audit, by the sight of whoever asks: tests/drives',
  'InvitationAnsweredByAudit.audit': 'loaded like any audit, by the sight of whoever asks: tests/drives',
  'CascadeSupplier.enterprise': 'of whom both ends of a link let know: tests/drives/cascade-told.test.ts',
  'Query.parks': 'parks are public; what stands in them is asked through Query.park',
  ...Object.fromEntries(Object.keys(schema.getMutationType()!.getFields()).map((f) => [`Mutation.${f}`, written])),
};

describe('A way in', () => {
  const tried = new Set<string>();
  const info = new TypeInfo(schema);
  for (const { query } of ways)
    if (query)
      visit(
        parse(query),
        visitWithTypeInfo(info, {
          Field: () => void tried.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`),
        }),
      );
  const doors = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    const root = type === schema.getQueryType() || type === schema.getMutationType();
    return Object.values(type.getFields())
      .filter((field) => root || standsFor(getNamedType(field.type).name))
      .map((field) => `${type.name}.${field.name}`);
  });

  it('that the schema has is in the matrix, or stands in the list of others with its reason', () =>
    expect(doors.filter((door) => !tried.has(door) && !Object.hasOwn(others, door))).toEqual([]));

  it('of that list is one the schema has', () =>
    expect(Object.keys(others).filter((door) => !doors.includes(door))).toEqual([]));

  it('over HTTP is in the matrix or is held elsewhere', () => {
    const paths = routes.map((route) => `${route.method} ${route.path}`);
    expect(paths.sort()).toEqual([
      'GET /api/audits/:id/evidence/:file',
      'GET /api/drives/:id/events',
      'GET /api/exports/:kind.:format',
      'GET /api/imports/:id/errors.csv',
      'GET /api/imports/:id/events',
      'GET /api/imports/templates/:kind.xlsx',
      'GET /api/mailbox',
      'GET /api/open-data/:dataset.:format',
      'GET /api/progress-report.docx',
      'GET /api/recheck-draws/:id',
      'POST /api/audits/:id/evidence',
      'POST /api/audits/:id/schemes',
      'POST /api/imports',
      'POST /api/mail-bounces',
      'POST /api/mandatory-list-drafts/:id/entries',
    ]);
  });
});
