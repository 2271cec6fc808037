// The parks of $ids as they stand: by what right they are edited, in which version, and who changed them last; leads only those the viewer may know of.
UNWIND $ids AS wanted
MATCH (p:Park {id: wanted})
RETURN p.id AS id, coalesce(p.id IN $standing.parks, false) AS asManager,
  coalesce($standing.all OR any(code IN $standing.divisions WHERE p.division STARTS WITH code), false) AS asRegulator,
  coalesce($sight.all OR p.id IN $sight.parks OR any(code IN $sight.divisions WHERE p.division STARTS WITH code), false) AS full,
  coalesce(p.version, 0) AS version, p.changedBy AS changedBy, p.changedAt AS changedAt, p.name AS name, p.division AS division,
  coalesce(p.level, 'OTHER') AS level, p.areaKm2 AS areaKm2, coalesce(p.industries, []) AS industries,
  p.approvedOn AS approvedOn, coalesce(p.collects, []) AS collects,
  COLLECT { MATCH (p)-[:LED_BY]->(e:Enterprise) WHERE @sees_enterprise(e) RETURN e.id ORDER BY e.id } AS leads
