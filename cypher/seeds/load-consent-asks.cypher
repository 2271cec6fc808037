// Writes questions for consent by id and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (asker:Enterprise {id: row.asker}), (asked:Enterprise {id: row.asked})
MERGE (a:ConsentAsk {id: row.id})
SET a.scopes = row.scopes, a.reason = row.reason, a.askedAt = datetime(row.askedOn + 'T10:00:00+08:00')
MERGE (a)-[:ASKED_BY]->(asker)
MERGE (a)-[:ASKED_OF]->(asked)
RETURN count(*) AS written
