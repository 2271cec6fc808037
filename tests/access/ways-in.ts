import type { Asker } from '../support/world.ts';
import { creditCode, ids, type ViewerKind } from './matrix-world.ts';
import type { Fact } from './matrix.ts';

/** A way to ask for something. `shows` are the facts it tells whoever may know them, with another mark where it tells them by the answer's shape. */
export interface Way {
  readonly name: string;
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly path?: string;
  readonly shows: Partial<Record<Fact, string | true>>;
  /** Who gets as far as this way, where not everybody who may know does. */
  readonly reaches?: readonly ViewerKind[];
}
export async function answerTo(way: Way, asker: Asker): Promise<string> {
  if (way.path) return (await asker.fetch(way.path)).text();
  return JSON.stringify(await asker.ask(way.query!, way.variables));
}

const near: ViewerKind[] = ['self', 'park in', 'regulator in', 'national', 'analyst with a grant'];
const signedIn: ViewerKind[] = [...near, 'partner', 'tier 2', 'park out', 'regulator out'];
const ENTERPRISE = `name aliases address aboveScale auditStatus auditCost version records { outputValue values { value } }
  audits(first: 5) { nodes { openedOn stage enterprise { id } } edges { node { openedOn } } } merges { mergedName kept { id } }`;
const LINK = 'product annualVolume annualValue supplier { name } buyer { name } standing disputes { side kind reason }';
const WHOLE = 'name objective members { cost enterprise { name } }';
const whole = { 'enterprise: card': true, 'enterprise: former names': true, 'enterprise: address': true } as const;
const records = {
  'record: collected figure': true,
  'record: other figure': true,
  'record: output value': true,
} as const;
const CONSENTS = `consents { given { expiresOn link { product } giver { name } to { name } } received { expiresOn link { product } giver { name } to { name } }
  awaited { expiresOn link { product } to { name } } asksMade { reason asker { name } asked { name } } asksReceived { reason asker { name } asked { name } } }`;
const consented = { consent: true, 'question for consent': true } as const;
const everything = { ...whole, ...records, 'enterprise: audit cost': true, 'audit: stage': true, merge: true } as const;
const link = { 'link: identity': true, 'link: volume': true, 'link: price': true } as const;
const saidOfLink = { ...link, 'link: dispute': true, 'link: reason of a dispute': true } as const;
const wholeAudit = { 'whole audit: own part': true, 'whole audit: result': true, 'whole audit: others': true } as const;
const subject = '清河龙头';
const one = (name: string, query: string, shows: Way['shows'], more: Partial<Way> = {}): Way => ({
  ...{ name, shows, ...more },
  query: `query(${[
    'subject',
    'partner',
    'far',
    'open',
    'park',
    'link',
    'behind',
    'audit',
    'scheme',
    'whole',
    'job',
    'merge',
    'suggestion',
    'consent',
    'ask',
    'note',
  ]
    .filter((id) => query.includes(`$${id}`))
    .map((id) => `$${id}: ID!`)
    .join(', ')}) { ${query} }`.replace('query() ', ''),
  variables: ids,
});
const file = (name: string, shows: Way['shows'], reaches = signedIn): Way => ({
  ...{ name, shows, reaches },
  path: `/api/exports/${name}`,
});

export const ways: readonly Way[] = [
  one('node of an enterprise', `node(id: $subject) { ... on Enterprise { ${ENTERPRISE} } }`, everything),
  one('enterprise by id', `enterprise(id: $subject) { ${ENTERPRISE} }`, everything),
  one('enterprise by code', `enterprise(creditCode: "${creditCode}") { ${ENTERPRISE} }`, everything),
  one('root list', 'enterprises(first: 100) { nodes { name aliases address } edges { node { auditStatus } } }', { ...whole, 'published: card': true, 'published: former names': true }), // prettier-ignore
  one('search', `enterprises(search: "${subject}") { totalCount nodes { name address } }`, {
    'enterprise: card': true,
  }),
  one('search by a former name', 'enterprises(search: "龙头旧称") { nodes { name } }', { 'enterprise: former names': subject }), // prettier-ignore
  one('filter by scale', 'enterprises(filter: { aboveScale: true }) { nodes { name } }', { 'enterprise: scale': subject }), // prettier-ignore
  one('filter by audit status', 'enterprises(filter: { auditStatus: IN_PROGRESS }) { nodes { name } }', { 'audit: status': subject }), // prettier-ignore
  one('filter by park', 'enterprises(filter: { park: $park }) { nodes { name } }', { 'enterprise: park': subject }),
  one('park’s list', 'park(code: "LN-QH-01") { enterprises(first: 9) { nodes { name aliases } } }', { 'enterprise: card': true, 'enterprise: park': subject, 'enterprise: former names': true }, { reaches: near }), // prettier-ignore
  one('park’s leads', 'park(code: "LN-QH-01") { leads { name } }', { 'enterprise: card': true }),
  one('park’s totals', 'park(code: "LN-QH-01") { recordYears totals { loads { total } coverage { untouched } } }', { 'record: collected figure': true, 'record: other figure': true }), // prettier-ignore
  one('node of a link', `node(id: $link) { ... on SupplyLink { ${LINK} } }`, saidOfLink),
  one('node of a link behind', `node(id: $behind) { ... on SupplyLink { ${LINK} } }`, { 'link behind: identity': true }), // prettier-ignore
  one('links from the one side', `enterprise(id: $subject) { suppliers { nodes { ${LINK} } edges { node { product } } } }`, saidOfLink), // prettier-ignore
  one('links from the other side', `enterprise(id: $partner) { buyers { nodes { ${LINK} } edges { node { product } } } suppliers { nodes { product } } }`, { ...saidOfLink, 'link behind: identity': true }), // prettier-ignore
  one('links among', `linksAmong(enterprises: [$subject, $partner, $far]) { ${LINK} }`, { ...saidOfLink, 'link behind: identity': true }), // prettier-ignore
  one('links to confirm', `linksToConfirm(enterprise: $subject) { totalCount nodes { ${LINK} } edges { node { product } } }`, saidOfLink, { reaches: ['self'] }), // prettier-ignore
  one('path', 'supplyPaths(from: $far, to: $subject) { enterprises { name } }', {}),
  one('short path', 'supplyPaths(from: $partner, to: $subject) { enterprises { name } }', { 'enterprise: card': true }),
  one('chain upstream', `supplyChain(enterprise: $subject) { nodes { enterprise { name aliases } } links { ${LINK} } }`, { ...saidOfLink, 'enterprise: card': true }), // prettier-ignore
  one('chain downstream', `supplyChain(enterprise: $far, direction: DOWNSTREAM) { nodes { enterprise { name } } links { ${LINK} } }`, { 'link behind: identity': true }), // prettier-ignore
  one('park’s graph', `parkGraph(park: $park, outsideTiers: 2) { nodes { enterprise { name aliases } } links { ${LINK} } }`, { ...saidOfLink, 'enterprise: card': true, 'enterprise: former names': true }, { reaches: near }), // prettier-ignore
  one('list of audits', 'audits(first: 50) { nodes { openedOn stage history { on } enterprise { name } } edges { node { openedOn } } }', { 'audit: stage': true }), // prettier-ignore
  one('node of an audit', 'node(id: $audit) { ... on Audit { openedOn enterprise { name } } }', { 'audit: stage': true, 'enterprise: card': true }, { reaches: near }), // prettier-ignore
  one('node of a scheme', 'node(id: $scheme) { ... on Scheme { name expected { values { value } } audit { openedOn } } }', { scheme: true, 'audit: stage': true }, { reaches: ['self', 'regulator in', 'national'] }), // prettier-ignore
  one('schemes of an audit', 'node(id: $audit) { ... on Audit { schemes { totalCount nodes { name expected { values { value } } } edges { node { id } } } } }', { scheme: true }, { reaches: near }), // prettier-ignore
  one(
    'what others see',
    'seenByOthers(enterprise: $subject) { partners { name } links { partner { name } } facts { value seen } eyes { partner { name } } }',
    { ...whole, ...records, ...link, 'audit: stage': true },
    { reaches: ['self'] },
  ),
  one('node of a note', 'node(id: $note) { ... on Note { text enterprise { name } } }', { 'regulator’s note': true }),
  one('notes of an enterprise', 'enterprise(id: $subject) { notes { text } }', { 'regulator’s note': true }),
  one('notes of a park', 'park(code: "LN-QH-01") { notes { text } }', { 'regulator’s note': true }),
  one('notes of an audit', 'node(id: $audit) { ... on Audit { notes { text audit { openedOn } } } }', {
    'regulator’s note': true,
  }),
  one('node of a whole audit', `node(id: $whole) { ... on WholeAudit { ${WHOLE} } }`, wholeAudit),
  one('whole audit by id', `wholeAudit(id: $whole) { ${WHOLE} }`, wholeAudit),
  one('park’s whole audits', `park(code: "LN-QH-01") { wholeAudits { ${WHOLE} } }`, wholeAudit),
  one('proposal of a scope', 'scopeProposal(input: { park: $park, year: 2025, targets: [{ indicator: COD, share: 0.5 }] }) { members { enterprise { name } } out { enterprise { name } } }', { 'enterprise: card': true }, { reaches: ['park in', 'regulator in', 'national', 'analyst with a grant'] }), // prettier-ignore
  one('upstream tiers', 'supplyTiers(enterprise: $subject, indicator: COD) { enterprise { name } tiers { named } }', { 'enterprise: card': true }, { reaches: near }), // prettier-ignore
  one('upstream attribution', 'upstreamAttribution(enterprise: $subject, indicator: COD, year: 2025) { enterprise { name } total suppliers { enterprise { name } } withoutFigures { enterprise { name } } }', { 'enterprise: card': true }), // prettier-ignore
  one('consents of an enterprise', `enterprise(id: $subject) { ${CONSENTS} }`, consented, { reaches: ['self'] }),
  one('consents of its partner', `enterprise(id: $partner) { ${CONSENTS} }`, consented, { reaches: ['partner'] }),
  one('node of a consent', 'node(id: $consent) { ... on Consent { expiresOn link { product } giver { name } to { name } } }', { consent: true }, { reaches: ['self'] }), // prettier-ignore
  one('node of a question for consent', 'node(id: $ask) { ... on ConsentAsk { reason asker { name } asked { name } } }', { 'question for consent': true }), // prettier-ignore
  one('node of an import', 'node(id: $job) { ... on ImportJob { filename errors { nodes { message } } } }', { import: true }), // prettier-ignore
  one('import by id', 'importJob(id: $job) { filename }', { import: true }),
  one('own imports', 'importJobs { totalCount nodes { filename } edges { node { id } } }', { import: true }),
  one('node of a merge', 'node(id: $merge) { ... on EnterpriseMerge { mergedName kept { name } } }', { merge: true }),
  one('node of a suggestion', 'node(id: $suggestion) { ... on MergeSuggestion { reasons enterprises { name } } }', { suggestion: true }), // prettier-ignore
  one(
    'suggestions',
    'mergeSuggestions { totalCount nodes { reasons enterprises { name } } edges { node { score } } }',
    { suggestion: true },
  ),
  one('memberships', 'viewer { memberships { of enterprise { name } park { name } } }', { 'enterprise: card': true }, { reaches: ['self'] }), // prettier-ignore
  { name: 'errors of an import', path: `/api/imports/${ids.job}/errors.csv`, shows: { import: '错行密文' } },
  file('enterprises.csv', { ...whole, 'published: card': true, 'published: former names': true }),
  file('enterprises.csv?search=%E9%BE%99%E5%A4%B4%E6%97%A7%E7%A7%B0', { 'enterprise: former names': subject }),
  file('enterprises.json?auditStatus=IN_PROGRESS', { 'audit: status': subject }),
  file('records.csv', records),
  file(`records.json?enterprise=${ids.subject}`, records),
  file('supplies.csv', { ...link, 'link behind: identity': true }),
  file(`supplies.csv?enterprise=${ids.subject}`, link),
  file('supplies.json?park=LN-QH-01', link, near),
  file(`graph.json?enterprise=${ids.subject}`, { ...link, 'enterprise: card': true }),
  file('graph.graphml?park=LN-QH-01&outsideTiers=2', { 'enterprise: card': true }, near),
  file(`schemes.csv?audit=${ids.audit}`, { scheme: '密方案甲' }, near),
  file('graph.gexf?park=LN-QH-01&outsideTiers=2', { 'enterprise: card': true }, near),
];
