// Holds the audit that a scheme stands in for the rest of the transaction: whoever else would write its schemes waits here.
// Not logged: it only takes a lock.
MATCH (:Scheme {id: $id})-[:OF]->(a:Audit)
SET a.lock = $id
REMOVE a.lock
RETURN a.id AS id
