// Writes trainings by id, with those who attended, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (t:Training {id: row.id})
SET t.division = row.division, t.name = row.name, t.day = date(row.day), t.place = row.place, t.organiser = row.organiser,
    t.hours = toFloat(row.hours), t.people = toInteger(row.people), t.version = coalesce(t.version, 1)
WITH t, row
CALL (t, row) {
  MATCH (e:Enterprise) WHERE e.id IN row.enterprises
  MERGE (e)-[:ATTENDED]->(t)
}
RETURN count(*) AS written
