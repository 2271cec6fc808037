// Holds a park for the rest of the transaction: whoever else would edit it waits here.
// Not logged: it only takes a lock.
MATCH (n:Park {id: $id})
SET n.lock = $id
REMOVE n.lock
RETURN n.id AS id
