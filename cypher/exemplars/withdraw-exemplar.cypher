// Withdraws an exemplar, whose lock is held, and says so beside its publication, which stays as it is; returns the exemplar's version.
MATCH (x:Exemplar {id: $id})
SET x.status = 'WITHDRAWN', x.withdrawnOn = date($day), x.reason = $reason, x.version = x.version + 1, x.changedBy = $person,
  x.changedAt = datetime()
WITH x
CALL (x) {
  MATCH (x)-[:PUBLISHED_AS]->(r:PublishedExemplar)
  CREATE (r)-[:WITHDRAWN_BY]->(:ExemplarWithdrawal {id: $withdrawal, withdrawnOn: date($day)})
}
RETURN x.version AS version
