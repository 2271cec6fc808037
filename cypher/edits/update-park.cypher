// Sets properties of a park, whose lock is held, raises its version, and returns it.
MATCH (p:Park {id: $id})
SET p += $set, p.approvedOn = CASE WHEN $approves THEN date($approvedOn) ELSE p.approvedOn END,
    p.version = coalesce(p.version, 0) + 1, p.changedBy = $person, p.changedAt = datetime()
RETURN p.version AS version
