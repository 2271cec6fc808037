/** A lead enterprise in a park with a supplier and a customer. */
export const village = `
  MATCH (k:Park {id: 'park'}) SET k.collects = ['COD']
  MERGE (lead:Enterprise {id: 'lead-works'}) SET lead.address = '清河路 1 号'
  MERGE (supplier:Enterprise {id: 'supplier-works'})
  CREATE (customer:Enterprise {id: 'customer', name: '远客机械有限公司', nameKey: '远客机械有限公司', search: '远客', aliases: [], verified: false,
    lead: false, division: '310101', version: 1})
  CREATE (lead)-[:IN_PARK {since: date('2020-01-01')}]->(k)
  CREATE (lead)-[:HAS_RECORD]->(:AnnualRecord {id: 'r1', year: 2024, cod: 5.5, water: 7.0, outputValue: 100000, reportedBy: [], version: 1})
  CREATE (supplier)-[:SUPPLIES {id: 'from-supplier', product: '铸件', annualVolume: 12.0, unit: 't', annualValue: 200000, since: date('2020-01-01'),
    reportedBy: [], confirmedBy: [], version: 1}]->(lead)
  CREATE (lead)-[:SUPPLIES {id: 'to-customer', product: '整机', annualVolume: 3.0, unit: '台', annualValue: 300000, since: date('2020-01-01'),
    reportedBy: [], confirmedBy: [], version: 1}]->(customer)`;
