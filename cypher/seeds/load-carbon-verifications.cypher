// Writes carbon verifications by id, with their parts and the audits they go with, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MERGE (v:CarbonVerification {id: row.id})
SET v.key = row.enterprise + ' ' + toString(toInteger(row.year)), v.year = toInteger(row.year), v.body = row.body, v.reportNo = row.reportNo,
    v.reportedOn = date(row.reportedOn), v.boundary = row.boundary, v.statedTotal = toInteger(row.statedTotal), v.status = row.status,
    v.returnReason = row.returnReason, v.version = coalesce(v.version, 1)
MERGE (v)-[:VERIFIES]->(e)
WITH v, row
CALL (v, row) {
  UNWIND range(0, size(row.parts) - 1) AS place
  WITH v, place, row.parts[place] AS part
  MERGE (p:EmissionPart {id: v.id + ' ' + part.scope})
  SET p.place = place, p.scope = part.scope, p.amount = toInteger(part.amount), p.year = toInteger(part.year),
      p.factorEdition = part.factorEdition, p.source = part.source
  MERGE (v)-[:STATES]->(p)
}
CALL (v, row) {
  MATCH (a:Audit {id: row.audit})
  MERGE (v)-[:TOGETHER_WITH]->(a)
}
RETURN count(*) AS written
