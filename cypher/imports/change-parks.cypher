// Sets properties of parks, keeps the rest, and returns how many.
UNWIND $parks AS row
MATCH (p:Park {code: row.code})
SET p += row.set, p.approvedOn = coalesce(date(row.approvedOn), p.approvedOn), p.version = coalesce(p.version, 0) + 1,
    p.changedBy = $person, p.changedAt = datetime()
RETURN count(p) AS changed
