// Notes who else reported enterprises as they stand, and returns how many are newly reported.
UNWIND $ids AS id
MATCH (e:Enterprise {id: id})
WHERE NOT $person IN coalesce(e.reportedBy, [])
SET e.reportedBy = coalesce(e.reportedBy, []) + $person, e.chainVersion = $version
RETURN count(e) AS told
