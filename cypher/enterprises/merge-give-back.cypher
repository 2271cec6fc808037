// Hangs on the merged enterprise again what a merge had moved; returns the merge.
MATCH (x:EnterpriseMerge {id: $id})-[:KEPT]->(k:Enterprise)
MATCH (x)-[:MERGED]->(m:MergedEnterprise)
CALL (k, x) {
  MATCH (:EnterpriseName)-[r:NAMES]->(k) WHERE r.movedBy[-1] = x.id
  DELETE r
}
CALL (k, m, x) {
  MATCH (k)-[r:HAS_RECORD]->(record) WHERE r.movedBy[-1] = x.id
  CREATE (m)-[back:HAS_RECORD]->(record)
  SET record.version = coalesce(record.version, 0) + 1, record.changedBy = $person, record.changedAt = datetime()
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (audit)-[r:OF]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (audit)-[back:OF]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (entry)-[r:LISTS]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (entry)-[back:LISTS]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (ordered)-[r:ORDERS]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (ordered)-[back:ORDERS]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (invitation)-[r:INVITES]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (invitation)-[back:INVITES]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (drive)-[r:RUN_BY]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (drive)-[back:RUN_BY]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (note)-[r:NOTED_ON]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (note)-[back:NOTED_ON]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (verification)-[r:VERIFIES]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (verification)-[back:VERIFIES]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (rating)-[r:RATES]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (rating)-[back:RATES]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (k)-[r:ATTENDED]->(training) WHERE r.movedBy[-1] = x.id
  CREATE (m)-[back:ATTENDED]->(training)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (exemplar)-[r:EXEMPLIFIES]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (exemplar)-[back:EXEMPLIFIES]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (visit)-[r:GUIDES]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (visit)-[back:GUIDES]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (whole)-[r:INCLUDES]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (whole)-[back:INCLUDES]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (k)-[r:IN_PARK]->(p) WHERE r.movedBy[-1] = x.id
  CREATE (m)-[back:IN_PARK]->(p)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (p)-[r:LED_BY]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (p)-[back:LED_BY]->(m)
  SET p.version = coalesce(p.version, 0) + 1, p.changedBy = $person, p.changedAt = datetime()
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (k)-[r:PARENT]->(owner) WHERE r.movedBy[-1] = x.id
  CREATE (m)-[back:PARENT]->(owner)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (k, m, x) {
  MATCH (child)-[r:PARENT]->(k) WHERE r.movedBy[-1] = x.id
  CREATE (child)-[back:PARENT]->(m)
  SET back = properties(r), back.movedBy = CASE WHEN size(r.movedBy) > 1 THEN r.movedBy[..-1] END
  DELETE r
}
CALL (m, x) {
  MATCH (s:MergeSuggestion)-[:SUGGESTS]->(m) WHERE s.movedBy = [x.id]
  SET s.status = 'OPEN'
  REMOVE s.movedBy
}
RETURN x.id AS id
