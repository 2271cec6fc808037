// Holds the enterprises of $ids, in that order, for the rest of the transaction: whoever else would rate them waits here.
// Not logged: it only takes locks.
UNWIND $ids AS id
MATCH (e:Enterprise {id: id})
SET e.lock = id
REMOVE e.lock
RETURN e.id AS id
