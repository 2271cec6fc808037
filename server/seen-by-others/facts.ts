import type { Sight } from '../access/sight.ts';
import { auditsByIds, auditsOfEnterprises } from '../audits/service.ts';
import { enterprisesByIds, figureOf, recordsOfEnterprises } from '../enterprises/service.ts';
import type { Graph } from '../platform/graph.ts';
import { indicators } from '../reference/indicators.ts';
import type { Chain } from '../supply-chains/chain.ts';
import { linksByIds, partnerCount } from '../supply-chains/service.ts';

export const topics = ['ENTERPRISE', 'RECORD', 'LINK_IDENTITY', 'LINK_VOLUME', 'LINK_PRICE', 'AUDIT'] as const;
/** One thing that is known of an enterprise, as somebody sees it. */
export interface Fact {
  readonly topic: (typeof topics)[number];
  /** Which one of its topic: the year of a record, the id of a link or an audit; empty for the enterprise itself. */
  readonly of: string;
  readonly field: string;
  readonly value: string;
  readonly unit: string | null;
}
export interface Looked {
  readonly graph: Graph;
  readonly chain: Chain;
  readonly enterprise: string;
  readonly links: readonly string[];
  /** What its industry, division and park are called. */
  readonly names: { readonly [Place in 'industry' | 'division' | 'park']: string | undefined };
}
type Values = Record<string, unknown>;

const said = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));
const told = (topic: Fact['topic'], of: string | number, values: Values, unit: string | null = null): Fact[] =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && said(value) !== '')
    .map(([field, value]) => ({ topic, of: String(of), field, value: said(value), unit }));

async function ofEnterprise({ graph, chain, enterprise, names }: Looked, sight: Sight): Promise<Fact[]> {
  const [e] = await enterprisesByIds(graph, sight, [enterprise]);
  if (!e) return [];
  const { name, creditCode, aliases, address, aboveScale, auditStatus } = e;
  const named = (place: keyof Looked['names']) => (e[place] === null ? null : names[place]);
  const [industry, division, park] = [named('industry'), named('division'), named('park')];
  const card = { name, creditCode, industry, division, aliases, address, aboveScale, park, auditStatus };
  const suppliers = await partnerCount(chain, sight, enterprise, 'UPSTREAM');
  const buyers = await partnerCount(chain, sight, enterprise, 'DOWNSTREAM');
  return told('ENTERPRISE', '', { ...card, suppliers: suppliers || null, buyers: buyers || null });
}
async function ofRecords({ graph, enterprise }: Looked, sight: Sight): Promise<Fact[]> {
  const [records = []] = await recordsOfEnterprises(graph, sight, [enterprise], null);
  return records.flatMap((record) => [
    ...indicators.flatMap(({ name, key, unit }) =>
      told('RECORD', record.year, { [name]: figureOf(record, key) }, unit),
    ),
    ...told(
      'RECORD',
      record.year,
      { outputValue: record.outputValue === null ? null : record.outputValue / 100 },
      '元',
    ),
    ...told('RECORD', record.year, { energyBasis: record.energyBasis, source: record.source }),
  ]);
}
async function ofLinks({ graph, links }: Looked, sight: Sight): Promise<Fact[]> {
  const found = (await linksByIds(graph, sight, links)).filter((link) => link !== null);
  return found.flatMap(({ id, product, since, until, source, annualVolume, unit, annualValue, ...link }) => [
    ...told('LINK_IDENTITY', id, { product: product ?? '—', since, until, source }),
    ...told('LINK_VOLUME', id, { annualVolume }, unit),
    ...told('LINK_VOLUME', id, { shareOfSupplier: link.shareOfSupplier, shareOfBuyer: link.shareOfBuyer }),
    ...told('LINK_PRICE', id, { annualValue: annualValue === null ? null : annualValue / 100 }, '元'),
  ]);
}
async function ofAudits({ graph, enterprise }: Looked, sight: Sight): Promise<Fact[]> {
  const [ids = []] = await auditsOfEnterprises(graph, sight, [enterprise]);
  const audits = (await auditsByIds(graph, sight, ids)).filter((audit) => audit !== null);
  return audits.flatMap(({ id, mode, basis, stage, status, openedOn, dueOn, acceptedOn, validUntil }) =>
    told('AUDIT', id, { openedOn, mode, basis, stage, status, dueOn, acceptedOn, validUntil }),
  );
}

/** Everything that is known of an enterprise and of some of its links, through the very loaders that answer every other query. */
export async function factsSeen(looked: Looked, sight: Sight): Promise<Fact[]> {
  const parts = [ofEnterprise, ofRecords, ofLinks, ofAudits].map((part) => part(looked, sight));
  return (await Promise.all(parts)).flat();
}
export const keyOf = ({ topic, of, field }: Fact): string => `${topic} ${of} ${field}`;
