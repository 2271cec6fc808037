// Holds a note for the rest of the transaction: whoever else would change it waits here.
// Not logged: it only takes a lock.
MATCH (n:Note {id: $id})
SET n.lock = $id
REMOVE n.lock
RETURN n.id AS id
