// Passes a whole audit, whose lock is held, on a day; credits whoever is in its scope now until another, raises its version, and returns it.
MATCH (w:WholeAudit {id: $id})
SET w.status = 'PASSED', w.passedOn = date($on), w.passedBy = $person, w.creditPack = $rulePack,
    w.version = coalesce(w.version, 0) + 1, w.changedBy = $person, w.changedAt = datetime()
WITH w
CALL (w) {
  MATCH (w)-[i:INCLUDES]->(e:Enterprise)
  SET i.creditedOn = date($on), i.creditUntil = date($creditUntil)
  RETURN count(e) AS credited
}
RETURN w.version AS version, credited
