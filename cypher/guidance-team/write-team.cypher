// Writes a guidance team, made or held by its lock, in a new version, and returns it.
MERGE (t:GuidanceTeam {id: $id})
ON CREATE SET t.division = $division, t.version = 0
SET t.name = $name, t.documentNo = $documentNo, t.version = t.version + 1, t.changedBy = $person, t.changedAt = datetime()
RETURN t.version AS version
