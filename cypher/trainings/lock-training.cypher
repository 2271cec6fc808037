// Holds a training for the rest of the transaction: whoever else would change it waits here.
// Not logged: it only takes a lock.
MATCH (t:Training {id: $id})
SET t.lock = $id
REMOVE t.lock
RETURN t.id AS id
