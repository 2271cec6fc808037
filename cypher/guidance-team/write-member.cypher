// Writes a member of a guidance team, whose lock is held, and returns the team's new version.
MATCH (t:GuidanceTeam {id: $team})
MERGE (m:GuidanceMember {id: $id})
SET m.expert = $expert, m.name = $name, m.employer = $employer, m.sector = $sector, m.role = $role, m.since = date($since),
  m.until = date($until), m.named = $named
MERGE (t)-[:HAS_MEMBER]->(m)
SET t.version = t.version + 1, t.changedBy = $person, t.changedAt = datetime()
RETURN t.version AS version
