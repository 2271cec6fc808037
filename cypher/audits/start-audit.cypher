// Starts an audit of an enterprise, whose lock is held, at its first stage, and returns its id.
MATCH (e:Enterprise {id: $enterprise})
CREATE (a:Audit {
  id: $id, mode: $mode, basis: $basis, stage: $stage, status: 'OPEN', openedOn: date($openedOn), dueOn: date($dueOn), rulePack: $rulePack,
  agency: $agency, team: $team, version: 1, changedBy: $person, changedAt: datetime()
})-[:OF]->(e)
CREATE (a)-[:HAS_STEP]->(:AuditStep {
  id: $id + ' 1', number: 1, kind: 'STARTED', toStage: $stage, day: date($openedOn), at: datetime(), person: $person, side: $side
})
WITH a
OPTIONAL MATCH (m:MandatoryEntry {id: $entry})
FOREACH (entry IN CASE WHEN m IS NULL THEN [] ELSE [m] END | CREATE (a)-[:ANSWERS]->(entry))
RETURN a.id AS id
