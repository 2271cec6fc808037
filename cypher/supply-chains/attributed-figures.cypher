// The figures of $ids of an indicator in a year that the viewer may see: everything of its own and of its region, what its park collects, or what it reported; with their energy bases.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})-[:HAS_RECORD]->(r:AnnualRecord {year: $year})
WHERE r[$key] IS NOT NULL AND coalesce(@in_full(e) OR $sight.person IN r.reportedBy OR $indicator IN @collected(e), false)
RETURN e.id AS id, r[$key] AS value, coalesce(r.energyBasis, '') AS basis ORDER BY id, r.id
