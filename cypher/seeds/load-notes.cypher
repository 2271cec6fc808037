// Writes the notes of regulators by id, on the enterprises, parks and audits they are of, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (x:Enterprise|Park|Audit)
WHERE x.id = row.about AND CASE row.kind WHEN 'ENTERPRISE' THEN x:Enterprise WHEN 'PARK' THEN x:Park ELSE x:Audit END
MERGE (n:Note {id: row.id})
SET n.text = row.text, n.day = date(row.day), n.authority = row.authority, n.writtenBy = row.writtenBy, n.version = coalesce(n.version, 1),
  n.changedBy = row.writtenBy, n.changedAt = datetime(row.day)
MERGE (n)-[:NOTED_ON]->(x)
RETURN count(*) AS written
