// Writes a note on an enterprise, a park or an audit that is held by its lock, in its first version, which comes back.
MATCH (x:Enterprise|Park|Audit)
WHERE x.id = $about AND CASE $kind WHEN 'ENTERPRISE' THEN x:Enterprise WHEN 'PARK' THEN x:Park ELSE x:Audit END
MERGE (n:Note {id: $id})
ON CREATE SET n.text = $text, n.day = date($day), n.authority = $authority, n.writtenBy = $person, n.version = 1,
  n.changedBy = $person, n.changedAt = datetime()
MERGE (n)-[:NOTED_ON]->(x)
RETURN n.version AS version
