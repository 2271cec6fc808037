// Sets what a yearly record, whose lock is held, says, raises its version, and returns it.
MATCH (r:AnnualRecord {id: $id})
SET r += $set, r.version = coalesce(r.version, 0) + 1, r.changedBy = $person, r.changedAt = datetime()
SET r.outputValue = toInteger(r.outputValue)
RETURN r.version AS version
