// Writes schemes of an audit, whose lock is held, each in a new version with the figures given of it, and says how many.
MATCH (a:Audit {id: $audit})
UNWIND $schemes AS row
MERGE (s:Scheme {id: row.id})
MERGE (s)-[:OF]->(a)
SET s += row.set, s.version = coalesce(s.version, 0) + 1, s.changedBy = $person, s.changedAt = datetime()
SET s.place = toInteger(s.place)
FOREACH (given IN [one IN [row.expected] WHERE one IS NOT NULL] |
  MERGE (x:SavingFigures {id: row.id + ' expected'})
  MERGE (s)-[:EXPECTS]->(x)
  SET x += given
  SET x.investment = toInteger(x.investment), x.benefit = toInteger(x.benefit), x.year = toInteger(x.year))
FOREACH (given IN [one IN [row.verified] WHERE one IS NOT NULL] |
  MERGE (v:SavingFigures {id: row.id + ' verified'})
  MERGE (s)-[:VERIFIED_AT]->(v)
  SET v += given
  SET v.investment = toInteger(v.investment), v.benefit = toInteger(v.benefit), v.year = toInteger(v.year))
RETURN count(s) AS written
