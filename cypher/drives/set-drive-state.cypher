// Pauses, resumes or closes a drive, whose lock is held, in a new version; one that is closed keeps its report. Returns the version.
MATCH (d:Drive {id: $id})
SET d.state = $state, d.version = d.version + 1, d.changedBy = $person, d.changedAt = datetime(),
  d.closedAt = CASE WHEN $state = 'CLOSED' THEN datetime() END, d.report = $report
RETURN d.version AS version
