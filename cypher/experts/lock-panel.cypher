// Holds the audit of a panel, its enterprise and the panel for the rest of the transaction: whoever else would change it, score or decide waits here.
// Not logged: it only takes a lock.
MATCH (p:Panel {id: $id})-[:SITS_FOR]->(a:Audit)-[:OF]->(e:Enterprise)
SET e.lock = $id
SET a.lock = $id
SET p.lock = $id
REMOVE e.lock, a.lock, p.lock
RETURN p.id AS id
