// Marks a draft of a disclosure, which is held, as submitted to its regulator, in a new version, and returns it.
MATCH (w:DisclosureDraft {id: $id})
SET w.status = 'SUBMITTED', w.version = w.version + 1, w.changedBy = $person, w.changedAt = datetime()
RETURN w.version AS version
