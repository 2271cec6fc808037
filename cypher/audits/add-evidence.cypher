// Files evidence of an audit, whose lock is held, with the step that says so, and returns its id; what is there already stays as it was filed.
MATCH (a:Audit {id: $audit})
WITH a, COUNT { (a)-[:HAS_STEP]->(:AuditStep) } + 1 AS number
CREATE (a)-[:HAS_EVIDENCE]->(v:AuditEvidence {
  id: $id, hash: $hash, name: $name, kind: $kind, purpose: $purpose, bytes: toInteger($bytes), stage: a.stage, person: $person, addedAt: datetime()
})
CREATE (a)-[:HAS_STEP]->(:AuditStep {
  id: a.id + ' ' + toString(number), number: number, kind: 'EVIDENCE', fromStage: a.stage, toStage: a.stage, day: date($day), at: datetime(),
  person: $person, side: 'ENTERPRISE', reason: $name
})
RETURN v.id AS id
