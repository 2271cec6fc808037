// Writes a training, made or held by its lock, in a new version, with those who attended it; of those that did, $known alone may go. Returns the version.
MERGE (t:Training {id: $id})
ON CREATE SET t.division = $division, t.version = 0
SET t.name = $name, t.day = date($day), t.place = $place, t.organiser = $organiser, t.hours = $hours, t.people = $people,
  t.version = t.version + 1, t.changedBy = $person, t.changedAt = datetime()
WITH t
CALL (t) {
  MATCH (gone:Enterprise)-[attended:ATTENDED]->(t)
  WHERE gone.id IN $known AND NOT gone.id IN $enterprises
  DELETE attended
}
CALL (t) {
  MATCH (e:Enterprise) WHERE e.id IN $enterprises
  MERGE (e)-[:ATTENDED]->(t)
}
RETURN t.version AS version
