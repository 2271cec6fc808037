// Writes a guidance visit to an enterprise, made or held by its lock, with who came, in a new version, and returns it.
MERGE (v:GuidanceVisit {id: $id})
ON CREATE SET v.status = 'OPEN', v.version = 0
SET v.day = date($day), v.topic = $topic, v.advice = $advice, v.followUpDueOn = date($followUpDueOn), v.version = v.version + 1,
  v.changedBy = $person, v.changedAt = datetime()
WITH v
MATCH (t:GuidanceTeam {id: $team}), (e:Enterprise {id: $enterprise})
MERGE (v)-[:BY_TEAM]->(t)
MERGE (v)-[:GUIDES]->(e)
WITH v
CALL (v) {
  MATCH (v)-[guided:GUIDED_BY]->(gone:GuidanceMember) WHERE NOT gone.id IN $members
  DELETE guided
}
CALL (v) {
  MATCH (m:GuidanceMember) WHERE m.id IN $members
  MERGE (v)-[:GUIDED_BY]->(m)
}
RETURN v.version AS version
