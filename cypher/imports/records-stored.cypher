// Yearly records of the given enterprises and years, as they stand.
UNWIND $records AS row
MATCH (e:Enterprise {id: row.enterprise})-[:HAS_RECORD]->(r:AnnualRecord)
WHERE r.year = toInteger(row.year)
RETURN r.id AS id, row.enterprise AS enterprise, r.year AS year,
  r{.energy, .electricity, .coal, .water, .wastewater, .cod, .ammoniaNitrogen, .so2, .nox, .dust, .voc, .solidWaste,
    .hazardousWaste, .co2, .outputValue, .energyBasis, .source} AS values,
  $person IS NULL OR $person IN coalesce(r.reportedBy, []) AS reported
