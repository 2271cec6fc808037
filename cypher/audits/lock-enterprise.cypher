// Holds an enterprise for the rest of the transaction: whoever else would start an audit of it waits here.
// Not logged: it only takes a lock.
MATCH (e:Enterprise {id: $enterprise})
SET e.lock = randomUUID()
REMOVE e.lock
RETURN e.id AS id
