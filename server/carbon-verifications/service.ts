import type { Viewer } from '../access/viewer.ts';
import { regulatedBy } from '../orders/entry-clocks.ts';
import { standingOf } from '../orders/service.ts';
import type { Tx } from '../platform/graph.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import { packsInForce, rulePacks, rulesOf, type RuleInForce, type RulePack } from '../reference/rule-packs.ts';
import { businessDay } from '../platform/dates.ts';
import { carbonIndustries, carbonIndustryOf, sumByIndustry, type IndustrySum } from './emissions.ts';
import * as q from './queries.ts';

export { emissionScopes, verificationStates } from './queries.ts';
export { differenceOf, missingScopes, tonnesOf, totalOf } from './emissions.ts';
export type { EmissionScope, IndustrySum, ScopeSum } from './emissions.ts';
export type Verification = RowOf<typeof q.verificationsByIds>;
type AuditUnderWay = RowOf<typeof q.auditsWithoutVerification>;
export interface Awaited extends AuditUnderWay {
  readonly carbonIndustry: RuleInForce;
}

/** Seen through what somebody answers for: a sight that was granted shows none, nor does a park. */
const sightFor = standingOf;

export const verificationFields = [
  'year',
  'audit',
  'body',
  'reportNo',
  'reportedOn',
  'boundary',
  'parts',
  'statedTotal',
];
/** Its enterprise corrects it until it is confirmed; its regulator always. */
export const fieldsToCorrect = ({ asMember, asRegulator, status }: Verification): readonly string[] =>
  asRegulator || (asMember && status !== 'CONFIRMED') ? verificationFields : [];

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function verificationsByIds(
  tx: Tx,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(Verification | null)[]> {
  const rows = await tx.rows(q.verificationsByIds, { ids: [...ids], sight: sightFor(viewer) });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

type Owned = (tx: Tx, viewer: Viewer | null, ids: readonly string[]) => Promise<string[][]>;
const owned =
  (query: typeof q.verificationsOfEnterprises): Owned =>
  async (tx, viewer, ids) => {
    const rows = await tx.rows(query, { ids: [...ids], sight: sightFor(viewer) });
    return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
  };
/** Per enterprise, the ids of its verifications, the latest year first. */
export const verificationsOfEnterprises = owned(q.verificationsOfEnterprises);
/** Per audit, the ids of the verifications that go with it. */
export const verificationsOfAudits = owned(q.verificationsOfAudits);

/** Of the enterprises asked for, those the viewer may record a verification of. */
export async function mayRecord(tx: Tx, viewer: Viewer | null, ids: readonly string[]): Promise<boolean[]> {
  const found = await tx.rows(q.enterprisesToVerify, { ids: [...ids], sight: sightFor(viewer) });
  return ids.map((id) => found.some((one) => one.id === id));
}

export interface CarbonFilter {
  readonly year?: number | null | undefined;
  readonly division?: string | null | undefined;
  readonly status?: Verification['status'] | null | undefined;
  readonly search?: string | null | undefined;
}
const filterOf = ({ year, division, status }: CarbonFilter) => ({
  ...{ year: year ?? null, division: division && division !== '0' ? division : null, status: status ?? null },
});
/** The verifications that fit and the viewer may know of, the latest year first. */
export async function verificationPage(
  tx: Tx,
  viewer: Viewer | null,
  args: PageArgs,
  filter: CarbonFilter,
): Promise<Page<string>> {
  const page = pageParams(args);
  const words = searchWords(filter.search ?? '');
  const found = (await tx.one(q.verificationsPage, {
    ...{ ...page, ...filterOf(filter), words, sight: sightFor(viewer) },
  })) ?? { total: 0, remaining: 0, ids: [], keys: [] };
  const rows = found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? '' }));
  return pageOf(page, rows, found);
}

/** Says of an industry code, where an enterprise stands, which of those industries it belongs to. */
function industryFinder(packs: readonly RulePack[], today = businessDay()) {
  const known = new Map<string, RuleInForce[]>();
  return (division: string | null, code: string | null): RuleInForce | null => {
    const where = division ?? '0';
    const industries = known.get(where) ?? carbonIndustries(rulesOf(packsInForce(packs, where, today)));
    known.set(where, industries);
    return carbonIndustryOf(industries, code);
  };
}
/** Per verification, the industry of those with carbon verification that its enterprise belongs to. */
export async function industriesOf(
  tx: Tx,
  enterprises: readonly Pick<Verification, 'division' | 'industry'>[],
): Promise<(RuleInForce | null)[]> {
  const find = industryFinder(await rulePacks(tx));
  return enterprises.map(({ division, industry }) => find(division, industry));
}

/** What the verifications that fit and the viewer may know of add up to, by industry. */
export async function carbonTotals(tx: Tx, viewer: Viewer | null, filter: CarbonFilter): Promise<IndustrySum[]> {
  const rows = await tx.rows(q.emissions, { ...filterOf(filter), sight: sightFor(viewer) });
  const find = industryFinder(await rulePacks(tx));
  return sumByIndustry(rows.map((row) => ({ ...row, industry: find(row.division, row.industry) })));
}

const waiting = (rows: readonly AuditUnderWay[], packs: readonly RulePack[]): Awaited[] => {
  const find = industryFinder(packs);
  return rows.flatMap((row) => {
    const carbonIndustry = find(row.division, row.industry);
    return carbonIndustry ? [{ ...row, carbonIndustry }] : [];
  });
};
/** Of the region somebody regulates, the audits under way that a verification goes with and that lack it. */
export async function awaitedIn(tx: Tx, viewer: Viewer | null, filter: CarbonFilter): Promise<Awaited[]> {
  const { year, division } = filterOf(filter);
  const words = searchWords(filter.search ?? '');
  const rows = await tx.rows(q.auditsWithoutVerification, {
    ...{ ids: null, year, division, words, sight: regulatedBy(viewer) },
  });
  return waiting(rows, await rulePacks(tx));
}
/** Per audit, the year whose verification it still lacks; null where none is awaited, or who asks does not answer for it. */
export async function awaitedOfAudits(
  tx: Tx,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(number | null)[]> {
  const rows = await tx.rows(q.auditsWithoutVerification, {
    ...{ ids: [...ids], year: null, division: null, words: [], sight: sightFor(viewer) },
  });
  const found = waiting(rows, await rulePacks(tx));
  return ids.map((id) => found.find(({ audit }) => audit === id)?.year ?? null);
}
