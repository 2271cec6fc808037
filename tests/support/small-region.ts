import type { World } from './world.ts';

/**
 * A park (`park` of the cast) with a lead and three members, a chain of suppliers two tiers beyond it, a stranger in
 * another province, and figures for 2025. Links: tier2 → tier1 → leadWorks; supplierWorks → leadWorks; stranger → tier2.
 */
export async function smallRegion(w: World): Promise<void> {
  await w.empty();
  await w.cast();
  await w.given(`
    MATCH (park:Park {id: 'park'}), (lead:Enterprise {id: 'lead-works'}), (supplier:Enterprise {id: 'supplier-works'}), (stranger:Enterprise {id: 'stranger-works'})
    SET park.collects = ['COD', 'ENERGY'], lead.lead = true, lead.industry = '3311', lead.aboveScale = true,
      lead.aliases = ['清河老厂'], lead.search = lead.name + ' 清河老厂 qhltzb', lead.pinyin = 'qinghelongtou', lead.address = '清河路1号',
      lead.creditCode = '91350200MA2YJ1XR9G', lead.verified = true
    MERGE (lead)-[:IN_PARK {since: date('2020-01-01')}]->(park)
    MERGE (park)-[:LED_BY]->(lead)
    CREATE (a:Enterprise {id: 'member-a', name: '清河甲化工有限公司', nameKey: 'a', search: '清河甲化工有限公司 qhjhg', pinyin: 'qinghejia', industry: '2614', division: '210202', aliases: [], lead: false, aboveScale: false}),
      (b:Enterprise {id: 'member-b', name: '清河乙染料有限公司', nameKey: 'b', search: '清河乙染料有限公司 qhyrl', pinyin: 'qingheyi', industry: '2645', division: '210202', aliases: [], lead: false, aboveScale: true}),
      (tier1:Enterprise {id: 'tier-1', name: '一层铸造有限公司', nameKey: 't1', search: '一层铸造有限公司', pinyin: 'yiceng', industry: '3391', division: '210302', aliases: [], lead: false}),
      (tier2:Enterprise {id: 'tier-2', name: '二层炼铁有限公司', nameKey: 't2', search: '二层炼铁有限公司', pinyin: 'erceng', industry: '3110', division: '210402', aliases: [], lead: false}),
      (a)-[:IN_PARK {since: date('2020-01-01')}]->(park), (b)-[:IN_PARK {since: date('2020-01-01'), until: date('2030-01-01')}]->(park),
      (tier1)-[:SUPPLIES {id: 'l-1', product: '铸件', shareOfSupplier: 0.5, shareOfBuyer: 0.2, annualVolume: 100.0, unit: 't', annualValue: 123400, since: date('2021-01-01')}]->(lead),
      (supplier)-[:SUPPLIES {id: 'l-2', product: '坯料', shareOfSupplier: 0.4}]->(lead),
      (tier2)-[:SUPPLIES {id: 'l-3', product: '生铁', shareOfSupplier: 0.3, annualValue: 777}]->(tier1),
      (stranger)-[:SUPPLIES {id: 'l-4', product: '矿石'}]->(tier2),
      (a)-[:SUPPLIES {id: 'l-5', product: '中间体', until: date('2024-01-01')}]->(b),
      (lead)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-lead', year: 2025, cod: 10.0, energy: 2000.0, water: 5.0, energyBasis: 'EQUIVALENT', reportedBy: []}),
      (a)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-a', year: 2025, cod: 30.0, energy: 500.0, energyBasis: 'EQUIVALENT', reportedBy: []}),
      (b)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-b', year: 2025, cod: 60.0, energy: 700.0, energyBasis: 'CALORIFIC', reportedBy: []}),
      (:Audit {id: 'audit-a', status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2024-01-01'), acceptedOn: date('2024-12-01'), validUntil: date('2029-12-01')})-[:OF]->(a),
      (:MandatoryEntry {id: 'entry-b', inForce: true, year: 2026, categories: ['EXCEEDS_LIMITS'], authority: '21'})-[:LISTS]->(b)`);
}
