// Writes an exemplar that is proposed, made or held by its lock, in a new version, on what it rests; what was agreed to before lapses. Returns the version.
MERGE (x:Exemplar {id: $id})
ON CREATE SET x.authority = $authority, x.proposedOn = date($today), x.status = 'PROPOSED', x.version = 0
SET x.kind = $kind, x.title = $title, x.year = toInteger($year), x.summary = $summary, x.summaryEn = $summaryEn, x.figures = $figures,
  x.version = x.version + 1, x.changedBy = $person, x.changedAt = datetime()
REMOVE x.agreedOn, x.agreedBy, x.agreedText
WITH x
CALL (x) {
  MATCH (e:Enterprise {id: $enterprise})
  MERGE (x)-[:EXEMPLIFIES]->(e)
}
CALL (x) {
  MATCH (p:Park {id: $park})
  MERGE (x)-[:EXEMPLIFIES]->(p)
}
CALL (x) {
  MATCH (x)-[rests:RESTS_ON]->(gone) WHERE NOT gone.id IN $behind
  DELETE rests
}
CALL (x) {
  MATCH (a:Audit) WHERE a.id IN $behind
  MERGE (x)-[:RESTS_ON]->(a)
}
CALL (x) {
  MATCH (s:Scheme) WHERE s.id IN $behind
  MERGE (x)-[:RESTS_ON]->(s)
}
RETURN x.version AS version
