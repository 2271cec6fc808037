// Hangs on the kept enterprise what hung on the merged one, marked with the merge, in a new version; what the kept one has already stays behind. Returns the merge.
MATCH (x:EnterpriseMerge {id: $id})-[:KEPT]->(k:Enterprise)
MATCH (x)-[:MERGED]->(m:MergedEnterprise)
CALL (k, m, x) {
  MATCH (n:EnterpriseName)-[:NAMES]->(m)
  WHERE NOT EXISTS { (n)-[:NAMES]->(k) }
  CREATE (n)-[:NAMES {kind: 'ALIAS', movedBy: [x.id]}]->(k)
}
CALL (k, m, x) {
  MATCH (m)-[r:HAS_RECORD]->(record:AnnualRecord)
  WHERE NOT EXISTS { (k)-[:HAS_RECORD]->(own:AnnualRecord) WHERE own.year = record.year }
  CREATE (k)-[moved:HAS_RECORD]->(record)
  SET record.version = coalesce(record.version, 0) + 1, record.changedBy = x.mergedBy, record.changedAt = x.mergedAt
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (audit:Audit)-[r:OF]->(m)
  CREATE (audit)-[moved:OF]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (entry:MandatoryEntry)-[r:LISTS]->(m)
  WHERE NOT EXISTS { (own:MandatoryEntry)-[:LISTS]->(k) WHERE own.year = entry.year AND own.authority = entry.authority }
  CREATE (entry)-[moved:LISTS]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (ordered:OrderToCorrect)-[r:ORDERS]->(m)
  CREATE (ordered)-[moved:ORDERS]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (invitation:Invitation)-[r:INVITES]->(m)
  CREATE (invitation)-[moved:INVITES]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (drive:Drive)-[r:RUN_BY]->(m)
  CREATE (drive)-[moved:RUN_BY]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (note:Note)-[r:NOTED_ON]->(m)
  CREATE (note)-[moved:NOTED_ON]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (verification:CarbonVerification)-[r:VERIFIES]->(m)
  CREATE (verification)-[moved:VERIFIES]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (rating:CreditRating)-[r:RATES]->(m)
  CREATE (rating)-[moved:RATES]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (m)-[r:ATTENDED]->(training:Training)
  WHERE NOT EXISTS { (k)-[:ATTENDED]->(training) }
  CREATE (k)-[moved:ATTENDED]->(training)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (exemplar)-[r:EXEMPLIFIES]->(m)
  CREATE (exemplar)-[moved:EXEMPLIFIES]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (visit:GuidanceVisit)-[r:GUIDES]->(m)
  CREATE (visit)-[moved:GUIDES]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (whole:WholeAudit)-[r:INCLUDES]->(m)
  WHERE NOT EXISTS { (whole)-[:INCLUDES]->(k) }
  CREATE (whole)-[moved:INCLUDES]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (m)-[r:IN_PARK]->(p:Park)
  WHERE NOT EXISTS { (k)-[own:IN_PARK]->(p) WHERE own.proposed IS NULL OR r.proposed }
    AND (r.proposed IS NULL OR NOT EXISTS { (k)-[own:IN_PARK]->(:Park) WHERE own.proposed IS NULL })
  CREATE (k)-[moved:IN_PARK]->(p)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (p:Park)-[r:LED_BY]->(m)
  WHERE NOT EXISTS { (p)-[:LED_BY]->(k) }
  CREATE (p)-[moved:LED_BY]->(k)
  SET p.version = coalesce(p.version, 0) + 1, p.changedBy = x.mergedBy, p.changedAt = x.mergedAt
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (m)-[r:PARENT]->(owner:Enterprise)
  WHERE owner <> k AND NOT EXISTS { (k)-[:PARENT]->() }
  CREATE (k)-[moved:PARENT]->(owner)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (child:Enterprise)-[r:PARENT]->(m)
  WHERE child <> k
  CREATE (child)-[moved:PARENT]->(k)
  SET moved = properties(r), moved.movedBy = coalesce(r.movedBy, []) + x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (k)<-[:SUGGESTS]-(s:MergeSuggestion {status: 'OPEN'})-[:SUGGESTS]->(m)
  SET s.status = 'MERGED', s.movedBy = [x.id]
}
RETURN x.id AS id
