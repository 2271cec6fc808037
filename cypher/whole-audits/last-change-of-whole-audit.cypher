// Who changed a whole audit last, and when: opening it is its first change.
MATCH (w:WholeAudit {id: $id})
RETURN coalesce(w.changedBy, w.openedBy) AS changedBy, coalesce(w.changedAt, w.openedAt) AS changedAt,
  COLLECT { MATCH (w)-[:INCLUDES]->(e:Enterprise) RETURN e.id } AS enterprises
