// The steps of audits that the viewer may follow, the latest first; why, and by whom, for those alone who see all of one, and people of a regulator to regulators alone.
UNWIND $ids AS owner
MATCH (s:AuditStep)<-[:HAS_STEP]-(:Audit {id: owner})-[:OF]->(e:Enterprise)
WHERE @sees_audits(e)
WITH owner, s, e, coalesce(@in_full(e), false) AS whole,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE e.division STARTS WITH code), false) AS over
WHERE whole OR NOT s.kind IN ['TEAM', 'EVIDENCE']
OPTIONAL MATCH (p:Person {id: s.person})
RETURN owner, s.id AS id, s.kind AS kind, s.fromStage AS fromStage, s.toStage AS toStage, s.day AS day, s.at AS at, s.side AS side,
  s.until AS until, CASE WHEN whole THEN s.reason END AS reason,
  CASE WHEN over OR whole AND s.side = 'ENTERPRISE' THEN p.name END AS by
ORDER BY s.number DESC
