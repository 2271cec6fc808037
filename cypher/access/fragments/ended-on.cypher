// The day an audit failed or was withdrawn; null of one that is neither.
CASE WHEN $$.status IN ['FAILED', 'WITHDRAWN'] THEN COLLECT {
  MATCH ($$)-[:HAS_STEP]->(ending:AuditStep) WHERE ending.kind IN ['ACCEPTANCE_FAILED', 'WITHDRAWN']
  RETURN ending.day ORDER BY ending.number DESC LIMIT 1
}[0] END
