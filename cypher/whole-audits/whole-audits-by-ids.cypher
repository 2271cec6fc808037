// The whole audits of $ids that the viewer may see: whole for those who answer for the park, without figures for an enterprise in its scope.
UNWIND $ids AS wanted
MATCH (w:WholeAudit {id: wanted})-[:COVERS]->(p:Park)
WITH w, p, $sight.all OR p.id IN $sight.parks OR any(code IN $sight.divisions WHERE p.division STARTS WITH code) AS whole
WHERE whole OR EXISTS { (w)-[:INCLUDES]->(e:Enterprise) WHERE e.id IN $sight.enterprises }
OPTIONAL MATCH (opener:Person {id: w.openedBy})
RETURN w.id AS id, w.name AS name, w.year AS year, w.status AS status, p.id AS park,
  coalesce(p.collects, []) AS collects, w.openedAt AS openedAt, whole,
  w.closedAt AS closedAt, w.passedOn AS passedOn, p.division AS division, coalesce(w.version, 0) AS version,
  CASE WHEN whole THEN opener.name END AS openedBy, CASE WHEN whole THEN w.input END AS input,
  CASE WHEN whole THEN w.proposal END AS proposal
