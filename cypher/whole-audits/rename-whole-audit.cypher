// Gives a whole audit, whose lock is held, another name, raises its version, and returns it.
MATCH (w:WholeAudit {id: $id})
SET w.name = $name, w.version = coalesce(w.version, 0) + 1, w.changedBy = $person, w.changedAt = datetime()
RETURN w.version AS version
