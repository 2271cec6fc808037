// The guidance visits of $ids, or all, that the viewer may know of: to its own enterprise, of a region it regulates or by a team it keeps; the latest first, with who came.
MATCH (v:GuidanceVisit)-[:GUIDES]->(e:Enterprise)
WHERE $ids IS NULL OR v.id IN $ids
MATCH (v)-[:BY_TEAM]->(t:GuidanceTeam)
WITH v, e, t, coalesce(e.id IN $sight.own, false) AS asOwn,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE e.division STARTS WITH code OR t.division STARTS WITH code), false) AS regulated
WHERE asOwn OR regulated
RETURN v.id AS id, v.day AS day, v.topic AS topic, v.advice AS advice, v.followUpDueOn AS followUpDueOn, v.status AS status, v.answer AS answer,
  v.answeredOn AS answeredOn, v.doneOn AS doneOn, v.closedOn AS closedOn, v.closingNote AS closingNote, e.id AS enterprise, e.name AS name,
  e.creditCode AS creditCode, e.division AS division, t.id AS team, t.name AS teamName, t.division AS teamDivision, asOwn, regulated,
  COLLECT {
    MATCH (v)-[:GUIDED_BY]->(m:GuidanceMember)
    OPTIONAL MATCH (x:Expert {id: m.expert})
    RETURN {id: m.id, name: coalesce(x.name, m.name), sector: m.sector, role: m.role, named: m.named}
    ORDER BY CASE m.role WHEN 'LEADER' THEN 0 WHEN 'DEPUTY' THEN 1 ELSE 2 END, m.id
  } AS members,
  v.version AS version, v.changedBy AS changedBy, v.changedAt AS changedAt
ORDER BY v.day DESC, id
