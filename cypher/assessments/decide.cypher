// Writes the result of an assessment or acceptance of an audit, which is held, with the step of its history, and raises and returns the audit's version.
MATCH (p:Panel {id: $panel})-[:SITS_FOR]->(a:Audit {id: $audit})-[:OF]->(e:Enterprise)
WITH p, a, e, COUNT { (a)-[:HAS_STEP]->(:AuditStep) } + 1 AS number
CREATE (r:Assessment {
  id: $id, kind: $kind, result: $result, score: $score, passMark: $passMark, vetoes: $vetoes, opinion: $opinion, merged: $merged,
  members: toInteger($members), rulePack: $rulePack, filledFrom: $filledFrom, decidedOn: date($decidedOn), name: e.name, creditCode: e.creditCode,
  division: e.division, person: $person, recordedAt: datetime()
})-[:DECIDES]->(a)
CREATE (r)-[:BY_PANEL]->(p)
SET p.status = 'DECIDED', p.version = p.version + 1
SET a.status = $status, a.assessedOn = date($assessedOn), a.acceptedOn = date($acceptedOn), a.validUntil = date($validUntil),
  a.version = coalesce(a.version, 1) + 1, a.changedBy = $person, a.changedAt = datetime()
CREATE (a)-[:HAS_STEP]->(:AuditStep {
  id: a.id + ' ' + toString(number), number: number, kind: $step, fromStage: a.stage, toStage: a.stage, day: date($decidedOn), at: datetime(),
  person: $person, side: 'REGULATOR'
})
RETURN a.version AS version
