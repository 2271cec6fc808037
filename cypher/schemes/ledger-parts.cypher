// The schemes of a place, and the parts of shared ones, that are not dropped and not of withdrawn audits: one row for each enterprise, with its first park, its figures and all shares.
// Of enterprises the viewer does not see in full those of $totalsOf alone, a park whose totals the viewer may have.
MATCH (s:Scheme)-[:OF|SHARED_BY]->(a:Audit)-[:OF]->(e:Enterprise)
WHERE s.status <> 'DROPPED' AND a.status <> 'WITHDRAWN'
  AND ($division IS NULL OR e.division STARTS WITH $division) AND ($enterprise IS NULL OR e.id = $enterprise)
WITH DISTINCT s, a, e
WITH s, a, e, coalesce(@in_full(e), false) AS full,
  COLLECT { MATCH (e)-[in:IN_PARK]->(p:Park) WHERE in.proposed IS NULL AND @in_park_today(in) RETURN p{.id, .name} ORDER BY in.since, p.id } AS parks
WHERE (full OR $totalsOf IN [p IN parks | p.id])
  AND ($park IS NULL OR CASE WHEN $division IS NULL THEN $park IN [p IN parks | p.id] ELSE $park = head(parks).id END)
  AND (NOT $outsideParks OR size(parks) = 0)
OPTIONAL MATCH (s)-[:EXPECTS]->(x:SavingFigures)
OPTIONAL MATCH (s)-[:VERIFIED_AT]->(v:SavingFigures)
RETURN s.id AS scheme, s.name AS name, s.kind AS kind, s.status AS status, a.id AS audit, e.id AS enterprise, e.name AS enterpriseName,
  e.division AS division, head(parks).id AS park, head(parks).name AS parkName, full, EXISTS { (s)-[:OF]->(a) } AS kept,
  COLLECT { MATCH (s)-[part:SHARED_BY]->(sharing:Audit) RETURN {audit: sharing.id, basisPoints: part.basisPoints} ORDER BY sharing.id } AS shares,
  x{.investment, .benefit, .electricity, .coal, .co2, .materials, .water, .cod, .ammoniaNitrogen, .soot, .dust, .so2, .nox,
    .voc, .solidWaste, .liquidWaste, .heavyMetals, .other, .energyBasis, .year, .source} AS expected,
  v{.investment, .benefit, .electricity, .coal, .co2, .materials, .water, .cod, .ammoniaNitrogen, .soot, .dust, .so2, .nox,
    .voc, .solidWaste, .liquidWaste, .heavyMetals, .other, .energyBasis, .year, .source} AS verified
ORDER BY enterpriseName, enterprise, s.place, scheme
