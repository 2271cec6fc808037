// Holds an audit and its enterprise for the rest of the transaction: whoever else would change it, or start another, waits here.
// Not logged: it only takes a lock.
MATCH (a:Audit {id: $id})-[:OF]->(e:Enterprise)
SET e.lock = $id
SET a.lock = $id
REMOVE e.lock, a.lock
RETURN a.id AS id
