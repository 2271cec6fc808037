// What may credit enterprises whose audits the viewer may follow: their own accepted audits, and the whole audits of parks that passed with them in scope.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})
WHERE @sees_audits(e)
RETURN owner, e.division AS division,
  COLLECT {
    MATCH (a:Audit)-[:OF]->(e) WHERE a.status = 'ACCEPTED' AND a.acceptedOn IS NOT NULL
    RETURN {id: a.id, on: a.acceptedOn, until: a.validUntil, rulePack: a.rulePack, openedOn: a.openedOn} ORDER BY a.acceptedOn DESC, a.id
  } AS audits,
  COLLECT {
    MATCH (w:WholeAudit)-[i:INCLUDES]->(e) WHERE w.status = 'PASSED' AND i.creditedOn IS NOT NULL
    RETURN {id: w.id, on: i.creditedOn, until: i.creditUntil, rulePack: w.creditPack, openedOn: i.creditedOn} ORDER BY i.creditedOn DESC, w.id
  } AS wholes
