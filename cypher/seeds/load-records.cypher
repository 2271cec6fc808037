// Writes yearly records by id and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MERGE (r:AnnualRecord {id: row.id})
SET r.year = toInteger(row.year), r.energy = toFloat(row.energy), r.electricity = toFloat(row.electricity),
    r.coal = toFloat(row.coal), r.water = toFloat(row.water), r.wastewater = toFloat(row.wastewater), r.cod = toFloat(row.cod),
    r.ammoniaNitrogen = toFloat(row.ammoniaNitrogen), r.so2 = toFloat(row.so2), r.nox = toFloat(row.nox),
    r.dust = toFloat(row.dust), r.voc = toFloat(row.voc), r.solidWaste = toFloat(row.solidWaste),
    r.hazardousWaste = toFloat(row.hazardousWaste), r.co2 = toFloat(row.co2), r.outputValue = toInteger(row.outputValue),
    r.energyBasis = row.energyBasis, r.source = row.source,
    r.reportedBy = coalesce(r.reportedBy, []) + [person IN row.reportedBy WHERE NOT person IN coalesce(r.reportedBy, [])],
    r.version = coalesce(r.version, 0) + 1, r.changedBy = null, r.changedAt = datetime()
MERGE (e)-[:HAS_RECORD]->(r)
RETURN count(*) AS written
