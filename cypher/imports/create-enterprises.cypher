// Creates enterprises, whose ids are new, and returns how many.
UNWIND $enterprises AS row
CREATE (e:Enterprise {id: row.id})
SET e += row.set, e.verified = row.set.creditCode IS NOT NULL, e.chainVersion = $version, e.version = 1,
    e.changedBy = $person, e.changedAt = datetime(),
    e.reportedBy = CASE WHEN $person IS NULL THEN [] ELSE [$person] END
RETURN count(e) AS created
