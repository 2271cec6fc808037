// Sets properties of an enterprise, whose lock is held, raises its version, and returns it.
MATCH (e:Enterprise {id: $id})
SET e += $set, e.version = coalesce(e.version, 0) + 1, e.chainVersion = $chainVersion, e.changedBy = $person, e.changedAt = datetime()
SET e.auditCost = toInteger(e.auditCost)
RETURN e.version AS version
