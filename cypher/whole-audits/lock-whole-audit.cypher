// Holds a whole audit and its park for the rest of the transaction: whoever else would change it, or open another, waits here.
// Not logged: it only takes a lock.
MATCH (w:WholeAudit {id: $id})-[:COVERS]->(p:Park)
SET p.lock = $id
SET w.lock = $id
REMOVE p.lock, w.lock
RETURN w.id AS id
