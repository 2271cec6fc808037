// Writes schemes by id, with their figures and shares, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (a:Audit {id: row.audit})
MERGE (s:Scheme {id: row.id})
MERGE (s)-[:OF]->(a)
SET s.place = toInteger(row.place), s.name = row.name, s.kind = row.kind, s.status = row.status, s.technical = row.technical,
    s.economic = row.economic, s.environmental = row.environmental, s.version = coalesce(s.version, 1)
MERGE (x:SavingFigures {id: row.id + ' expected'})
MERGE (s)-[:EXPECTS]->(x)
SET x += row.expected
SET x.investment = toInteger(x.investment), x.benefit = toInteger(x.benefit), x.year = toInteger(x.year)
FOREACH (given IN [one IN [row.verified] WHERE one IS NOT NULL] |
  MERGE (v:SavingFigures {id: row.id + ' verified'})
  MERGE (s)-[:VERIFIED_AT]->(v)
  SET v += given
  SET v.investment = toInteger(v.investment), v.benefit = toInteger(v.benefit), v.year = toInteger(v.year))
WITH s, row
CALL (s, row) {
  UNWIND row.shares AS share
  MATCH (sharing:Audit {id: share.audit})
  MERGE (s)-[part:SHARED_BY]->(sharing)
  SET part.basisPoints = toInteger(share.basisPoints)
  RETURN count(part) AS parts
}
RETURN count(*) AS written
