// What the solver weighs of enterprises: cost, duties and credit on a day, and the figures of $indicators in a year.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})
CALL (e) {
  OPTIONAL MATCH (e)-[:HAS_RECORD]->(r:AnnualRecord {year: $year})
  RETURN r ORDER BY r.id LIMIT 1
}
RETURN e.id AS id, e.industry AS industry, coalesce(e.aboveScale, false) AS aboveScale, e.auditCost AS auditCost,
  EXISTS { (m:MandatoryEntry)-[:LISTS]->(e) WHERE m.inForce } AS listed,
  EXISTS { (a:Audit)-[:OF]->(e) WHERE a.status = 'ACCEPTED' AND a.validUntil >= date($today) }
    OR EXISTS { (:WholeAudit)-[i:INCLUDES]->(e) WHERE i.creditUntil >= date($today) } AS credited,
  r.energy AS energy, r.energyBasis AS energyBasis, [indicator IN $indicators | r[indicator]] AS loads
