// Creates supply links between enterprises and returns how many.
UNWIND $links AS row
MATCH (supplier:Enterprise {id: row.supplier})
MATCH (buyer:Enterprise {id: row.buyer})
CREATE (supplier)-[l:SUPPLIES {
  id: row.id, product: row.product, annualVolume: row.annualVolume, unit: row.unit, annualValue: toInteger(row.annualValue),
  shareOfSupplier: row.shareOfSupplier, shareOfBuyer: row.shareOfBuyer, since: date(row.since), until: date(row.until),
  source: row.source, confidence: row.confidence, chainVersion: $version, version: 1,
  changedBy: $person, changedAt: datetime(),
  reportedBy: CASE WHEN $person IS NULL THEN [] ELSE [$person] END
}]->(buyer)
RETURN count(l) AS created
