// The guidance teams of $ids, or all, by name, with how many members each has on a day; who may see more of one is said elsewhere.
MATCH (t:GuidanceTeam)
WHERE $ids IS NULL OR t.id IN $ids
RETURN t.id AS id, t.name AS name, t.division AS division, t.documentNo AS documentNo, t.version AS version, t.changedBy AS changedBy,
  t.changedAt AS changedAt,
  COUNT { (t)-[:HAS_MEMBER]->(m:GuidanceMember) WHERE m.since <= date($today) AND (m.until IS NULL OR date($today) < m.until) } AS size
ORDER BY t.name, id
