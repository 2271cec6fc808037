// Creates parks and returns how many.
UNWIND $parks AS row
CREATE (p:Park {id: row.id, code: row.code})
SET p += row.set, p.approvedOn = date(row.approvedOn), p.level = coalesce(row.set.level, 'OTHER'), p.version = 1,
    p.changedBy = $person, p.changedAt = datetime(),
    p.reportedBy = CASE WHEN $person IS NULL THEN [] ELSE [$person] END
RETURN count(p) AS created
