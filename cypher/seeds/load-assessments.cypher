// Writes results of assessments and acceptances by id, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (a:Audit {id: row.audit})-[:OF]->(e:Enterprise)
MERGE (r:Assessment {id: row.id})
ON CREATE SET r.kind = row.kind, r.result = row.result, r.score = toFloat(row.score), r.passMark = toFloat(row.passMark), r.vetoes = [],
  r.opinion = row.opinion, r.merged = false, r.members = toInteger(row.members), r.rulePack = row.rulePack, r.decidedOn = date(row.decidedOn),
  r.name = e.name, r.creditCode = e.creditCode, r.division = e.division, r.recordedAt = datetime({date: date(row.decidedOn), hour: 4})
MERGE (r)-[:DECIDES]->(a)
RETURN count(*) AS written
