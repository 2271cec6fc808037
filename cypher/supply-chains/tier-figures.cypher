// Where each of $ids stands with its audits, whether the viewer may know that, and its figures of an indicator since a year as lists: year, value, energy basis, and whether the viewer may know them.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})
WITH e, coalesce(@in_full(e), false) AS whole, $indicator IN @collected(e) AS gathered
RETURN e.id AS id, @audit_status(e) AS status, coalesce(@sees_audits(e), false) AS statusKnown, whole OR gathered AS figuresKnown,
  COLLECT {
    MATCH (e)-[:HAS_RECORD]->(r:AnnualRecord)
    WHERE $key IS NOT NULL AND r.year >= $since AND r[$key] IS NOT NULL
    RETURN [r.year, r[$key], coalesce(r.energyBasis, ''), coalesce($sight.person IN r.reportedBy, false)] ORDER BY r.year, r.id
  } AS figures
