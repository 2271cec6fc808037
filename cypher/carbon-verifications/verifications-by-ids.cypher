// The carbon verifications of $ids that the viewer may know of, with their parts: of its own enterprise, or of one in a region it regulates.
UNWIND $ids AS wanted
MATCH (v:CarbonVerification {id: wanted})-[:VERIFIES]->(e:Enterprise)
WHERE @in_full(e)
RETURN v.id AS id, e.id AS enterprise, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry,
  COLLECT { MATCH (v)-[:TOGETHER_WITH]->(a:Audit) RETURN a.id LIMIT 1 }[0] AS audit,
  v.year AS year, v.body AS body, v.reportNo AS reportNo, v.reportedOn AS reportedOn, v.boundary AS boundary, v.statedTotal AS statedTotal,
  COLLECT {
    MATCH (v)-[:STATES]->(p:EmissionPart)
    WITH p ORDER BY p.place
    RETURN p{.scope, .amount, .year, .factorEdition, .source}
  } AS parts,
  v.status AS status, v.returnReason AS returnReason,
  coalesce(e.id IN $sight.own, false) AS asMember,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE e.division STARTS WITH code), false) AS asRegulator,
  v.version AS version, v.changedBy AS changedBy, v.changedAt AS changedAt
