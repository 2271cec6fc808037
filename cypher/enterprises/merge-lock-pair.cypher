// Locks the enterprises of $ids, in the order of their ids, and returns them.
// Not logged: it only takes a lock.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})
SET e.lock = wanted
REMOVE e.lock
RETURN e.id AS id
