import type { World } from './world.ts';

/**
 * Upstream of lead-works: two direct suppliers it sees (supplier-works among them), eight behind supplier-works, six of them with a COD of 100 t,
 * one of 150 t, one with none; and behind one of those a single one of 4 000 t. Half of the eight have not begun their audits.
 */
export async function upstreamWorld(w: World): Promise<void> {
  await w.empty();
  await w.cast();
  await w.given(`
    MATCH (lead:Enterprise {id: 'lead-works'}), (partner:Enterprise {id: 'supplier-works'}), (far:Enterprise {id: 'stranger-works'}), (park:Park {id: 'park'})
    SET lead.lead = true, park.collects = ['COD']
    MERGE (lead)-[:IN_PARK {since: date('2020-01-01')}]->(park)
    CREATE (partner)-[:SUPPLIES {id: 'near', product: '铸件', reportedBy: []}]->(lead),
      (far)-[:SUPPLIES {id: 'behind', product: '生铁', annualVolume: 12.5, unit: 't', reportedBy: []}]->(partner)
    CREATE (other:Enterprise {id: 'other-works', name: '青原另一家有限公司', nameKey: 'o', search: '青原另一家有限公司', aliases: [], division: '330102', verified: false, lead: false, version: 1})
    CREATE (other)-[:SUPPLIES {id: 'near-other', product: '砂', reportedBy: []}]->(lead)
    WITH partner, far, other, lead
    UNWIND range(1, 7) AS n
    CREATE (e:Enterprise {id: 'hidden-' + n, name: '隐名' + n + '号有限公司', nameKey: 'h' + n, search: '隐名', aliases: [], division: '330102', verified: false, lead: false, version: 1})
    CREATE (e)-[:SUPPLIES {id: 'hidden-link-' + n, product: '原料', reportedBy: []}]->(partner)
    WITH far, other, collect(e) AS hidden
    UNWIND range(0, 7) AS n
    WITH far, hidden, n, CASE WHEN n = 0 THEN far ELSE hidden[n - 1] END AS e
    FOREACH (year IN [2024, 2025] | CREATE (e)-[:HAS_RECORD]->(:AnnualRecord {id: 'r' + n + year, year: year, cod: CASE n WHEN 7 THEN null WHEN 6 THEN 150.0 ELSE 100.0 END, reportedBy: []}))
    WITH hidden, e, n
    FOREACH (x IN CASE WHEN n IN [1, 2] THEN [1] ELSE [] END | CREATE (:Audit {id: 'a' + n, mode: 'STANDARD', basis: 'VOLUNTARY', status: 'ACCEPTED', openedOn: date('2025-01-01'), validUntil: date('2099-01-01')})-[:OF]->(e))
    WITH DISTINCT hidden
    CREATE (deep:Enterprise {id: 'deep', name: '独家矿业有限公司', nameKey: 'd', search: '独家矿业有限公司', aliases: [], division: '330102', verified: false, lead: false, version: 1})
    CREATE (deep)-[:HAS_RECORD]->(:AnnualRecord {id: 'rd', year: 2025, cod: 4000.0, reportedBy: []})
    WITH deep, hidden[0] AS first
    CREATE (deep)-[:SUPPLIES {id: 'deep-link', product: '矿石', reportedBy: []}]->(first)`);
}
