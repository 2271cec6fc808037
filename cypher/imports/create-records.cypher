// Creates yearly records of enterprises and returns how many.
UNWIND $records AS row
MATCH (e:Enterprise {id: row.enterprise})
CREATE (e)-[:HAS_RECORD]->(r:AnnualRecord {id: row.id, year: toInteger(row.year)})
SET r += row.set, r.outputValue = toInteger(row.outputValue), r.version = 1,
    r.changedBy = $person, r.changedAt = datetime(),
    r.reportedBy = CASE WHEN $person IS NULL THEN [] ELSE [$person] END
RETURN count(r) AS created
