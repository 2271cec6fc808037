// Sets what yearly records say anew, keeps the rest, and returns how many.
UNWIND $records AS row
MATCH (r:AnnualRecord {id: row.id})
SET r += row.set, r.outputValue = coalesce(toInteger(row.outputValue), r.outputValue), r.version = coalesce(r.version, 0) + 1,
    r.changedBy = $person, r.changedAt = datetime(),
    r.reportedBy = CASE WHEN $person IS NULL OR $person IN coalesce(r.reportedBy, []) THEN coalesce(r.reportedBy, []) ELSE coalesce(r.reportedBy, []) + $person END
RETURN count(r) AS changed
