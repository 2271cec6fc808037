// Closes a whole audit, whose lock is held, raises its version, and returns it.
MATCH (w:WholeAudit {id: $id})
SET w.status = 'CLOSED', w.closedAt = datetime(), w.closedBy = $person,
    w.version = coalesce(w.version, 0) + 1, w.changedBy = $person, w.changedAt = datetime()
RETURN w.version AS version
