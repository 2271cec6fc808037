// Sets properties of enterprises and returns how many; absent ones stay as they are.
UNWIND $enterprises AS row
MATCH (e:Enterprise {id: row.id})
SET e += row.set, e.verified = e.creditCode IS NOT NULL, e.chainVersion = $version, e.version = coalesce(e.version, 0) + 1,
    e.changedBy = $person, e.changedAt = datetime(),
    e.reportedBy = CASE WHEN $person IS NULL OR $person IN e.reportedBy THEN coalesce(e.reportedBy, []) ELSE coalesce(e.reportedBy, []) + $person END
RETURN count(e) AS changed
