// Puts the question of one enterprise to another, in place of an earlier one, and returns its id.
MATCH (asker:Enterprise {id: $asker}), (asked:Enterprise {id: $asked})
MERGE (a:ConsentAsk {id: $id})
SET a.scopes = $scopes, a.reason = $reason, a.askedAt = datetime(), a.askedPerson = $person
REMOVE a.closedAt
MERGE (a)-[:ASKED_BY]->(asker)
MERGE (a)-[:ASKED_OF]->(asked)
RETURN a.id AS id
