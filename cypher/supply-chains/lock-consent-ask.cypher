// Holds a question for consent that the viewer's own enterprise put or was put for the rest of the transaction.
// Not logged: it only takes a lock.
MATCH (asker:Enterprise)<-[:ASKED_BY]-(a:ConsentAsk {id: $id})-[:ASKED_OF]->(asked:Enterprise)
WHERE asker.id IN $sight.enterprises OR asked.id IN $sight.enterprises
SET a.lock = true
REMOVE a.lock
RETURN asker.id AS asker, asked.id AS asked, a.closedAt IS NOT NULL AS closed
