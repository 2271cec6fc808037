// The emissions of the carbon verifications that the viewer may know of and that fit, one row each with its parts, and where and in what industry the enterprise stands.
MATCH (v:CarbonVerification)-[:VERIFIES]->(e:Enterprise)
WHERE @in_full(e)
  AND ($year IS NULL OR v.year = $year) AND ($division IS NULL OR e.division STARTS WITH $division) AND ($status IS NULL OR v.status = $status)
RETURN v.id AS id, e.division AS division, e.industry AS industry, v.statedTotal AS statedTotal,
  COLLECT { MATCH (v)-[:STATES]->(p:EmissionPart) RETURN p{.scope, .amount} } AS parts
ORDER BY id
