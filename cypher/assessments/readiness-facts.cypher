// What decides whether audits are ready to be assessed or accepted: how far their own schemes are, and what monitoring is on file; who may see it is said elsewhere.
UNWIND $ids AS owner
MATCH (a:Audit {id: owner})
RETURN owner,
  COLLECT {
    MATCH (s:Scheme)-[:OF]->(a)
    RETURN {kind: s.kind, status: s.status, studied: s.technical IS NOT NULL AND s.economic IS NOT NULL AND s.environmental IS NOT NULL} ORDER BY s.id
  } AS schemes,
  COLLECT { MATCH (a)-[:HAS_EVIDENCE]->(v:AuditEvidence) WHERE v.purpose IS NOT NULL RETURN DISTINCT v.purpose } AS purposes
