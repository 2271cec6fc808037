// Holds a supply link for the rest of the transaction: whoever else would edit it waits here.
// Not logged: it only takes a lock.
MATCH ()-[l:SUPPLIES {id: $id}]->()
SET l.lock = $id
REMOVE l.lock
RETURN l.id AS id
