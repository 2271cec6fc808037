// The members of the teams of $ids, leaders first, those of a pool by the name they have there; who may see them is said elsewhere.
MATCH (t:GuidanceTeam)-[:HAS_MEMBER]->(m:GuidanceMember)
WHERE t.id IN $ids
OPTIONAL MATCH (x:Expert {id: m.expert})
RETURN t.id AS owner, m.id AS id, m.expert AS expert, coalesce(x.name, m.name) AS name, coalesce(x.employer, m.employer) AS employer,
  m.sector AS sector, m.role AS role, m.since AS since, m.until AS until, m.named AS named
ORDER BY CASE m.role WHEN 'LEADER' THEN 0 WHEN 'DEPUTY' THEN 1 ELSE 2 END, m.since, id
