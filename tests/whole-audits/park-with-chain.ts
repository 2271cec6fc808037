import { globalId } from '../../server/platform/ids.ts';
import { places } from '../support/cast.ts';
import type { World } from '../support/world.ts';

/** An enterprise as these specifications need it. */
export interface Works {
  id: string;
  /** Of the year 2025. */
  energy?: number;
  cod?: number;
  basis?: string;
  /** 元. */
  cost?: number;
  lead?: boolean;
  listed?: boolean;
  /** Its audit is valid for years. */
  credited?: boolean;
  /** null stands outside the park. */
  park?: string | null;
  division?: string;
  /** Who it supplies, and by which share of its sales. */
  supplies?: Record<string, number>;
}
export const park = globalId('Park', places.park.id);
export const enterprise = (id: string) => globalId('Enterprise', id);

/** The park of the cast with these enterprises. */
export async function parkWith(w: World, works: Works[]): Promise<void> {
  await w.empty();
  await w.given(
    `CREATE (p:Park {id: $park.id, code: $park.code, name: $park.name, division: $park.division, level: 'PROVINCIAL',
       industries: [], collects: ['ENERGY', 'COD'], search: $park.name, version: 1})
     WITH p UNWIND $works AS one
     CREATE (e:Enterprise {id: one.id, name: '企业' + one.id, nameKey: one.id, search: one.id, aliases: [], verified: false,
       lead: coalesce(one.lead, false), industry: '2511', aboveScale: true, division: coalesce(one.division, '210202'),
       auditCost: toInteger(one.cost * 100), version: 1})
     CREATE (e)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-' + one.id, year: 2025, energy: one.energy, cod: one.cod,
       energyBasis: coalesce(one.basis, 'EQUIVALENT'), version: 1})
     FOREACH (_ IN CASE WHEN one.outside THEN [] ELSE [1] END | CREATE (e)-[:IN_PARK]->(p))
     FOREACH (_ IN CASE WHEN one.lead THEN [1] ELSE [] END | CREATE (p)-[:LED_BY]->(e))
     FOREACH (_ IN CASE WHEN one.listed THEN [1] ELSE [] END |
       CREATE (:MandatoryEntry {id: 'm-' + one.id, year: 2025, authority: '21', categories: ['TOXIC_HAZARDOUS'], inForce: true})-[:LISTS]->(e))
     FOREACH (_ IN CASE WHEN one.credited THEN [1] ELSE [] END |
       CREATE (:Audit {id: 'a-' + one.id, mode: 'STANDARD', basis: 'VOLUNTARY', status: 'ACCEPTED', openedOn: date('2025-01-01'),
         acceptedOn: date('2025-12-01'), validUntil: date() + duration({years: 4})})-[:OF]->(e))`,
    { park: places.park, works: works.map((one) => ({ ...one, outside: one.park === null })) },
  );
  const links = works.flatMap((one) =>
    Object.entries(one.supplies ?? {}).map(([buyer, share]) => ({ supplier: one.id, buyer, share })),
  );
  await w.given(
    `UNWIND $links AS l MATCH (s:Enterprise {id: l.supplier}), (b:Enterprise {id: l.buyer})
     CREATE (s)-[:SUPPLIES {id: l.supplier + '-' + l.buyer, shareOfSupplier: l.share, source: 'test', confirmedBy: [], version: 1}]->(b)`,
    { links },
  );
  await w.cast();
}

const fields = `status objective gap seconds candidates hiddenMembers mixedBasis assumedCosts leftOut
  members { enterprise { id } reasons cost costAssumed tier shares { indicator share } }
  out { enterprise { id } reason cost tier }
  coverage { indicator target reached unit } shortfalls { indicator target reached unit }
  comparison { name enterprises cost coverage } curve { enterprises cost coverage }`;
export const PROPOSE = `query($input: ScopeInput!) { scopeProposal(input: $input) { ${fields} } }`;
export const OPEN = `mutation($input: ScopeInput!, $name: String!, $key: String) {
  openWholeAudit(input: $input, name: $name, idempotencyKey: $key) {
    __typename
    ... on WholeAudit { id name year status objective gap openedBy outsideTiers park { id } hiddenMembers
      members { enterprise { id } reasons cost tier shares { indicator share } }
      coverage { indicator target reached unit } targets { indicator target reached unit } }
    ... on Problem { code message }
    ... on RuleBroken { rule citation }
    ... on InvalidInput { fields { path } } } }`;

export const input = (change: Record<string, unknown> = {}) => ({
  park,
  year: 2025,
  targets: [{ indicator: 'ENERGY', share: 0.8 }],
  ...change,
});
/** The plain ids of members or of those left out. */
export const idsOf = (list: { enterprise: { id: string } }[]): string[] =>
  list.map((m) => Buffer.from(m.enterprise.id, 'base64url').toString().split(':')[1]!).sort();
