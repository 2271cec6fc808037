// Per enterprise of $ids that the viewer may follow, its audits that were not withdrawn, the newest first.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})
WHERE @in_scope(e)
RETURN owner, COLLECT {
  MATCH (a:Audit)-[:OF]->(e) WHERE a.status <> 'WITHDRAWN'
  WITH a ORDER BY a.openedOn DESC
  RETURN {status: a.status, openedOn: a.openedOn, acceptedOn: a.acceptedOn}
} AS audits
