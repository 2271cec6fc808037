// Writes where an audit, whose lock is held, stands now, with the step that led there, raises its version, and returns it.
MATCH (a:Audit {id: $id})
WITH a, COUNT { (a)-[:HAS_STEP]->(:AuditStep) } + 1 AS number
SET a.stage = $stage, a.status = $status, a.deferredUntil = date($deferredUntil), a.deferredFrom = $deferredFrom, a.agency = $agency, a.team = $team,
  a.version = coalesce(a.version, 1) + 1, a.changedBy = $person, a.changedAt = datetime()
CREATE (a)-[:HAS_STEP]->(:AuditStep {
  id: a.id + ' ' + toString(number), number: number, kind: $kind, fromStage: $fromStage, toStage: $toStage, day: date($day), at: datetime(),
  person: $person, side: $side, reason: $reason, until: date($deferredUntil)
})
RETURN a.version AS version
