// Puts shares of a scheme, whose lock is held, in the place of those before, and returns its new version.
MATCH (s:Scheme {id: $id})
OPTIONAL MATCH (s)-[old:SHARED_BY]->(:Audit)
DELETE old
WITH DISTINCT s
CALL (s) {
  UNWIND $shares AS share
  MATCH (a:Audit {id: share.audit})
  CREATE (s)-[part:SHARED_BY {basisPoints: toInteger(share.basisPoints)}]->(a)
  RETURN count(part) AS parts
}
SET s.version = s.version + 1, s.changedBy = $person, s.changedAt = datetime()
RETURN s.version AS version, parts
