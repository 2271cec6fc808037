// Per enterprise of $ids that the viewer may follow, its audits, the newest first, each with the day it failed or was withdrawn.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})
WHERE @in_scope(e)
RETURN owner, COLLECT {
  MATCH (a:Audit)-[:OF]->(e)
  WITH a ORDER BY a.openedOn DESC
  RETURN {status: a.status, openedOn: a.openedOn, assessedOn: a.assessedOn, acceptedOn: a.acceptedOn, endedOn: @ended_on(a)}
} AS audits
