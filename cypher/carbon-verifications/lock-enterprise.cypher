// Holds an enterprise for the rest of the transaction: whoever else would record a carbon verification of it waits here.
// Not logged: it only takes a lock.
MATCH (e:Enterprise {id: $id})
SET e.lock = $id
REMOVE e.lock
RETURN e.id AS id
