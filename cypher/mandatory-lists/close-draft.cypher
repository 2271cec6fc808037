// Marks a draft, whose lock is held, as published, in a new version, and returns it.
MATCH (d:ListDraft {id: $id})
SET d.status = 'PUBLISHED', d.version = d.version + 1, d.changedBy = $person, d.changedAt = datetime()
RETURN d.version AS version
