// The yearly records of $ids of which the viewer may see anything, as they stand: whether it is the viewer's own, in which version, and who changed it last.
UNWIND $ids AS wanted
MATCH (e:Enterprise)-[:HAS_RECORD]->(r:AnnualRecord {id: wanted})
WITH e, r, coalesce(@in_full(e) OR $sight.person IN r.reportedBy, false) AS full, @collected(e) AS collected
WHERE full OR size(collected) > 0
RETURN r.id AS id, e.id AS enterprise, e.division AS division, r.year AS year, full,
  coalesce(e.id IN $standing.own, false) AS asMember,
  coalesce($standing.all OR any(code IN $standing.divisions WHERE e.division STARTS WITH code), false) AS asRegulator,
  coalesce(r.version, 0) AS version, r.changedBy AS changedBy, r.changedAt AS changedAt,
  r{.energy, .electricity, .coal, .water, .wastewater, .cod, .ammoniaNitrogen, .so2, .nox, .dust, .voc, .solidWaste,
    .hazardousWaste, .co2} AS figures,
  r.outputValue AS outputValue, r.energyBasis AS energyBasis, r.source AS source
