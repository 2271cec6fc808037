// Holds an audit for the rest of the transaction: whoever else would write its schemes waits here.
// Not logged: it only takes a lock.
MATCH (a:Audit {id: $id})
SET a.lock = $id
REMOVE a.lock
RETURN a.id AS id
