// The enterprises of an authority that were assessed or accepted in a year and stand in no earlier draw of it, each once with the latest result.
MATCH (e:Enterprise)<-[:OF]-(a:Audit)
WHERE ($authority = '0' OR e.division STARTS WITH $authority) AND (a.acceptedOn.year = $year OR a.assessedOn.year = $year)
  AND NOT EXISTS { (:RecheckDraw {authority: $authority, year: $year})-[:FROZE]->(:RecheckMember {enterprise: e.id}) }
WITH e, a, CASE WHEN a.acceptedOn.year = $year THEN a.acceptedOn ELSE a.assessedOn END AS on
ORDER BY on
WITH e, collect({accepted: a.acceptedOn.year = $year, on: on}) AS results
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry,
  coalesce(results[-1].accepted, false) AS accepted, results[-1].on AS on
ORDER BY id
