// Writes a carbon verification of an enterprise, whose lock is held, in a new version that is to be confirmed, with its parts in place of those before; returns the version.
MATCH (e:Enterprise {id: $enterprise})
MERGE (v:CarbonVerification {id: $id})
ON CREATE SET v.version = 0
MERGE (v)-[:VERIFIES]->(e)
SET v.key = split(coalesce(v.key, $enterprise + ' '), ' ')[0] + ' ' + toString(toInteger($year)), v.year = toInteger($year), v.body = $body, v.reportNo = $reportNo,
  v.reportedOn = date($reportedOn), v.boundary = $boundary, v.statedTotal = toInteger($statedTotal), v.status = 'RECORDED',
  v.version = v.version + 1, v.changedBy = $person, v.changedAt = datetime()
REMOVE v.returnReason
WITH v
CALL (v) {
  MATCH (v)-[:STATES]->(old:EmissionPart)
  DETACH DELETE old
}
CALL (v) {
  MATCH (v)-[with:TOGETHER_WITH]->(:Audit)
  DELETE with
}
CALL (v) {
  UNWIND range(0, size($parts) - 1) AS place
  WITH v, place, $parts[place] AS part
  CREATE (v)-[:STATES]->(:EmissionPart {
    id: v.id + ' ' + part.scope, place: place, scope: part.scope, amount: toInteger(part.amount), year: toInteger(part.year),
    factorEdition: part.factorEdition, source: part.source
  })
}
CALL (v) {
  MATCH (a:Audit {id: $audit})
  CREATE (v)-[:TOGETHER_WITH]->(a)
}
RETURN v.version AS version
