// Confirms or returns a carbon verification, whose lock is held, in a new version, and returns that.
MATCH (v:CarbonVerification {id: $id})
SET v.status = $status, v.returnReason = $returnReason, v.version = v.version + 1, v.changedBy = $person, v.changedAt = datetime()
RETURN v.version AS version
