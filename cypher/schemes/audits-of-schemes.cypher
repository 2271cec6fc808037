// The audits of $ids that the viewer may know of: whose they are, how far they are, the parks their enterprises stand in today, and what the viewer is to them.
UNWIND $ids AS wanted
MATCH (a:Audit {id: wanted})-[:OF]->(e:Enterprise)
WHERE @sees_audits(e)
RETURN a.id AS id, e.id AS enterprise, e.name AS name, e.division AS division, a.mode AS mode, a.stage AS stage, a.status AS status,
  COLLECT { MATCH (e)-[in:IN_PARK]->(p:Park) WHERE in.proposed IS NULL AND @in_park_today(in) RETURN p.id } AS parks,
  COLLECT { MATCH (s:Scheme)-[:OF]->(a) RETURN s.name ORDER BY s.place } AS names,
  coalesce(reduce(last = 0, place IN COLLECT { MATCH (s:Scheme)-[:OF]->(a) RETURN s.place } | CASE WHEN place > last THEN place ELSE last END), 0) AS lastPlace,
  coalesce(@in_full(e), false) AS full,
  coalesce(e.id IN $standing.own, false) AS asMember,
  coalesce($standing.all OR any(code IN $standing.divisions WHERE e.division STARTS WITH code), false) AS asRegulator
