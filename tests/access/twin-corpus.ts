import { globalId } from '../../server/platform/ids.ts';
import type { Asker } from '../support/world.ts';
import { dossierDocuments, dossierIds } from './twin-dossiers.ts';
import { parks, works } from './twin-world.ts';

const ids = [...works, 'x0', 'x1', 'nobody-at-all'].map((id) => globalId('Enterprise', id));
const of = (type: string, names: string[]) => names.map((name) => globalId(type, name));
const things = [
  ...of('SupplyLink', [...Array.from({ length: 12 }, (_, i) => `l${i}`), 'n-e3', 'n-e4', 'none']),
  ...works.flatMap((id) => of('Audit', [`a-${id}`, `an-${id}`])),
  ...works.flatMap((id) => [...of('EnterpriseMerge', [`g-${id}`, `gn-${id}`]), ...of('MergeSuggestion', [`s-${id}`, `sn-${id}`])]), // prettier-ignore
  ...works.flatMap((id) => of('ConsentAsk', [`q-${id}`])),
  ...['l0', 'l1', 'l2', 'l3', 'n-e3'].flatMap((l) =>
    works.slice(0, 4).map((g) => globalId('Consent', `c-${l}-${g}-lead-works`)),
  ),
  ...dossierIds(works),
  ...of('WholeAudit', ['w0', 'none']),
  ...of('ImportJob', ['j-lead', 'j-park-manager', 'j-someone', 'none']),
];
const E = `id name sight aliases address aboveScale auditStatus creditCode verified lead longitude parkProposed
  industry { code } division { code } park { code } supplierCount buyerCount`;
const L = 'id product since until source shareOfSupplier shareOfBuyer annualVolume unit annualValue';
const PAGE = 'totalCount nodes { id }';
const aliased = (queries: readonly string[]) => `{ ${queries.map((q, i) => `q${i}: ${q}`).join(' ')} }`;
const inTens = (queries: string[]) =>
  Array.from({ length: Math.ceil(queries.length / 10) }, (_, i) => aliased(queries.slice(i * 10, i * 10 + 10)));

const filters = [
  ...of('Park', [...parks]).map((id) => `park: "${id}"`),
  ...['aboveScale: true', 'aboveScale: false', 'lead: true', 'verified: true', 'industry: "26"', 'division: "2103"'],
  ...['VALID', 'IN_PROGRESS', 'LISTED', 'NONE'].map((s) => `auditStatus: ${s}`),
];
const orders = ['NAME', 'CREDIT_CODE', 'INDUSTRY', 'SUPPLIERS', 'BUYERS'];
const words = ['清河', '旧称', '旧称青厂', '铸造 有限', 'qh', 'jiucheng', 'CODE1', 'Nx0', '密'];
const [lead, supplier, stranger, e3, e4] = ids;
const shown = 'totalNodes totalLinks truncated nodes { tier enterprise { id name } } links { id annualVolume }';
const C = 'id state scopes expiresOn withdrawnAt link { id annualVolume } giver { id name auditStatus } to { id name }';
const Q = 'id reason asker { id name } asked { id name }';
const totals = `enterprises aboveScale leads keyIndustry listed audited inProgress links byIndustry { enterprises audited industry { code } }
  loads { indicator total enterprises } coverage { indicator audited inProgress untouched }`;
const attributed = `total residual unit energyBasis truncated scaledDown residualParts { unknownShares beyondMaxTier } cut { suppliers reached }
  suppliers { enterprise { id name } tier weight highestWeight figure load highestLoad cumulativeShare } withoutFigures { enterprise { id } tier weight highestWeight otherBasis }`;
const audit = 'name objective gap outsideTiers hiddenMembers coverage { reached } members { cost shares { share } enterprise { id } }'; // prettier-ignore

const documents = [
  ...dossierDocuments,
  `{ enterprises(first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${E} } } } }`,
  `{ enterprises(first: 20) { nodes { id records { id year outputValue energyBasis source values { indicator value } } audits(first: 3) { totalCount nodes { id openedOn status } } merges { id mergedName kept { id } } } } }`,
  `{ enterprises(first: 10) { nodes { id suppliers(first: 5) { totalCount nodes { ${L} supplier { id name } } } buyers(first: 5) { totalCount nodes { ${L} buyer { id buyers(first: 3) { totalCount nodes { id } } } } } } } }`,
  `{ audits(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { id version stage status openedOn agency history { kind on reason } acts { act allowed } enterprise { id name } } } }`,
  ...['OPEN', 'ACCEPTED'].map(
    (s) => `{ audits(filter: { status: ${s}, search: "公司" }) { totalCount nodes { id } } }`,
  ),
  `{ enterprises(first: 20) { nodes { id mayStartAudit auditCredit { validUntil source audit { id } wholeAudit { id name } } } } }`,
  ...inTens(filters.map((f) => `enterprises(filter: { ${f} }) { ${PAGE} }`)),
  ...inTens(orders.flatMap((f) => ['ASC', 'DESC'].map((d) => `enterprises(orderBy: { field: ${f}, direction: ${d} }) { pageInfo { endCursor } ${PAGE} }`))), // prettier-ignore
  ...inTens(words.map((s) => `enterprises(search: "${s}") { ${PAGE} }`)),
  ...inTens(ids.map((id) => `node(id: "${id}") { __typename ... on Enterprise { name sight suppliers { totalCount } } }`)), // prettier-ignore
  ...inTens(things.map((id) => `node(id: "${id}") { __typename id }`)),
  ...[lead, supplier, stranger, e3, e4].flatMap((id) => [
    `{ enterprise(id: "${id}") { ${E} } }`,
    `{ supplyChain(enterprise: "${id}", maxTier: 4) { ${shown} } }`,
    // One at a time: of several that are not to be had, whichever is answered first would be told of.
    ...['COD, year: 2025', 'ENERGY, year: 2024, maxTier: 2', 'WATER, year: 2025, asOf: "2019-05-05"'].map(
      (asked) => `{ upstreamAttribution(enterprise: "${id}", indicator: ${asked}) { ${attributed} } }`,
    ),
    `{ supplyChain(enterprise: "${id}", direction: DOWNSTREAM, asOf: "2019-05-05") { ${shown} } }`,
  ]),
  ...[lead, supplier, stranger].map(
    (
      id,
    ) => `{ enterprise(id: "${id}") { consents { given { ${C} } received { ${C} } asksReceived { ${Q} } asksMade { ${Q} }
    awaited { scopes expiresOn reason link { id } to { id name } } } } }`,
  ),
  ...of('Park', [...parks]).map((id) => `{ a: parkGraph(park: "${id}") { ${shown} } b: parkGraph(park: "${id}", outsideTiers: 3) { ${shown} } c: parkGraph(park: "${id}", outsideTiers: 1, asOf: "2021-05-05") { ${shown} } }`), // prettier-ignore
  `{ parkGraph(park: "${globalId('Park', 'none')}") { totalNodes } }`,
  `{ linksAmong(enterprises: ${JSON.stringify(ids)}) { ${L} } }`,
  ...inTens([[lead, supplier], [supplier, lead], [stranger, lead], [e3, e4], [e4, supplier]].map(([from, to]) => `supplyPaths(from: "${from}", to: "${to}") { enterprises { id } }`)), // prettier-ignore
  `{ parks(first: 5) { totalCount nodes { code recordYears leads { id name } totals { ${totals} } } } }`,
  `{ parks(first: 5) { nodes { code enterprises { ${PAGE} } } } }`,
  ...['LN-QH-01', 'JL-BS-01'].map((code) => `{ park(code: "${code}") { wholeAudits { ${audit} } } }`),
  `{ parks(first: 3) { nodes { totals(year: 2024) { loads { indicator total } } enterprises(search: "旧称", orderBy: { field: BUYERS, direction: DESC }) { ${PAGE} } } } }`,
  `{ viewer { memberships { of enterprise { id name } } } mergeSuggestions(minScore: 0) { totalCount nodes { id score reasons enterprises { name } } } importJobs { totalCount nodes { filename } } wholeAudit(id: "${globalId('WholeAudit', 'w0')}") { ${audit} } }`,
  ...['j-someone', 'j-lead', 'none'].map((j) => `mutation { cancelImport(job: "${globalId('ImportJob', j)}") { __typename ... on Problem { message } } }`), // prettier-ignore
];
const files = [
  ...['enterprises.json', 'enterprises.csv?search=旧称', 'enterprises.json?auditStatus=IN_PROGRESS', 'records.json'],
  ...['supplies.json', 'records.json?year=2024', `supplies.json?enterprise=${lead}`, `records.json?enterprise=${e3}`],
  ...['graph.json?park=LN-QH-01&outsideTiers=2', `graph.json?enterprise=${supplier}`, 'supplies.csv?park=JL-BS-01'],
];
/** The executor writes the fields of an object in the order in which they are ready: that alone is not compared. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const withoutRequest = (text: string) => text.replaceAll(/"requestId":"[^"]*"/g, '');

/** Every answer of the corpus, in order: what a viewer could compare two worlds by. */
export async function replay(asker: Asker): Promise<string[]> {
  const answers: string[] = [];
  const graphql = async (query: string, variables = {}) => {
    const text = withoutRequest(JSON.stringify(await asker.ask(query, variables), inOrder));
    if (/QUERY_COMPLEXITY|BAD_REQUEST|UNEXPECTED|GRAPHQL_/.test(text)) throw new Error(`${query}: ${text}`);
    answers.push(`${query.slice(0, 400)}\n${text}`);
    return text;
  };
  for (const document of documents) await graphql(document);
  for (let after: string | null = null; ;) {
    const query = `query($after: String) { enterprises(first: 3, after: $after, orderBy: { field: SUPPLIERS, direction: DESC }) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;
    const text = await graphql(query, { after });
    const page = (JSON.parse(text) as { data: { enterprises: { pageInfo: { hasNextPage: boolean; endCursor: string } } } }).data.enterprises.pageInfo; // prettier-ignore
    if (!page.hasNextPage) break;
    after = page.endCursor;
  }
  for (const file of files) {
    const response = await asker.fetch(`/api/exports/${encodeURI(file)}`);
    answers.push(`${file} ${response.status}\n${withoutRequest(await response.text())}`);
  }
  return answers;
}
