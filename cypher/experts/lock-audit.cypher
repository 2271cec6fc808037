// Holds an audit and its enterprise for the rest of the transaction: whoever else would draw its panel, or change it, waits here.
// Not logged: it only takes a lock.
MATCH (a:Audit {id: $id})-[:OF]->(e:Enterprise)
SET e.lock = $id
SET a.lock = $id
REMOVE e.lock, a.lock
RETURN a.id AS id
